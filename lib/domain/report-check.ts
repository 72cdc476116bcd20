import type { Yuan } from "./money";
import type { Period } from "./period";
import type { Category, State } from "./vocabulary";

/** What a person is typing; money in yuan. `isOffset` marks 冲减. */
export type ReportDraft = {
  invested: Yuan;
  fixedAssets: Yuan;
  progress: string;
  isOffset: boolean;
  reason: string;
};

/** `investedBefore` is 完成投资 of the year's other months, `carryOver` that of earlier years. */
export type ReportContext = {
  period: Period;
  annualPlan: Yuan;
  totalInvestment: Yuan;
  carryOver: Yuan;
  investedBefore: Yuan;
  previousProgress: string | null;
  category: Category;
  state: State;
  started: boolean;
  late: boolean;
  revisesLocked: boolean;
};

export type ReportFinding = {
  code:
    | "negative"
    | "over-total"
    | "jump"
    | "no-start"
    | "unchanged"
    | "zero"
    | "late"
    | "revision"
    | "progress-missing";
  level: "refuse" | "reason" | "warn";
  field: "invested" | "fixedAssets" | "progress" | "reason";
  amount?: Yuan;
};

function needReason(draft: ReportDraft, context: ReportContext): ReportFinding[] {
  const findings: ReportFinding[] = [];
  const negative = draft.invested < 0 || draft.fixedAssets < 0;
  const excess = context.carryOver + context.investedBefore + draft.invested - context.totalInvestment;
  if (negative && draft.isOffset) findings.push({ code: "negative", level: "reason", field: "reason" });
  // A month of 0 or a 冲减 adds nothing to the excess and must stay easy to enter.
  if (draft.invested > 0 && excess > 0) {
    findings.push({ code: "over-total", level: "reason", field: "reason", amount: excess });
  }
  if (context.late) findings.push({ code: "late", level: "reason", field: "reason" });
  if (context.revisesLocked) findings.push({ code: "revision", level: "reason", field: "reason" });
  return findings;
}

function warnInvested(draft: ReportDraft, context: ReportContext, expectsWork: boolean): ReportFinding[] {
  const findings: ReportFinding[] = [];
  if (draft.invested * 12 > context.annualPlan * 3) {
    const amount = Math.floor(context.annualPlan / 4);
    findings.push({ code: "jump", level: "warn", field: "invested", amount });
  }
  if (draft.invested > 0 && !context.started && context.category !== "early") {
    findings.push({ code: "no-start", level: "warn", field: "invested" });
  }
  if (draft.invested === 0 && expectsWork) findings.push({ code: "zero", level: "warn", field: "invested" });
  return findings;
}

function warnProgress(draft: ReportDraft, context: ReportContext): ReportFinding[] {
  const text = draft.progress.trim();
  if (text === "") return [{ code: "progress-missing", level: "warn", field: "progress" }];
  if (text !== context.previousProgress?.trim()) return [];
  return [{ code: "unchanged", level: "warn", field: "progress" }];
}

/**
 * The checks while typing, for form and server alike. "refuse" is never saved; "reason" is listed until a reason is
 * given; "warn" is only shown. `amount` is the excess over the total, or the month that counts as a jump, in yuan.
 * Rule: section 9, checks.
 */
export function checkReport(draft: ReportDraft, context: ReportContext): ReportFinding[] {
  const expectsWork = context.state !== "not-due" && context.category !== "early";
  const negative = (["invested", "fixedAssets"] as const).filter((field) => draft[field] < 0);
  return [
    ...(draft.isOffset
      ? []
      : negative.map((field) => ({ code: "negative", level: "refuse", field }) as const)),
    ...(draft.reason.trim() === "" ? needReason(draft, context) : []),
    ...warnInvested(draft, context, expectsWork),
    ...(expectsWork ? warnProgress(draft, context) : []),
  ];
}
