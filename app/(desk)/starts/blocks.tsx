import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { StartRow } from "@/db/starts";
import type { StartsView } from "@/lib/inputs/starts-url";

export type Steps = ReadonlyMap<string, { name: string; english: string }>;

type Props = {
  row: StartRow;
  what: StartsView["what"];
  steps: Steps;
  english: boolean;
  officeOf: (id: string) => string;
  /** Problems and promises are for those who see the whole project. */
  detail: boolean;
};

/** What holds a start or a completion: the first open permit and who has it, the next node, the problem, the promise. */
export async function Blocks({ row, what, steps, english, officeOf, detail }: Props) {
  const t = await getTranslations();
  const milestone = what === "starts" ? row.start : row.completion;
  const promise = row.promises[what === "starts" ? "start-overdue" : "completion-overdue"];
  const step = row.firstOpen ? steps.get(row.firstOpen) : undefined;
  const name = (english ? step?.english : step?.name) ?? row.firstOpen;
  const holder =
    row.holder === "enterprise" ? t("starts.enterprise") : row.holderId ? officeOf(row.holderId) : "—";
  const isOpen = !milestone?.actual;
  const hasPermit = row.permitOn !== null;
  return (
    <>
      {isOpen && what === "starts" && hasPermit && (
        <small>{t("starts.permitThere", { day: row.permitOn ?? "" })}</small>
      )}
      {isOpen && what === "starts" && !hasPermit && name && (
        <small>
          <Link
            href={`/projects/${row.projectId}/permits` as Route /* a project's own page */}
            prefetch={false}
          >
            {t("starts.heldAt", { step: name, holder })}
          </Link>
        </small>
      )}
      {isOpen && what === "starts" && !hasPermit && !name && (
        <small className="soft">{t("starts.noPermits")}</small>
      )}
      {isOpen && what === "finishes" && row.nextKind && (
        <small>
          {t("starts.next", { milestone: t(`milestone.${row.nextKind}`), on: row.nextOn ?? "—" })}
        </small>
      )}
      {detail && row.problem && (
        <small>
          <Link href={`/problems/${row.problem.id}` as Route /* likewise */} prefetch={false}>
            {t("starts.problem", { text: row.problem.text })}
          </Link>
        </small>
      )}
      {detail && isOpen && promise && (
        <small>{t("starts.promise", { on: promise.on, measure: promise.measure })}</small>
      )}
      {!isOpen && !(detail && row.problem) && "—"}
    </>
  );
}
