import { addList, addSlot, addSlotProject } from "@/db/lists";
import { day } from "@/lib/domain/day";
import { makeDesk } from "./desk";
import { done, makeProject } from "./world";

/**
 * The desk with a list of three: slot 1 for one big project that stands in it, slot 2 for works with one project,
 * slot 3 empty and of another department. Acceptance counts; `spare` and `other` stand nowhere yet.
 */
export async function makeListed() {
  const desk = await makeDesk();
  const { store, department, officer, stranger } = desk;
  const project = (id: string, baseline: string, actual?: string, of = department.id, by = officer.id) =>
    makeProject(store, of, by, {
      id,
      milestones: [{ kind: "acceptance", baseline, ...(actual ? { actual } : {}) }],
    });
  await project("big", "2021-06-30");
  await project("road", "2021-03-31");
  await project("spare", "2021-09-30");
  await project("finished", "2021-02-28", "2021-02-20");
  await project("other", "2021-09-30", undefined, stranger.departmentId, stranger.id);
  const list = await done(store, async (tx) => {
    const row = await addList(tx, {
      id: "double-ten-2021",
      slug: "double-ten",
      year: 2021,
      name: "双十工程",
      english: "Double Ten",
      size: 3,
    });
    const slots = [
      ["s1", 1, "industry", department.id, "big"],
      ["s2", 2, "works", department.id, "road"],
      ["s3", 3, "works", stranger.departmentId, null],
    ] as const;
    for (const [id, number, kind, departmentId, projectId] of slots) {
      await addSlot(tx, { id, listId: row.id, number, kind, title: `席位${number}`, departmentId });
      if (projectId)
        await addSlotProject(tx, {
          id: `m-${projectId}`,
          slotId: id,
          projectId,
          status: "confirmed",
          decidedOn: day("2021-01-10"),
        });
    }
    return row;
  });
  return { ...desk, list };
}
export type Listed = Awaited<ReturnType<typeof makeListed>>;
