import { logEntry, type PaperEntry } from "@/db/permit-entries";
import { storeTemplate } from "@/db/permit-templates";
import { beginPermits, mustGetPermitFile } from "@/db/permits";
import { day } from "@/lib/domain/day";
import { makeDesk } from "./desk";
import { template } from "./permits";
import { clerk, done, makeDepartment, makeProject, makeUser, today } from "./world";

/** The smallest desk: two projects under flow I, the approvers of planning and of construction, and who else may look. */
export async function makePermitDesk() {
  const desk = await makeDesk();
  const { store } = desk;
  // The template names its departments by their names where the demo has ids.
  for (const id of new Set(template.flatMap(({ handlers }) => handlers))) await makeDepartment(store, { id });
  const planning = "自然资源和规划局";
  const construction = "建设局";
  await done(store, (tx) => storeTemplate(tx, template, day("2021-01-01"), "2021年模板", 0));
  const otherId = await makeProject(store, desk.department.id, desk.officer.id, { name: "电池壳体项目" });
  for (const projectId of [desk.projectId, otherId])
    await done(store, (tx) =>
      beginPermits(tx, projectId, { flow: "I", approval: false }, day("2021-01-04"), today),
    );
  return {
    ...desk,
    otherId,
    planning,
    construction,
    planner: await makeUser(store, "approver", planning),
    leader: await makeUser(store, "leader", desk.department.id),
    builder: await makeUser(store, "approver", construction),
  };
}
export type PermitDesk = Awaited<ReturnType<typeof makePermitDesk>>;

/** Logs an entry behind the action's back; returns its number. */
export async function logged(
  desk: Pick<PermitDesk, "store" | "planner">,
  projectId: string,
  code: string,
  entry: Omit<Partial<PaperEntry>, "on"> & Pick<PaperEntry, "kind"> & { on: string },
): Promise<number> {
  const row = await done(desk.store, async (tx) => {
    const file = await mustGetPermitFile(tx, projectId);
    const seen = file.events.get(code)?.at(-1)?.number ?? 0;
    const whole = { certificate: null, files: [], note: "", ...entry, on: day(entry.on) };
    return logEntry(tx, clerk(desk.planner.id), file, code, whole, seen);
  });
  return row.number;
}

/** An entry's form as the browser sends it. */
export const entryForm = (
  projectId: string,
  code: string,
  kind: string,
  changes: Record<string, string | readonly string[]> = {},
) => ({ projectId, code, seen: "0", kind, on: today as string, ...changes });
