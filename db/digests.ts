import { and, asc, desc, eq, gt, isNull, lt, notInArray, sql } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { makeDigest } from "@/lib/domain/digest";
import { UncoveredYear } from "@/lib/domain/work-calendar";
import { enqueue } from "./deliveries";
import { readDigestFacts, readMemory, readOwners } from "./digest-facts";
import { announcements, digests, projects } from "./schema";
import type { Db, Raw, Store } from "./types";

export type Announcement = typeof announcements.$inferSelect & { project: string | null };

/** What became of making a digest: it was made, stood already, has nothing to say on a day off, or the year is unknown. */
export type DigestOutcome = "made" | "known" | "day-off" | "uncovered";

async function write(db: Raw, today: Day, at: number): Promise<DigestOutcome> {
  const [known] = await db.select({ id: digests.id }).from(digests).where(eq(digests.id, today));
  if (known) return "known";
  const memory = await readMemory(db);
  const { items, circumstances } = await readDigestFacts(db, today, memory);
  const { told, held } = makeDigest(items, memory, circumstances);
  if (!circumstances.working && told.length === 0) return "day-off";
  await db.insert(digests).values({ id: today, madeAt: at, working: circumstances.working });
  const owners = await readOwners(db);
  const rows = [
    ...told.map((item) => ({ ...item, id: item.key, held: null })),
    ...held.map((item) => ({ ...item, id: `${item.key} held` })),
  ].map(({ key: _, ...row }, position) => {
    const owner = row.projectId ? owners.get(row.projectId) : undefined;
    return {
      ...row,
      digestId: today,
      position,
      ownerId: owner?.departmentId ?? null,
      officerId: owner?.officerId ?? null,
    };
  });
  for (let from = 0; from < rows.length; from += 200)
    await db.insert(announcements).values(rows.slice(from, from + 200));
  await enqueue(db, today, at);
  return "made";
}

/**
 * Makes the digest of a day once, after the alerts were refreshed, with its deliveries, in a transaction of its own. What
 * comes up later that day waits for the next digest.
 */
export const digestOfDay = (store: Store, today: Day, at: number): Promise<DigestOutcome> =>
  store
    .transact((db) => write(db, today, at))
    .catch((error: unknown) => {
      if (error instanceof UncoveredYear) return "uncovered";
      throw error;
    });

/** The digest of a day, or without one the newest, with the days before and after it; null while there is none. */
export async function findDigest(db: Db, wanted: Day | null) {
  const [digest] = await db
    .select()
    .from(digests)
    .where(wanted ? eq(digests.id, wanted) : undefined)
    .orderBy(desc(digests.id))
    .limit(1);
  if (!digest) return null;
  const [before] = await db
    .select({ id: digests.id })
    .from(digests)
    .where(lt(digests.id, digest.id))
    .orderBy(desc(digests.id))
    .limit(1);
  const [after] = await db
    .select({ id: digests.id })
    .from(digests)
    .where(gt(digests.id, digest.id))
    .orderBy(asc(digests.id))
    .limit(1);
  return { ...digest, before: before?.id ?? null, after: after?.id ?? null };
}

export type Digest = NonNullable<Awaited<ReturnType<typeof findDigest>>>;

const isNews = and(isNull(announcements.held), notInArray(announcements.event, ["cleared", "passed"]));

/** How much news each digest told, the newest first. */
export const listDigests = (db: Db, limit: number) =>
  db
    .select({
      id: digests.id,
      working: digests.working,
      told: sql`count(case when ${isNews} then 1 end)`.mapWith(Number),
      red: sql`count(case when ${isNews} and ${announcements.level} = 'red' then 1 end)`.mapWith(Number),
    })
    .from(digests)
    .leftJoin(announcements, eq(announcements.digestId, digests.id))
    .groupBy(digests.id)
    .orderBy(desc(digests.id))
    .limit(limit);

/** What a digest told and held back, in the order in which it was told. */
export async function listAnnouncements(db: Db, of: Day): Promise<Announcement[]> {
  const rows = await db
    .select({ row: announcements, project: projects.name })
    .from(announcements)
    .leftJoin(projects, eq(projects.id, announcements.projectId))
    .where(eq(announcements.digestId, of))
    .orderBy(asc(announcements.position));
  return rows.map(({ row, project }) => ({ ...row, project }));
}
