import { listOfficers } from "@/db/people";
import { listReports, readNames, readProjectRules } from "@/db/project-page";
import { reportContext } from "@/db/report-context";
import { readCutoffDay } from "@/db/settings";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { type Period, yearOf } from "@/lib/domain/period";
import { cutoffOf } from "@/lib/domain/report";
import { isListed } from "@/lib/domain/standing";

/** Everything the report of one month needs; null when the project is not listed in the period. */
export async function loadMonth(projectId: string, time: { period: Period; today: Day; locked: boolean }) {
  const { read } = store();
  const rules = await readProjectRules(read, projectId, yearOf(time.period));
  if (!rules || !isListed(rules.facts, time.period)) return null;
  const revisions = (await listReports(read, projectId)).filter(({ period }) => period === time.period);
  const newest = revisions[0] ?? null;
  const late = time.today > cutoffOf(time.period, await readCutoffDay(read)) && !newest?.filedOn;
  const context = await reportContext(read, projectId, time.period, time.today, {
    late,
    revisesLocked: time.locked,
  });
  const status = newest?.status ?? "missing";
  return {
    rules: { facts: rules.facts, presets: rules.presets, period: time.period, today: time.today },
    revisions,
    newest,
    context,
    names: await readNames(read),
    officers: await listOfficers(read),
    isOpen: status === "missing" || status === "draft" || status === "returned",
    isCorrectable: time.locked && (status === "locked" || status === "reviewed"),
    isWithdrawable: status === "submitted",
  };
}
