import { isNull } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { readAlertContext } from "./alert-facts";
import { computeAlerts } from "./alert-refresh";
import { alerts } from "./schema";
import type { Store } from "./types";
import type { Check } from "./verify";

/** What is open equals what the facts say, and no rule is open twice for one subject. */
export async function verifyAlerts({ read }: Store, today: Day): Promise<Check[]> {
  const open = await read.select().from(alerts).where(isNull(alerts.clearedOn));
  const stored = new Map(open.map((row) => [`${row.rule} ${row.subject}`, row]));
  const findings = await computeAlerts(read, await readAlertContext(read, today));
  const wrong = findings.find((finding) => {
    const row = stored.get(`${finding.rule} ${finding.subject}`);
    return (
      row?.level !== finding.level ||
      row.departmentId !== finding.departmentId ||
      row.settingsNumber !== finding.settingsNumber ||
      JSON.stringify(row.facts) !== JSON.stringify(finding.facts)
    );
  });
  const surplus = stored.size === findings.length ? null : `${stored.size} ≠ ${findings.length}`;
  const seen = new Set<string>();
  const twice = open.find(({ rule, subject }) => seen.size === seen.add(`${rule} ${subject}`).size);
  return [
    {
      name: "alerts",
      figure: `${findings.length} open`,
      broken: wrong ? `${wrong.rule} ${wrong.subject}` : surplus,
    },
    { name: "one open alert a rule and subject", figure: `${open.length} rows`, broken: twice?.id ?? null },
  ];
}
