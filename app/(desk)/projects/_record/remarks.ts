import { creditCodeProblem } from "@/lib/domain/credit-code";
import { parseWan, type Yuan } from "@/lib/domain/money";
import { isPeriod } from "@/lib/domain/period";
import { isFromElsewhere, isProjectCode, tidyCode } from "@/lib/domain/project-code";
import { overTotal, yearsAreBackwards } from "@/lib/domain/record";
import type { RecordDraft } from "./fields";

export type Remark = { key: string; alarm: boolean };

const yuan = (typed: string) => {
  const parsed = parseWan(typed);
  return parsed.ok ? parsed.yuan : null;
};
const period = (typed: string) => (isPeriod(typed) ? typed : null);

/** How much the money typed so far exceeds the total, null while it cannot be told. */
export function excess(draft: RecordDraft, annualPlan: Yuan): Yuan | null {
  const [total, carryOver] = [yuan(draft.totalInvestment), yuan(draft.carryOver)];
  return total === null || carryOver === null
    ? null
    : overTotal({ totalInvestment: total, carryOver, annualPlan });
}

/** What a field says while it is typed; the server reads it by the same rules. */
export function remarkOn(draft: RecordDraft, key: keyof RecordDraft): Remark | null {
  if (key === "code" && draft.code.trim() !== "") {
    const code = tidyCode(draft.code);
    if (!isProjectCode(code)) return { key: "projectCode", alarm: true };
    return isFromElsewhere(code) ? { key: "elsewhere", alarm: false } : null;
  }
  if (key === "creditCode" && draft.creditCode.trim() !== "") {
    const problem = creditCodeProblem(draft.creditCode.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase());
    return problem && { key: `credit-${problem}`, alarm: true };
  }
  const [buildFrom, buildTo] = [period(draft.buildFrom), period(draft.buildTo)];
  if (key === "buildTo" && yearsAreBackwards({ buildFrom, buildTo }))
    return { key: "backwards", alarm: true };
  return null;
}
