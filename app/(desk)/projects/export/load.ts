import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { auditNumber } from "@/app/_server/sheet-answer";
import { lastAct } from "@/db/audit";
import { readNames } from "@/db/names";
import { listRegisterIds } from "@/db/register";
import { readFacets } from "@/db/register-facets";
import { store } from "@/db/store";
import type { Db } from "@/db/types";
import type { Period } from "@/lib/domain/period";
import type { DatedView, RegisterView } from "@/lib/inputs/register-url";
import { chipsOf } from "../chips";
import { permitMenusOf } from "../permit-menus";
import { nameWords, type RowWords } from "../register-rows";
import { facetMenus } from "../register-toolbar";

// Enough to make a statement worth its while, few enough to keep everybody else waiting only milliseconds.
const piece = 250;

/** The words of rows in the reader's language. */
export async function rowWords() {
  const t = await getTranslations();
  const names = await readNames(store());
  const english = (await getLocale()) === "en";
  const words: RowWords = {
    category: (key) => t(`category.${key}`),
    level: (key) => t(`level.${key}`),
    milestone: (key) => t(`milestone.${key}`),
    reportStatus: (key) => t(`reportStatus.${key}`),
    ...nameWords(names, english),
  };
  return { names, words, english };
}

/** Sums and rows of a view from one and the same state of the facts, however long it takes to write them. */
export async function loadView(view: DatedView, period: Period) {
  for (let round = 1; ; round++) {
    const seen = await auditNumber();
    const register = await readFacets(store(), view, period);
    const { read, close } = store().snapshot();
    // Somebody saved in between: the sums would not be those of the rows.
    if ((await lastAct(read)) !== seen && round < 5) {
      close();
      continue;
    }
    return { seen, register, read, close, ids: await listRegisterIds(read, view, period) };
  }
}

/** The ids in pieces, each made into rows by itself. */
export async function* piecesOf<T>(
  read: Db,
  ids: readonly string[],
  make: (db: Db, some: readonly string[], from: number) => Promise<readonly T[]>,
): AsyncIterable<readonly T[]> {
  for (let from = 0; from < ids.length; from += piece)
    yield await make(read, ids.slice(from, from + piece), from);
}

/** The filters of a view in words, with the yardstick where it is not the zone's. */
export async function filtersOf(view: RegisterView): Promise<string[]> {
  const { names, words, english } = await rowWords();
  const t = await getTranslations();
  const chips = await chipsOf(view, [
    ...(await facetMenus(names, words, true)),
    ...(await permitMenusOf(names, words, english)),
  ]);
  const yardstick =
    view.yardstick === "zone" ? [] : [t("register.yardstick", { name: t(`preset.${view.yardstick}`) })];
  return [...chips.map(({ label }) => label), ...yardstick];
}
