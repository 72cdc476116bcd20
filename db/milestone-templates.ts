import { desc, eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import {
  checkMilestones,
  missingMilestones,
  shippedMilestones,
  type TemplateNode,
  templateChanges,
} from "@/lib/domain/milestone-template";
import type { MilestoneKind, ProjectType } from "@/lib/domain/vocabulary";
import { Refusal } from "@/lib/refusal";
import { given } from "./columns/sqlite";
import { addMilestone } from "./milestones";
import { prepared } from "./prepared";
import { milestones, milestoneTemplates } from "./schema";
import type { Db, Tx } from "./types";
import { untilCommit } from "./until-commit";

/** A version of the templates; number 0 is what is shipped, in force until one is stored. */
export type MilestoneTemplate = {
  number: number;
  since: Day | null;
  nodes: readonly TemplateNode[];
  reason: string | null;
};

const shipped: MilestoneTemplate = { number: 0, since: null, nodes: shippedMilestones, reason: null };

/** Every version, newest first; the last is the shipped one. */
export const listMilestoneTemplates = async (db: Db): Promise<MilestoneTemplate[]> => [
  ...(await db.select().from(milestoneTemplates).orderBy(desc(milestoneTemplates.number))),
  shipped,
];

const readNewest = prepared((db) =>
  db.select().from(milestoneTemplates).orderBy(desc(milestoneTemplates.number)).limit(1),
);

/** The version in force. */
const newestMilestones = async (db: Db): Promise<MilestoneTemplate> =>
  (await readNewest(db, {}))[0] ?? shipped;

const readOf = prepared<{ projectId: string }, (typeof milestones.$inferSelect)[]>((db) =>
  db
    .select()
    .from(milestones)
    .where(eq(milestones.projectId, given("projectId"))),
);

/** The same, kept until the next commit. */
export const keptMilestoneTemplate = untilCommit(
  () => "",
  ({ read }) => newestMilestones(read),
);

/**
 * Stores a new version; projects keep the milestones they have. `seen` is the number it was made from. Rule: section 5.
 * @throws Refusal `invalid` for what checkMilestones finds or no change, `conflict` when another came first.
 */
export async function storeMilestones(
  tx: Tx,
  nodes: readonly TemplateNode[],
  since: Day,
  reason: string,
  seen: number,
) {
  const last = await newestMilestones(tx);
  if (last.number !== seen)
    throw new Refusal("conflict", { key: "stale" }, {}, { number: last.number, nodes: last.nodes });
  const [problem] = checkMilestones(nodes);
  const key = problem?.key ?? (templateChanges(last.nodes, nodes).length === 0 ? "same" : null);
  if (key) {
    const sentence = { key: `milestones.${key}`, values: { type: problem?.type ?? "" } };
    throw new Refusal("invalid", sentence, { nodes: sentence });
  }
  const number = last.number + 1;
  return tx.add(milestoneTemplates, {
    id: `milestones-${number}`,
    number,
    since,
    nodes: [...nodes],
    reason,
  });
}

/** Gives a project the milestones of its type that it lacks and can still keep, each with its first baseline. */
export async function giveMilestones(
  tx: Tx,
  projectId: string,
  type: ProjectType,
  start: Day,
  today: Day,
): Promise<void> {
  const [known, { nodes }] = [await readOf(tx, { projectId }), await newestMilestones(tx)];
  for (const { kind, on } of missingMilestones(nodes, type, start, known, today))
    await addMilestone(tx, projectId, kind, on);
}

/**
 * Gives a project the chosen milestones of its type, also those whose day is over.
 * @throws Refusal `conflict` when it has one of them meanwhile, or the template no longer does.
 */
export async function giveChosenMilestones(
  tx: Tx,
  projectId: string,
  type: ProjectType,
  start: Day,
  chosen: readonly MilestoneKind[],
): Promise<void> {
  const [known, { nodes }] = [await readOf(tx, { projectId }), await newestMilestones(tx)];
  const wanted = missingMilestones(nodes, type, start, known).filter(({ kind }) => chosen.includes(kind));
  if (wanted.length < new Set(chosen).size) throw new Refusal("conflict", { key: "milestones.changed" });
  for (const { kind, on } of wanted) await addMilestone(tx, projectId, kind, on);
}
