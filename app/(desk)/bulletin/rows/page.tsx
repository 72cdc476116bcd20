import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { readLiveContent } from "@/db/bulletin-content";
import { store } from "@/db/store";
import { composeBulletin, undrafted } from "@/lib/bulletin/document";
import type { SearchParams } from "@/lib/query";
import { FigureRows } from "../figure-rows";

/** The rows behind a number of the bulletin that today's data would make. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireUser("bulletin.view");
  const search = await searchParams;
  const { period, today } = await asOf(search);
  const content = await readLiveContent(store(), period, today);
  const { figures } = composeBulletin(content, undrafted, await getLocale());
  const figure = typeof search.figure === "string" ? figures[search.figure] : undefined;
  if (!figure) notFound();
  const source = { period, bulletinId: null, frozen: false };
  return <FigureRows figure={figure} content={content} source={source} user={user} />;
}
