import { asc, eq, inArray } from "drizzle-orm";
import { type ControlledProject, isStoppedBy, lostDays } from "@/lib/domain/control-event";
import { type Day, earlier } from "@/lib/domain/day";
import { Refusal, type Sentence } from "@/lib/refusal";
import { everListed } from "./projects";
import { controlEvents, projects, projectYears } from "./schema";
import type { Db, Tx } from "./types";
import { untilCommit } from "./until-commit";

export type ControlEventRow = typeof controlEvents.$inferSelect;
export type ControlEventValues = Pick<
  ControlEventRow,
  "name" | "from" | "to" | "types" | "subdistricts" | "white" | "reason"
>;

/** Every entry, the latest stop first. */
export const listControlEvents = async (db: Db): Promise<ControlEventRow[]> =>
  (await db.select().from(controlEvents).orderBy(asc(controlEvents.from))).toReversed();

export const keptControlEvents = untilCommit(
  () => "",
  ({ read }) => listControlEvents(read),
);

/** The projects with what an entry goes by, and the subdistricts there are. Parts of a bundle follow their parent. */
export const keptControlled = untilCommit(
  () => "",
  async ({ read }) => {
    const rows = await read
      .selectDistinct({
        id: projects.id,
        name: projects.name,
        code: projects.code,
        type: projects.type,
        subdistrict: projects.subdistrict,
      })
      .from(projects)
      .innerJoin(projectYears, eq(projectYears.projectId, projects.id))
      .where(everListed)
      .orderBy(asc(projects.pinyin));
    return { projects: rows, subdistricts: [...new Set(rows.map(({ subdistrict }) => subdistrict))].sort() };
  },
);

/** The projects that an entry stops, each with the calendar days that it has cost up to today. */
export const affectedBy = <P extends ControlledProject>(
  event: Parameters<typeof isStoppedBy>[0],
  all: readonly P[],
  today: Day,
) =>
  all
    .filter((project) => isStoppedBy(event, project))
    .map((project) => ({
      ...project,
      lost:
        event.from > today ? 0 : lostDays([event], project, event.from, earlier(event.to ?? today, today)),
    }));

function check(values: ControlEventValues, known: ReadonlySet<string>) {
  const unknown = values.white.find((id) => !known.has(id));
  const fields: Record<string, Sentence> = {
    ...(values.name.trim() === "" ? { name: { key: "field.required" } } : {}),
    ...(values.reason.trim() === "" ? { reason: { key: "field.required" } } : {}),
    ...(values.to !== null && values.to < values.from ? { to: { key: "control.backwards" } } : {}),
    ...(unknown === undefined ? {} : { white: { key: "control.unknown", values: { name: unknown } } }),
  };
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", { key: "invalid" }, fields);
}

async function checked(tx: Tx, values: ControlEventValues) {
  const { white } = values;
  const rows =
    white.length === 0
      ? []
      : await tx.select({ id: projects.id }).from(projects).where(inArray(projects.id, white));
  check(values, new Set(rows.map(({ id }) => id)));
  return values;
}

/** One entry for all the projects it stops. @throws Refusal `invalid`. */
export const addControlEvent = async (tx: Tx, values: ControlEventValues) =>
  tx.add(controlEvents, { id: crypto.randomUUID(), ...(await checked(tx, values)), withdrawn: false });

/** @throws Refusal `invalid`, `conflict` when stale or withdrawn, `missing`. */
export async function changeControlEvent(tx: Tx, id: string, values: Partial<ControlEventRow>, seen: number) {
  const [row] = await tx.select().from(controlEvents).where(eq(controlEvents.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  if (row.withdrawn) throw new Refusal("conflict", { key: "control.withdrawn" });
  await checked(tx, { ...row, ...values });
  return tx.change(controlEvents, id, values, seen);
}
