import { parseWan } from "@/lib/domain/money";
import { checkReport, type ReportContext, type ReportFinding } from "@/lib/domain/report-check";
import type { Draft } from "./draft";

/** The checks while typing. An amount that cannot be read yet counts as 0 and is left to its own message. */
export function findingsOf(draft: Draft, context: ReportContext): ReportFinding[] {
  const [invested, fixedAssets] = [parseWan(draft.invested), parseWan(draft.fixedAssets)];
  const amount = (parsed: typeof invested) => (parsed.ok ? parsed.yuan : 0);
  const found = checkReport(
    { ...draft, invested: amount(invested), fixedAssets: amount(fixedAssets) },
    context,
  );
  // Before there is an amount nobody is told what else is missing.
  return invested.ok
    ? found
    : found.filter(({ field, code }) => field !== "invested" && code !== "progress-missing");
}

/** What wants a reason because of an amount is also said at the amount, where the eye is. */
export function besideAmount(findings: readonly ReportFinding[]): ReportFinding[] {
  return findings.flatMap((finding): ReportFinding[] => {
    if (finding.field === "invested") return [finding];
    return finding.code === "over-total" ? [{ ...finding, level: "warn" }] : [];
  });
}
