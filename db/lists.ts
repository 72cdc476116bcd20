import { and, asc, count, desc, eq } from "drizzle-orm";
import { checkDefinition, type ListFinding } from "@/lib/domain/list-check";
import type { MilestoneKind, SlotKind } from "@/lib/domain/vocabulary";
import { Refusal, type Sentence } from "@/lib/refusal";
import { readSlots } from "./list-slots";
import { lists, slotProjects, slots } from "./schema";
import type { Db, Tx } from "./types";

/** The slug of 双十工程 in every year. */
export const doubleTen = "double-ten";

export type ListRow = typeof lists.$inferSelect;
export type SlotRow = typeof slots.$inferSelect;

export const addList = (tx: Tx, values: typeof lists.$inferInsert) => tx.add(lists, values);
export const addSlot = (tx: Tx, values: typeof slots.$inferInsert) => tx.add(slots, values);

/** Puts a project on a slot of a yearly list, as proposed by its officer or confirmed by a head. */
export const addSlotProject = (tx: Tx, values: typeof slotProjects.$inferInsert) =>
  tx.add(slotProjects, values);

/** The list of a year, or null where it has none. */
export async function getList(db: Db, slug: string, year: number): Promise<ListRow | null> {
  const [row] = await db
    .select()
    .from(lists)
    .where(and(eq(lists.slug, slug), eq(lists.year, year)));
  return row ?? null;
}

/** @throws Refusal `missing`. */
export async function mustGetList(db: Db, id: string): Promise<ListRow> {
  const [row] = await db.select().from(lists).where(eq(lists.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

/** @throws Refusal `missing`. */
export async function mustGetSlot(db: Db, id: string): Promise<{ slot: SlotRow; list: ListRow }> {
  const [row] = await db
    .select({ slot: slots, list: lists })
    .from(slots)
    .innerJoin(lists, eq(lists.id, slots.listId))
    .where(eq(slots.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

const fieldOf = {
  "size-not-positive": "size",
  "too-many-slots": "size",
  "no-kinds": "kinds",
  "kind-not-listed": "kinds",
} as const satisfies Record<ListFinding["code"], string>;

function refuse(findings: readonly ListFinding[]): void {
  if (findings.length === 0) return;
  const fields: Record<string, Sentence> = {};
  for (const finding of findings)
    fields[fieldOf[finding.code]] ??= {
      key: `list.${finding.code}`,
      values: finding.code === "too-many-slots" ? { slots: finding.slots } : {},
    };
  throw new Refusal("invalid", { key: "invalid" }, fields);
}

export type Definition = {
  name: string;
  english: string;
  size: number;
  kinds: SlotKind[];
  milestone: MilestoneKind;
};

/**
 * What a yearly list means, new (`seen` 0) or changed. Rule: section 5.
 * @throws Refusal `invalid` where its slots do not fit or a kept baseline belongs to the milestone that counted so far.
 */
export async function defineList(tx: Tx, year: number, values: Definition, seen: number): Promise<ListRow> {
  const list = await getList(tx, doubleTen, year);
  const standing = list ? await readSlots(tx, list.id) : [];
  refuse(checkDefinition(values, standing));
  if (!list) {
    if (seen !== 0) throw new Refusal("missing", { key: "missing" });
    return addList(tx, { id: `${doubleTen}-${year}`, slug: doubleTen, year, ...values });
  }
  const substituted = standing.some(({ members }) =>
    members.some(({ substitution, confirmedOn }) => substitution && confirmedOn),
  );
  if (substituted && values.milestone !== list.milestone)
    throw new Refusal("invalid", { key: "invalid" }, { milestone: { key: "list.milestone-kept" } });
  return tx.change(lists, list.id, values, seen);
}

/**
 * Begins a list without slots with those of another year: numbers, names, kinds and departments, no projects.
 * @throws Refusal `invalid` where they do not fit the list, `conflict` where it has slots, `missing` without that year.
 */
export async function copySlots(tx: Tx, list: ListRow, year: number): Promise<void> {
  const from = await getList(tx, list.slug, year);
  if (!from) throw new Refusal("missing", { key: "missing" });
  const [own] = await tx.select().from(slots).where(eq(slots.listId, list.id)).limit(1);
  if (own) throw new Refusal("conflict", { key: "list.taken", values: { number: own.number } });
  const held = await tx.select().from(slots).where(eq(slots.listId, from.id)).orderBy(asc(slots.number));
  refuse(
    checkDefinition(
      list,
      held.map((slot) => ({ ...slot, members: [] })),
    ),
  );
  for (const [at, { kind, title, departmentId }] of held.entries())
    await addSlot(tx, {
      id: `${list.id}-${at + 1}`,
      listId: list.id,
      number: at + 1,
      kind,
      title,
      departmentId,
    });
}

/** The lists that have slots to copy, the newest year first, with how many. */
export const listWithSlots = (db: Db) =>
  db
    .select({ list: lists, count: count() })
    .from(lists)
    .innerJoin(slots, eq(slots.listId, lists.id))
    .where(eq(lists.slug, doubleTen))
    .groupBy(lists.id)
    .orderBy(desc(lists.year));

export type SlotValues = { title: string; kind: SlotKind; departmentId: string };

/** Gives a free number of the list a slot. @throws Refusal `invalid` beyond the size or for a kind the list has not. */
export async function placeSlot(tx: Tx, list: ListRow, number: number, values: SlotValues): Promise<SlotRow> {
  const taken = await tx.select().from(slots).where(eq(slots.listId, list.id)).orderBy(asc(slots.number));
  if (taken.length >= list.size || number > list.size)
    throw new Refusal(
      "invalid",
      { key: "invalid" },
      { number: { key: "list.full", values: { size: list.size } } },
    );
  if (taken.some((slot) => slot.number === number))
    throw new Refusal("conflict", { key: "list.taken", values: { number } });
  refuseKind(list, values.kind);
  return addSlot(tx, { id: `${list.id}-${number}`, listId: list.id, number, ...values });
}

/** Renames a slot or moves it to another kind or department. @throws Refusal `invalid`, `conflict` when stale. */
export async function editSlot(tx: Tx, id: string, values: SlotValues, seen: number): Promise<SlotRow> {
  const { slot, list } = await mustGetSlot(tx, id);
  refuseKind(list, values.kind);
  const members = (await readSlots(tx, list.id)).find((one) => one.id === slot.id)?.members ?? [];
  const standing = members.filter(({ confirmedOn, replacedOn }) => confirmedOn && !replacedOn);
  if (values.kind === "industry" && standing.length > 1)
    throw new Refusal("invalid", { key: "invalid" }, { kind: { key: "list.one-project" } });
  return tx.change(slots, id, values, seen);
}

function refuseKind(list: ListRow, kind: SlotKind): void {
  if (!list.kinds.includes(kind))
    throw new Refusal("invalid", { key: "invalid" }, { kind: { key: "list.kind-not-listed" } });
}
