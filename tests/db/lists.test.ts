import { expect, test } from "vitest";
import { confirmMember, proposeMember } from "@/db/list-members";
import { type Definition, defineList, editSlot, placeSlot } from "@/db/lists";
import { makeListed } from "../support/list";
import { clerk, done } from "../support/world";

const definition: Definition = {
  name: "双十工程",
  english: "Double Ten",
  size: 3,
  kinds: ["industry", "works"],
  milestone: "acceptance",
};

test("a list is redefined where its slots fit, and each thing that does not is said at its field", async () => {
  const { store } = await makeListed();
  const define = (changes: Partial<Definition>, seen = 1) =>
    done(store, (tx) => defineList(tx, 2021, { ...definition, ...changes }, seen));
  await expect(define({ size: 0 })).rejects.toMatchObject({
    fields: { size: { key: "list.size-not-positive" } },
  });
  await expect(define({ size: 2 })).rejects.toMatchObject({
    fields: { size: { key: "list.too-many-slots", values: { slots: 3 } } },
  });
  await expect(define({ kinds: ["works"] })).rejects.toMatchObject({
    fields: { kinds: { key: "list.kind-not-listed" } },
  });
  await expect(define({}, 4)).rejects.toMatchObject({ kind: "conflict" });
  expect(await define({ size: 20, milestone: "start" })).toMatchObject({
    size: 20,
    milestone: "start",
    version: 2,
  });
});

test("another year gets its own list", async () => {
  const { store } = await makeListed();
  const next = await done(store, (tx) => defineList(tx, 2022, { ...definition, size: 10 }, 0));
  expect(next).toMatchObject({ id: "double-ten-2022", year: 2022, size: 10 });
});

test("the milestone that counts stays once a substitution has kept a baseline of it", async () => {
  const { store, officer, head } = await makeListed();
  const values = { projectId: "spare", slotId: "s2", replaces: "m-road", reason: "选线调整" };
  const row = await done(store, (tx) => proposeMember(tx, clerk(officer.id), values));
  await done(store, (tx) => confirmMember(tx, clerk(head.id), row.id, 1));
  await expect(
    done(store, (tx) => defineList(tx, 2021, { ...definition, milestone: "start" }, 1)),
  ).rejects.toMatchObject({ fields: { milestone: { key: "list.milestone-kept" } } });
});

test("slots are added up to the size, renamed, and kept to the kinds of the list", async () => {
  const { store, department, list } = await makeListed();
  const values = { title: "生态水系", kind: "works" as const, departmentId: department.id };
  await expect(done(store, (tx) => placeSlot(tx, list, 4, values))).rejects.toMatchObject({
    fields: { number: { key: "list.full" } },
  });
  const wider = await done(store, (tx) => defineList(tx, 2021, { ...definition, size: 4 }, 1));
  await expect(done(store, (tx) => placeSlot(tx, wider, 3, values))).rejects.toMatchObject({
    kind: "conflict",
  });
  expect(await done(store, (tx) => placeSlot(tx, wider, 4, values))).toMatchObject({ number: 4 });
  expect(await done(store, (tx) => editSlot(tx, "s2", { ...values, title: "路网" }, 1))).toMatchObject({
    title: "路网",
    version: 2,
  });
  const only = await done(store, (tx) => defineList(tx, 2022, { ...definition, kinds: ["industry"] }, 0));
  await expect(done(store, (tx) => placeSlot(tx, only, 1, values))).rejects.toMatchObject({
    fields: { kind: { key: "list.kind-not-listed" } },
  });
});

test("a slot with several projects does not become one for a single big project", async () => {
  const { store, officer, head, department } = await makeListed();
  const proposal = { projectId: "spare", slotId: "s2", replaces: null, reason: "" };
  const row = await done(store, (tx) => proposeMember(tx, clerk(officer.id), proposal));
  await done(store, (tx) => confirmMember(tx, clerk(head.id), row.id, 1));
  const values = { title: "席位2", kind: "industry" as const, departmentId: department.id };
  await expect(done(store, (tx) => editSlot(tx, "s2", values, 1))).rejects.toMatchObject({
    fields: { kind: { key: "list.one-project" } },
  });
});
