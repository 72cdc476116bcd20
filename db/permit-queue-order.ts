import { asc, desc, type SQL, sql } from "drizzle-orm";
import { permitStates } from "@/lib/domain/vocabulary";
import type { DeskView, PermitView } from "@/lib/inputs/permits-url";
import { permitStanding as at, departments, projects } from "./schema";

const last = (column: unknown, descending: boolean) =>
  sql`${descending ? desc(sql`${column}`) : asc(sql`${column}`)} nulls last`;
const stateOrder = sql`case ${at.state} ${sql.join(
  permitStates.map((state, place) => sql`when ${state} then ${place}`),
  sql` `,
)} end`;

function usualOrder(view: PermitView): SQL[] {
  if (view === "ready") return [last(at.unlockedOn, false)];
  if (view === "lenient") return [last(at.promiseUntil, false)];
  if (view === "done") return [last(at.finishedOn, true)];
  if (view === "waiting" || view === "stopped") return [last(at.lastOn, false)];
  return [last(at.dueOn, false), last(at.unlockedOn, false)];
}

/** The order of the view, what is empty last. */
export function orderOf({ sort: { key, descending }, view }: DeskView): SQL[] {
  const along = descending ? desc : asc;
  switch (key) {
    case "usual":
      return usualOrder(view);
    case "name":
      return [along(projects.pinyin)];
    case "responsible":
      return [along(departments.position)];
    case "step":
      return [along(at.position)];
    case "state":
      return [along(stateOrder)];
    case "accepted":
      return [last(at.acceptedOn, descending)];
    case "due":
      return [last(at.dueOn, descending)];
    case "promised":
      return [last(at.promiseUntil, descending)];
  }
}
