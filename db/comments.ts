import { and, asc, count, desc, eq, isNull } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { yearOf } from "@/lib/domain/period";
import { maySee } from "@/lib/order-rights";
import type { User } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";
import { parseSubject, type Subject, seesSubject, subjectText } from "@/lib/subject";
import { mustGetOrder } from "./order-reading";
import type { Clerk } from "./periods";
import { pinyinKeys } from "./pinyin";
import { comments, departments, mentions, problems, projects, projectYears, users } from "./schema";
import type { Db, Tx } from "./types";
import { untilCommit } from "./until-commit";

/** What a comment stands at. An order may concern no project. */
export type About = { projectId: string | null; subject: Subject };

/** The same subject of the same project. */
const isAbout = ({ projectId, subject }: About) =>
  and(
    projectId === null ? isNull(comments.projectId) : eq(comments.projectId, projectId),
    eq(comments.subject, subjectText(subject)),
  );

/** What was said about a subject, oldest first, with who said it and who was meant. */
export async function listComments(db: Db, about: About) {
  const rows = await db
    .select({
      id: comments.id,
      text: comments.text,
      on: comments.enteredOn,
      at: comments.at,
      by: users.name,
      departmentId: users.departmentId,
    })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.enteredBy))
    .where(isAbout(about))
    .orderBy(asc(comments.at), asc(comments.id));
  const meant = await db
    .select({ commentId: mentions.commentId, name: users.name })
    .from(mentions)
    .innerJoin(comments, eq(comments.id, mentions.commentId))
    .innerJoin(users, eq(users.id, mentions.userId))
    .where(isAbout(about));
  return rows.map((row) => ({
    ...row,
    mentioned: meant.filter(({ commentId }) => commentId === row.id).map(({ name }) => name),
  }));
}

/** How much was said about each subject of a project. */
export const countComments = (db: Db, projectId: string) =>
  db
    .select({ subject: comments.subject, count: count() })
    .from(comments)
    .where(eq(comments.projectId, projectId))
    .groupBy(comments.subject)
    .orderBy(asc(comments.subject));

/** Everybody who can sign in, with what an @ picker searches by, kept until the next commit. */
export const readPeople = untilCommit(
  () => "",
  async ({ read }) => {
    const rows = await read
      .select({
        id: users.id,
        name: users.name,
        role: users.role,
        department: departments.shortName,
        english: departments.english,
      })
      .from(users)
      .innerJoin(departments, eq(departments.id, users.departmentId))
      .where(eq(users.disabled, false))
      .orderBy(asc(users.departmentId), asc(users.username));
    return rows.map((row) => ({ ...row, ...pinyinKeys(row.name) }));
  },
);

const missing = () => new Refusal("missing", { key: "missing" });

/** @throws Refusal `missing` when there is no such thing to talk about. */
async function mustExist(db: Db, { projectId, subject }: About, who: { userId: string; role: User["role"] }) {
  if (projectId !== null) {
    const [project] = await db.select({ id: projects.id }).from(projects).where(eq(projects.id, projectId));
    if (!project) throw missing();
  }
  if (subject.kind === "problem") {
    const [row] = await db.select().from(problems).where(eq(problems.id, subject.id));
    if (!row || row.projectId !== projectId) throw missing();
    return;
  }
  if (subject.kind === "order") {
    const order = await mustGetOrder(db, subject.id);
    // Whether a draft may be seen depends on the role and on whose it is; the department decides nothing.
    const reader = { id: who.userId, role: who.role, username: "", name: "", departmentId: "" };
    if (!maySee(reader, order)) throw missing();
    return;
  }
  if (projectId === null) throw missing();
  if (subject.kind !== "month") return;
  const years = await db.select().from(projectYears).where(eq(projectYears.projectId, projectId));
  if (!years.some(({ year }) => year === yearOf(subject.period))) throw missing();
}

/**
 * Adds a comment and, for each person it is meant for, a row of their inbox. A person counts as meant when the text
 * still holds "@" and the name; who writes to herself gets no row.
 * @throws Refusal `forbidden` when the writer may not see the subject, `invalid` at `text` when somebody meant may not,
 * `missing` when there is no such subject or person.
 */
export async function addComment(
  tx: Tx,
  who: Clerk & { role: User["role"] },
  about: About,
  { text, mentioned, id = crypto.randomUUID() }: { text: string; mentioned: readonly string[]; id?: string },
) {
  if (!seesSubject(who, about.subject)) throw new Refusal("forbidden", { key: "forbidden" });
  await mustExist(tx, about, who);
  const people = [];
  for (const userId of new Set(mentioned)) {
    const [person] = await tx.select().from(users).where(eq(users.id, userId));
    if (!person || person.disabled) throw missing();
    if (!text.includes(`@${person.name}`) || person.id === who.userId) continue;
    if (!seesSubject(person, about.subject)) {
      const sentence = { key: "comment.unseen", values: { name: person.name } };
      throw new Refusal("invalid", sentence, { text: sentence });
    }
    people.push(person);
  }
  const comment = await tx.add(comments, {
    id,
    subject: subjectText(about.subject),
    projectId: about.projectId,
    text,
    enteredBy: who.userId,
    enteredOn: who.day,
    at: who.at,
  });
  for (const person of people)
    await tx.add(mentions, { id: `${comment.id}-${person.id}`, commentId: comment.id, userId: person.id });
  return { id: comment.id, mentioned: people.length };
}

/**
 * What somebody was asked to look at and has not put aside, newest first: what it is about, who wrote it and what. What
 * the person may no longer see is left out. Kept until the next commit.
 */
export const readMentions = untilCommit(
  (userId: string) => userId,
  ({ read }, userId) => listMentions(read, userId),
);

async function listMentions(db: Db, userId: string) {
  const [reader] = await db.select({ role: users.role }).from(users).where(eq(users.id, userId));
  if (!reader) return [];
  const rows = await db
    .select({
      id: mentions.id,
      version: mentions.version,
      projectId: comments.projectId,
      project: projects.name,
      subject: comments.subject,
      text: comments.text,
      by: users.name,
      on: comments.enteredOn,
      at: comments.at,
    })
    .from(mentions)
    .innerJoin(comments, eq(comments.id, mentions.commentId))
    .innerJoin(users, eq(users.id, comments.enteredBy))
    .leftJoin(projects, eq(projects.id, comments.projectId))
    .where(and(eq(mentions.userId, userId), isNull(mentions.doneOn)))
    .orderBy(desc(comments.at), desc(mentions.id));
  return rows.flatMap((row) => {
    const subject = parseSubject(row.subject);
    return subject && seesSubject(reader, subject) ? [{ ...row, subject }] : [];
  });
}
export type Mention = Awaited<ReturnType<typeof readMentions>>[number];

/**
 * 放下: takes a mention off the list of the one it is meant for.
 * @throws Refusal `forbidden` for somebody else's, `conflict` when it was put aside meanwhile, `missing`.
 */
export async function putMentionAside(tx: Tx, userId: string, day: Day, id: string, seen: number) {
  const [row] = await tx.select().from(mentions).where(eq(mentions.id, id));
  if (!row) throw missing();
  if (row.userId !== userId) throw new Refusal("forbidden", { key: "comment.notYours" });
  return tx.change(mentions, id, { doneOn: day }, seen);
}
