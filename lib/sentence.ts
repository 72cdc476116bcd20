import type { Explanation } from "./domain/explanation";
import { wanText, type Yuan } from "./domain/money";
import { monthOf } from "./domain/period";
import { percentTenths, percentText, tenthsText } from "./domain/ratio";
import { decimalText } from "./domain/rounding";
import type { Light, MilestoneKind } from "./domain/vocabulary";

type Clause =
  | "unplanned"
  | "noPlan"
  | "notDue"
  | "ahead"
  | "achieved"
  | "ratio"
  | "ratioWithoutPlan"
  | "straightBelow"
  | "straightReached"
  | "gap"
  | "milestone"
  | "holds"
  | "cure"
  | "whole";

export type SentenceKey = `light.${Clause}` | `light.${Light}` | `milestone.${MilestoneKind}`;
export type Say = (key: SentenceKey, values?: Record<string, string | number>) => string;

const grouped = (text: string) =>
  text.replace(/^(-?)(\d+)/, (_, sign, whole) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ","));

/** An amount for both languages, exact: 万元 as `name` and RMB million as `nameMillion`. */
export const moneyBlanks = (name: string, yuan: Yuan) => ({
  [name]: wanText(yuan),
  [`${name}Million`]: grouped(decimalText(BigInt(yuan), 6, true)),
});

/**
 * The sentence with which a light explains itself: the fact against its bound, then what turns it or what holds it.
 * `say` is a translator over the whole of the messages. Rule: section 3, lights.
 */
export function lightSentence(explanation: Explanation, say: Say): string {
  const parts = [clauseOf(explanation, say)];
  const { milestone, cure, clause } = explanation;
  if (milestone)
    parts.push(say("light.holds", { milestone: say(`milestone.${milestone.kind}`), days: milestone.days }));
  if (cure && clause !== "milestone") {
    parts.push(
      say("light.cure", {
        month: monthOf(cure.period),
        ...moneyBlanks("amount", cure.amount),
        ...moneyBlanks("plan", cure.planToDate),
        percent: cure.percent,
      }),
    );
  }
  return say("light.whole", {
    light: say(`light.${explanation.light}`),
    first: parts[0] ?? "",
    more: parts.length - 1,
    second: parts[1] ?? "",
    third: parts[2] ?? "",
  });
}

function clauseOf(explanation: Explanation, say: Say): string {
  const { clause, actualToDate, basis, preset, milestone, light } = explanation;
  const bound = explanation.bound ?? 0;
  const values = {
    month: monthOf(explanation.period),
    ...moneyBlanks("done", actualToDate),
    ...moneyBlanks("plan", basis),
    percent: percentText(actualToDate, basis, { against: bound }),
    bound,
  };
  if (clause === "unplanned") return say("light.unplanned");
  if (clause === "no-plan") return say("light.noPlan");
  if (clause === "not-due") return say("light.notDue", values);
  if (clause === "ahead") return say("light.ahead", values);
  if (clause === "achieved") return say("light.achieved", values);
  if (clause === "gap") return say("light.gap", { ...values, ...gapValues(explanation) });
  if (clause === "milestone" && milestone) return say("light.milestone", values);
  if (basis === 0) return say("light.ratioWithoutPlan", values);
  if (preset === "zone") return say("light.ratio", values);
  return say(light === "green" ? "light.straightReached" : "light.straightBelow", values);
}

// basis is months/12 of the annual plan, so the annual plan is basis × 12 / months.
function gapValues({ actualToDate, basis, period, light, bound }: Explanation) {
  const month = monthOf(period);
  const share = percentTenths(actualToDate * month, basis * 12) ?? 0;
  const line = percentTenths(month, 12) ?? 0;
  return {
    share: tenthsText(share),
    line: tenthsText(line),
    gap: tenthsText(Math.abs(share - line)),
    side: share < line ? "low" : "high",
    light,
    limit: Math.abs(bound ?? 0),
  };
}
