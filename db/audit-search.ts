import { and, asc, count, desc, eq, gt, gte, lte, or, type SQL, sql } from "drizzle-orm";
import type { AuditView } from "@/lib/inputs/audit-url";
import { listDealNames } from "./deal-reading";
import { readNames } from "./project-page";
import { auditLog, auditProjects, indicators } from "./schema";
import type { Db } from "./types";
import { untilCommit } from "./until-commit";

/** What is looked for stands for itself: in LIKE a percent sign is none. */
const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
const holds = (column: SQL | typeof auditLog.reason | typeof auditLog.actorName, text: string) =>
  sql`${column} like ${`%${escaped(text)}%`} escape '\\'`;
/** Inside the stored JSON a text stands as JSON writes it. */
const spelled = (text: string) => JSON.stringify(text).slice(1, -1);
const changes = sql`${auditLog.changes}`;

function conditionsOf({ person, verb, kind, thing, from, to, q }: AuditView): SQL | undefined {
  return and(
    ...person.slice(0, 1).map((id) => eq(auditLog.actorId, id)),
    ...verb.slice(0, 1).map((one) => eq(auditLog.verb, one)),
    ...kind.slice(0, 1).map((table) => holds(changes, `"table":"${table}"`)),
    // Projects, deals, indicators, users and departments have an index of theirs, single rows are found in the text.
    ...thing
      .slice(0, 1)
      .map((id) =>
        or(
          sql`${auditLog.seq} in (select ${auditProjects.seq} from ${auditProjects} where ${auditProjects.projectId} = ${id})`,
          holds(changes, `"id":"${id}"`),
        ),
      ),
    from ? gte(auditLog.day, from) : undefined,
    to ? lte(auditLog.day, to) : undefined,
    q ? or(holds(auditLog.reason, q), holds(auditLog.actorName, q), holds(changes, spelled(q))) : undefined,
  );
}

/** The entries an address asks for, the newest first, and how many there are. */
export async function searchAudit(db: Db, view: AuditView, limit: number, offset: number) {
  const where = conditionsOf(view);
  const entries = await db
    .select()
    .from(auditLog)
    .where(where)
    .orderBy(desc(auditLog.seq))
    .limit(limit)
    .offset(offset);
  return { entries, total: await db.$count(auditLog, where) };
}

/** How many of the entries up to a number an address asks for. */
export const countAudit = (db: Db, view: AuditView, to: number): Promise<number> =>
  db.$count(auditLog, and(conditionsOf(view), lte(auditLog.seq, to)));

/** The same entries for a file, some hundred at a time, the newest first. */
export async function* auditPieces(db: Db, view: AuditView, to: number) {
  const where = conditionsOf(view);
  for (let last = to; last > 0; ) {
    const some = await db
      .select()
      .from(auditLog)
      .where(and(where, lte(auditLog.seq, last)))
      .orderBy(desc(auditLog.seq))
      .limit(200);
    if (some.length === 0) return;
    yield some;
    last = (some.at(-1)?.seq ?? 0) - 1;
  }
}

/** Who has acted and what was done so far, for the choices of the search; kept until the next commit. */
export const auditChoices = untilCommit(
  () => "",
  async ({ read }) => ({
    people: await read
      .select({ id: auditLog.actorId, name: sql<string>`max(${auditLog.actorName})`, count: count() })
      .from(auditLog)
      .where(gt(auditLog.seq, 0))
      .groupBy(auditLog.actorId)
      .orderBy(asc(auditLog.actorId)),
    verbs: await read
      .select({ verb: auditLog.verb, count: count() })
      .from(auditLog)
      .groupBy(auditLog.verb)
      .orderBy(asc(auditLog.verb)),
  }),
);

/** Names by id for the whole trail. Deals are among them: who may read it may see those before signing too. */
export async function readAuditNames(db: Db) {
  const names = await readNames(db);
  const lines = await db.select({ id: indicators.id, name: indicators.name }).from(indicators);
  return {
    ...names,
    people: new Map([
      ...names.people,
      ...(await listDealNames(db)),
      ...lines.map(({ id, name }) => [id, name] as const),
    ]),
  };
}
