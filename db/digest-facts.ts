import { asc, gte, isNull, min, or } from "drizzle-orm";
import { exemptionOf } from "@/lib/domain/alert-act";
import type { Day } from "@/lib/domain/day";
import {
  alertItems,
  type DigestAlert,
  type DigestCircumstances,
  type DigestItem,
  type DigestMemory,
} from "@/lib/domain/digest";
import { orderItems, promiseItems, reportItems } from "@/lib/domain/digest-due";
import { isOwed } from "@/lib/domain/on-time";
import { periodOfDay } from "@/lib/domain/period";
import { listAlertActs } from "./alert-acts";
import { readCutoffs } from "./cutoffs";
import { listMutes } from "./mutes";
import { listOrders } from "./order-reading";
import { listReportsDue } from "./reports-due";
import { alerts, announcements, digests, projectYears } from "./schema";
import type { Db } from "./types";
import { readWorkCalendar } from "./work-calendar";

const aboutOf = ({ rule, subject }: { rule: string; subject: string }) => `${rule} ${subject}`;

/** What was told and held back so far. */
export async function readMemory(db: Db): Promise<DigestMemory> {
  const rows = await db.select({ id: announcements.id, level: announcements.level }).from(announcements);
  return new Map(rows.map(({ id, level }) => [id, { level }]));
}

/** The responsible department and the officer of every project; the newest year decides. */
export async function readOwners(db: Db) {
  const rows = await db
    .select({
      id: projectYears.projectId,
      departmentId: projectYears.departmentId,
      officerId: projectYears.officerId,
    })
    .from(projectYears)
    .orderBy(asc(projectYears.year));
  return new Map(rows.map(({ id, ...owner }) => [id, owner]));
}

async function readAlerts(db: Db, from: Day | null): Promise<DigestAlert[]> {
  const open = isNull(alerts.clearedOn);
  return db
    .select({
      id: alerts.id,
      rule: alerts.rule,
      subject: alerts.subject,
      projectId: alerts.projectId,
      departmentId: alerts.departmentId,
      level: alerts.level,
      openedOn: alerts.openedOn,
      clearedOn: alerts.clearedOn,
      facts: alerts.facts,
    })
    .from(alerts)
    .where(from ? or(open, gte(alerts.clearedOn, from)) : open);
}

async function readOwed(db: Db, today: Day) {
  const period = periodOfDay(today);
  const owed = (await listReportsDue(db, {}, period)).filter(isOwed);
  const byDepartment = Map.groupBy(owed, ({ departmentId }) => departmentId);
  return {
    period,
    cutoff: (await readCutoffs(db))(period),
    owed: new Map([...byDepartment].map(([id, rows]) => [id, rows.length])),
  };
}

/**
 * Everything that a digest of a day might tell, and under which circumstances.
 * @throws UncoveredYear where nobody knows whether the day is worked
 */
export async function readDigestFacts(
  db: Db,
  today: Day,
  memory: DigestMemory,
): Promise<{ items: DigestItem[]; circumstances: DigestCircumstances }> {
  const calendar = await readWorkCalendar(db);
  const working = calendar.isWorking(today);
  const [first] = await db.select({ day: min(digests.id) }).from(digests);
  // The aggregate of a day is a day.
  const from = (first?.day ?? null) as Day | null;
  const rows = await readAlerts(db, from);
  const acts = Map.groupBy(await listAlertActs(db), aboutOf);
  const exempted = [...acts].filter(([, own]) => exemptionOf(own, today)).map(([about]) => about);
  return {
    items: [
      ...alertItems(rows, memory, today, from),
      ...orderItems(await listOrders(db), today, calendar),
      ...promiseItems(
        rows.filter((row) => !exempted.includes(aboutOf(row))),
        acts,
        today,
        calendar,
      ),
      ...reportItems(await readOwed(db, today), today, calendar),
    ],
    circumstances: {
      working,
      muted: new Set(
        (await listMutes(db, today)).filter(({ userId }) => userId === null).map(({ topic }) => topic),
      ),
      exempted: new Set(exempted),
    },
  };
}
