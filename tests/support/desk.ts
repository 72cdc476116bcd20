import { writeSetting } from "@/db/settings";
import { done, makeDepartment, makeProject, makeUser, makeWorld, today } from "./world";

/** The smallest world on its business day, with a second department, an admin, an auditor and a project that is not due before May. */
export async function makeDesk() {
  const world = await makeWorld();
  await done(world.store, (tx) => writeSetting(tx, "business-day", today));
  const [own, elsewhere] = [world.department.id, (await makeDepartment(world.store)).id];
  return {
    ...world,
    stranger: await makeUser(world.store, "officer", elsewhere),
    foreignHead: await makeUser(world.store, "head", elsewhere),
    admin: await makeUser(world.store, "admin", own),
    auditor: await makeUser(world.store, "auditor", own),
    approver: await makeUser(world.store, "approver", own),
    quietId: await makeProject(world.store, own, world.officer.id, {
      months: [0, 0, 0, 0, 10, 10, 10, 10, 10, 10, 10, 10],
    }),
  };
}
export type Desk = Awaited<ReturnType<typeof makeDesk>>;

/** The report form of April as the browser sends it. */
export const reportForm = (projectId: string, changes: Record<string, string> = {}) => ({
  projectId,
  period: "2021-04",
  move: "submit",
  invested: "1,200.5",
  fixedAssets: "0",
  progress: "主体施工至三层",
  isOffset: "0",
  problemType: "",
  problem: "",
  problemWantedOn: "",
  nextSteps: "继续施工",
  reason: "",
  seen: "0",
  revision: "0",
  ...changes,
});
