import { parseWan } from "@/lib/domain/money";
import { checkReport, type ReportContext, type ReportFinding } from "@/lib/domain/report-check";
import type { Draft } from "./draft";

/** The checks while typing. An amount that cannot be read yet is left to its own message. */
export function findingsOf(draft: Draft, context: ReportContext): ReportFinding[] {
  const [invested, fixedAssets] = [parseWan(draft.invested), parseWan(draft.fixedAssets)];
  if (!invested.ok || !fixedAssets.ok) return [];
  return checkReport({ ...draft, invested: invested.yuan, fixedAssets: fixedAssets.yuan }, context);
}
