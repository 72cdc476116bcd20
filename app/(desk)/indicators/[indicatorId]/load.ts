import { notFound } from "next/navigation";
import { cache } from "react";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { keptStandings } from "@/db/indicator-standing";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import { indicatorWords } from "../words";

export type IndicatorProps = {
  params: Promise<{ indicatorId: string }>;
  searchParams: Promise<{ period?: string; page?: string }>;
};

/** Read once for the title and the page. */
const read = cache(async (indicatorId: string, period: string | undefined) => {
  const time = await asOf({ period });
  const all = await keptStandings(store(), time.period, time.today);
  const standing = all.find(({ indicator }) => indicator.id === indicatorId);
  return { time, standing, names: await keptNames(store()) };
});

/** What the page of one indicator needs first; 404 for one that does not exist. */
export async function loadIndicator({ params, searchParams }: IndicatorProps) {
  const user = await requireUser("indicator.view");
  const [{ indicatorId }, search] = [await params, await searchParams];
  const { time, standing, names } = await read(indicatorId, search.period);
  if (!standing) notFound();
  return { user, time, search, standing, names, words: await indicatorWords() };
}
