import "server-only";
import { getTranslations } from "next-intl/server";
import type { StartRow } from "@/db/starts";
import type { StartsView } from "@/lib/inputs/starts-url";

export type Steps = ReadonlyMap<string, { name: string; english: string }>;

export type Holding = {
  what: StartsView["what"];
  steps: Steps;
  english: boolean;
  officeOf: (id: string) => string;
  /** Problems and promises are for those who see the whole project. */
  detail: boolean;
};

type Line = { text: string; to?: string; soft?: boolean };

/** What holds a start or a completion: the first open permit and who has it, the next node, the problem, the promise. */
export async function blockLines(
  row: StartRow,
  { what, steps, english, officeOf, detail }: Holding,
): Promise<Line[]> {
  const t = await getTranslations("starts");
  const m = await getTranslations("milestone");
  const promise = row.promises[what === "starts" ? "start-overdue" : "completion-overdue"];
  const step = row.firstOpen ? steps.get(row.firstOpen) : undefined;
  const name = (english ? step?.english : step?.name) ?? row.firstOpen;
  const holder = row.holder === "enterprise" ? t("enterprise") : row.holderId ? officeOf(row.holderId) : "—";
  const isOpen = !(what === "starts" ? row.start : row.completion)?.actual;
  const lines: Line[] = [];
  if (isOpen && what === "starts") {
    if (row.permitOn !== null) lines.push({ text: t("permitThere", { day: row.permitOn }) });
    else if (name)
      lines.push({ text: t("heldAt", { step: name, holder }), to: `/projects/${row.projectId}/permits` });
    else lines.push({ text: t("noPermits"), soft: true });
  }
  if (isOpen && what === "finishes" && row.nextKind)
    lines.push({ text: t("next", { milestone: m(row.nextKind), on: row.nextOn ?? "—" }) });
  if (detail && row.problem)
    lines.push({ text: t("problem", { text: row.problem.text }), to: `/problems/${row.problem.id}` });
  if (detail && isOpen && promise)
    lines.push({ text: t("promise", { on: promise.on, measure: promise.measure }) });
  return lines;
}
