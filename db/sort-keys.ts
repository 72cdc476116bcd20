import { asc, inArray, or, sql } from "drizzle-orm";
import { pinyin } from "pinyin-pro";
import { departments, projectYears, type RowChange } from "./schema";
import type { Db } from "./types";

/** The order in which the zone prints its departments; one without a place comes last. */
export const printedOrder = [sql`${asc(departments.position)} nulls last`, asc(departments.id)];

/** What the register sorts departments by: the printed place, then the id, so that no two departments mix. */
export const departmentKey = (id: string, position: number | null): string =>
  `${position === null ? "~" : String(position).padStart(6, "0")} ${id}`;

// Every save of a report asks for its officer's key, and looking pinyin up costs more than the rest of the row.
const spelled = new Map<string, string>();

function spell(name: string): string {
  const known = spelled.get(name);
  if (known !== undefined) return known;
  const letters = pinyin(name, { toneType: "none", surname: "head", nonZh: "consecutive" }).toLowerCase();
  if (spelled.size > 10_000) spelled.clear();
  spelled.set(name, letters);
  return letters;
}

/** What the register sorts officers by: the name's pinyin syllable by syllable, then the id for namesakes. */
export const officerKey = (id: string, name: string): string => `${spell(name)}  ${id}`;

const edited = (changes: readonly RowChange[], table: string, column: string) =>
  changes
    .filter((change) => change.table === table && change.before && change.after && column in change.after)
    .map((change) => change.id);

/** The projects whose sort keys follow a renamed officer or a department that was given another place. */
export async function resortedProjects(db: Db, changes: readonly RowChange[]): Promise<string[]> {
  const officers = edited(changes, "users", "name");
  const moved = edited(changes, "departments", "position");
  if (officers.length + moved.length === 0) return [];
  const rows = await db
    .selectDistinct({ id: projectYears.projectId })
    .from(projectYears)
    .where(or(inArray(projectYears.officerId, officers), inArray(projectYears.departmentId, moved)));
  return rows.map((row) => row.id);
}
