import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import type { SearchParams } from "@/lib/query";
import { FigureRows } from "../../figure-rows";
import { loadBulletin } from "../../load";

type Props = { params: Promise<{ bulletinId: string }>; searchParams: Promise<SearchParams> };

/** The rows behind a number as they were when the bulletin was published. */
export default async function Page({ params, searchParams }: Props) {
  await requireUser("bulletin.view");
  const { user, row, content, documents } = await loadBulletin((await params).bulletinId);
  const { figure: key } = await searchParams;
  const figure = typeof key === "string" ? documents[await getLocale()].figures[key] : undefined;
  if (!figure) notFound();
  const source = { period: row.period, bulletinId: row.id, frozen: row.status === "published" };
  return <FigureRows figure={figure} content={content} source={source} user={user} />;
}
