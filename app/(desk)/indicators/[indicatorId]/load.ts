import { notFound } from "next/navigation";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { readIndicatorStandings } from "@/db/indicator-standing";
import { readNames } from "@/db/project-page";
import { store } from "@/db/store";
import { indicatorWords } from "../words";

export type IndicatorProps = {
  params: Promise<{ indicatorId: string }>;
  searchParams: Promise<{ period?: string }>;
};

/** What the page of one indicator needs first; 404 for one that does not exist. */
export async function loadIndicator({ params, searchParams }: IndicatorProps) {
  const user = await requireUser("indicator.view");
  const [{ indicatorId }, search] = [await params, await searchParams];
  const time = await asOf(search);
  const { read } = store();
  const all = await readIndicatorStandings(read, time.period, time.today);
  const standing = all.find(({ indicator }) => indicator.id === indicatorId);
  if (!standing) notFound();
  return { user, time, standing, words: await indicatorWords(), names: await readNames(read) };
}
