import { and, desc, eq, max } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { BulletinContent, BulletinDocument, Section } from "@/lib/bulletin/content";
import { bulletinTitle, composeBulletin, type Drafted } from "@/lib/bulletin/document";
import type { Locale } from "@/lib/domain/bulletin";
import type { Day } from "@/lib/domain/day";
import { type Period, yearOf } from "@/lib/domain/period";
import { Refusal } from "@/lib/refusal";
import { readBulletinContent } from "./bulletin-content";
import { type Clerk, isLocked } from "./periods";
import { auditLog, bulletins, departments, users } from "./schema";
import type { Db, Store, Tx } from "./types";
import { untilCommit } from "./until-commit";

/** What publishing keeps: the content with its rows, and the bulletin as set in both languages. */
export type Frozen = { content: BulletinContent; documents: Record<Locale, BulletinDocument> };
export type BulletinRow = typeof bulletins.$inferSelect;

const drafters = alias(users, "drafters");
const publishers = alias(users, "publishers");

const columns = {
  id: bulletins.id,
  period: bulletins.period,
  number: bulletins.number,
  year: bulletins.year,
  title: bulletins.title,
  status: bulletins.status,
  draftedOn: bulletins.draftedOn,
  draftedBy: drafters.name,
  publishedOn: bulletins.publishedOn,
  publishedBy: publishers.name,
  auditSeq: bulletins.auditSeq,
  document: bulletins.document,
  version: bulletins.version,
};

/** Every bulletin without its frozen content, the newest first. */
export const listBulletins = (db: Db) =>
  db
    .select(columns)
    .from(bulletins)
    .innerJoin(drafters, eq(drafters.id, bulletins.draftedBy))
    .leftJoin(publishers, eq(publishers.id, bulletins.publishedBy))
    .orderBy(desc(bulletins.year), desc(bulletins.number));
export type BulletinHead = Awaited<ReturnType<typeof listBulletins>>[number];

/** @throws Refusal `missing`. */
export async function mustGetBulletin(db: Db, id: string): Promise<BulletinRow> {
  const [row] = await db.select().from(bulletins).where(eq(bulletins.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

/** What was frozen; null for a draft. */
export const frozenOf = (row: BulletinRow): Frozen | null =>
  // The column holds what `publishBulletin` wrote and nothing else.
  row.status === "published" ? (row.frozen as Frozen) : null;

async function draftedOf(db: Db, row: BulletinRow, date: Day): Promise<Drafted> {
  const [office] = await db
    .select({ name: departments.name, english: departments.english })
    .from(users)
    .innerJoin(departments, eq(departments.id, users.departmentId))
    .where(eq(users.id, row.draftedBy));
  const remarks: Partial<Record<Section, string>> = row.remarks;
  return { title: row.title, number: row.number, remarks, office: office ?? null, date };
}

/** A bulletin as it stands: a published one from what was frozen alone, a draft from the data. Rule: section 12. */
export async function readBulletin(db: Db, row: BulletinRow, today: Day): Promise<Frozen> {
  const frozen = frozenOf(row);
  if (frozen) return frozen;
  const content = await readBulletinContent(db, row.period, today);
  const drafted = await draftedOf(db, row, today);
  return {
    content,
    documents: {
      "zh-CN": composeBulletin(content, drafted, "zh-CN"),
      en: composeBulletin(content, drafted, "en"),
    },
  };
}

/** The same for a page, kept until the next commit. */
export const readShownBulletin = untilCommit(
  ({ id }: BulletinRow, today: Day) => `${id} ${today}`,
  ({ read }: Store, row, today) => readBulletin(read, row, today),
);

/**
 * Drafts the next bulletin of the year. @throws Refusal `invalid` where the period has no projects, `conflict` while
 * another draft of the period is open.
 */
export async function draftBulletin(tx: Tx, who: Clerk, period: Period): Promise<BulletinRow> {
  const { rows } = await readBulletinContent(tx, period, who.day);
  if (rows.length === 0) throw new Refusal("invalid", { key: "bulletin.empty" });
  const open = and(eq(bulletins.period, period), eq(bulletins.status, "draft"));
  if ((await tx.$count(bulletins, open)) > 0) throw new Refusal("conflict", { key: "bulletin.drafted" });
  const year = yearOf(period);
  const [last] = await tx
    .select({ number: max(bulletins.number) })
    .from(bulletins)
    .where(eq(bulletins.year, year));
  const number = (last?.number ?? 0) + 1;
  return tx.add(bulletins, {
    id: `${year}-${number}`,
    period,
    year,
    number,
    title: bulletinTitle(period, "zh-CN"),
    status: "draft",
    remarks: {},
    draftedBy: who.userId,
    draftedOn: who.day,
  });
}

async function mustBeDraft(db: Db, id: string): Promise<BulletinRow> {
  const row = await mustGetBulletin(db, id);
  if (row.status === "published") throw new Refusal("conflict", { key: "bulletin.published" });
  return row;
}

/** Changes title and remarks of a draft. @throws Refusal `conflict` once it is published or where it was stale. */
export async function editBulletin(
  tx: Tx,
  id: string,
  values: { title: string; remarks: Record<string, string> },
  seen: number,
): Promise<BulletinRow> {
  await mustBeDraft(tx, id);
  return tx.change(bulletins, id, values, seen);
}

/** Throws a draft away; its number is free again if it was the last. */
export async function discardBulletin(tx: Tx, id: string, seen: number): Promise<void> {
  const row = await mustBeDraft(tx, id);
  if (row.version !== seen) throw new Refusal("conflict", { key: "stale" });
  await tx.remove(bulletins, id);
}

/**
 * Publishes a draft: figures, rows, rule versions and both documents are frozen as they stand, and `keep` stores the
 * paper of exactly these, whose hash it returns. @throws Refusal `invalid` while the period is open, `conflict` where it was stale.
 */
export async function publishBulletin(
  tx: Tx,
  who: Clerk,
  id: string,
  seen: number,
  keep: (frozen: Frozen) => Promise<string>,
): Promise<BulletinRow> {
  const row = await mustBeDraft(tx, id);
  if (row.version !== seen) throw new Refusal("conflict", { key: "stale" });
  if (!(await isLocked(tx, row.period))) throw new Refusal("invalid", { key: "bulletin.notLocked" });
  const frozen = await readBulletin(tx, row, who.day);
  const [known] = await tx.select({ seq: max(auditLog.seq) }).from(auditLog);
  const values = {
    status: "published" as const,
    frozen,
    auditSeq: known?.seq ?? 0,
    document: await keep(frozen),
    publishedBy: who.userId,
    publishedOn: who.day,
  };
  return tx.change(bulletins, id, values, seen);
}

/** The SHA-256 of every kept paper, by bulletin. */
export const listPapers = (db: Db) =>
  db
    .select({ id: bulletins.id, document: bulletins.document })
    .from(bulletins)
    .where(eq(bulletins.status, "published"));
