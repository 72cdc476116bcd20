import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { isLocked, lockPeriod, reopenPeriod } from "@/db/periods";
import {
  fileZeroReports,
  getReport,
  returnReport,
  reviewReport,
  saveReport,
  withdrawReport,
} from "@/db/reports";
import { inOrderOfWork, listReportsDue, nextToFile } from "@/db/reports-due";
import { monthlyReports, standing } from "@/db/schema";
import type { Store } from "@/db/types";
import { period } from "@/lib/domain/period";
import { clerk, done, makeProject, makeWorld, month } from "../support/world";

const april = period("2021-04");
const stand = async (store: Store, projectId: string, of: string) =>
  (await store.read.select().from(standing).where(eq(standing.projectId, projectId))).find(
    (row) => row.period === of,
  );

test("a filed month moves the standing in the same commit, a draft does not", async () => {
  const { store, officer, projectId } = await makeWorld();
  const draft = await done(store, (tx) =>
    saveReport(tx, clerk(officer.id), month(projectId, "2021-01"), "save"),
  );
  expect(await stand(store, projectId, "2021-01")).toMatchObject({
    actualToDate: 0,
    reportStatus: "draft",
    state: "behind",
  });
  await done(store, (tx) =>
    saveReport(tx, clerk(officer.id), month(projectId, "2021-01", { seen: draft.version }), "submit"),
  );
  expect(await stand(store, projectId, "2021-01")).toMatchObject({
    actualToDate: 1_000_000,
    reportStatus: "submitted",
    state: "achieved",
    zone: "green",
  });
});

test("the second of two people saving one month meets a conflict that shows what the first wrote", async () => {
  const { store, officer, head, projectId } = await makeWorld();
  await done(store, (tx) =>
    saveReport(tx, clerk(officer.id), month(projectId, "2021-04", { invested: 5 }), "save"),
  );
  await expect(
    done(store, (tx) => saveReport(tx, clerk(head.id), month(projectId, "2021-04", { invested: 7 }), "save")),
  ).rejects.toMatchObject({
    kind: "conflict",
    found: { invested: 5, savedBy: officer.id },
  });
  expect((await getReport(store.read, projectId, april))?.invested).toBe(5);
});

test("another revision is another row, also where its version is the same by chance", async () => {
  const { store, officer, head, projectId } = await makeWorld();
  const save = (values: Parameters<typeof month>[2], move: "save" | "submit" = "save") =>
    done(store, (tx) => saveReport(tx, clerk(officer.id), month(projectId, "2021-03", values), move));
  await save({}, "submit");
  await done(store, (tx) => lockPeriod(tx, clerk(head.id), period("2021-03"), "完"));
  const locked = { seen: 2, revision: 1 };
  const first = await save(locked);
  const again = await save({ seen: first.version, revision: 2 });
  expect([again.revision, again.version]).toEqual([2, locked.seen]);
  await expect(save({ ...locked, invested: 9 })).rejects.toMatchObject({
    kind: "conflict",
    found: { revision: 2, savedBy: officer.id, savedByName: officer.name },
  });
});

test("a month after the cut-off needs a reason, a draft of it does not", async () => {
  const { store, officer, projectId } = await makeWorld();
  const late = month(projectId, "2021-03", { reason: " " });
  await expect(done(store, (tx) => saveReport(tx, clerk(officer.id), late, "submit"))).rejects.toMatchObject({
    kind: "invalid",
    fields: { reason: { key: "finding.late" } },
  });
  await done(store, (tx) => saveReport(tx, clerk(officer.id), late, "save"));
  const timely = month(projectId, "2021-04", { reason: "" });
  expect((await done(store, (tx) => saveReport(tx, clerk(officer.id), timely, "submit"))).status).toBe(
    "submitted",
  );
});

test("a missing month of a locked period is 补报, a correction of it afterwards is a correction", async () => {
  const { store, officer, head, projectId } = await makeWorld();
  await done(store, (tx) => lockPeriod(tx, clerk(head.id), april, "提前结账"));
  const submit = (values: Parameters<typeof month>[2]) =>
    done(store, (tx) => saveReport(tx, clerk(officer.id), month(projectId, "2021-04", values), "submit"));
  await expect(submit({ reason: "" })).rejects.toMatchObject({ fields: { reason: { key: "finding.late" } } });
  const filed = await submit({ reason: "漏报" });
  await done(store, (tx) => reviewReport(tx, clerk(head.id), filed.id, filed.version));
  await expect(submit({ reason: "", seen: 2, revision: 1 })).rejects.toMatchObject({
    fields: { reason: { key: "finding.revision" } },
  });
  expect(await submit({ reason: "多报", seen: 2, revision: 1 })).toMatchObject({ revision: 2 });
});

test("a negative month is kept only as 冲减 with a reason", async () => {
  const { store, officer, projectId } = await makeWorld();
  const save = (values: Parameters<typeof month>[2]) =>
    done(store, (tx) => saveReport(tx, clerk(officer.id), month(projectId, "2021-04", values), "submit"));
  await expect(save({ invested: -1 })).rejects.toMatchObject({
    fields: { invested: { key: "finding.negative" } },
  });
  await expect(save({ invested: -1, isOffset: true, reason: "" })).rejects.toMatchObject({ kind: "invalid" });
  expect((await save({ invested: -1, isOffset: true, reason: "结算核减" })).invested).toBe(-1);
});

test("a month of the future and a project that is not listed are refused", async () => {
  const { store, officer, projectId } = await makeWorld();
  await expect(
    done(store, (tx) => saveReport(tx, clerk(officer.id), month(projectId, "2021-05"), "save")),
  ).rejects.toMatchObject({ sentence: { key: "periodToCome" } });
  await expect(
    done(store, (tx) => saveReport(tx, clerk(officer.id), month("nobody", "2021-04"), "save")),
  ).rejects.toMatchObject({ kind: "missing" });
  expect(await store.read.$count(monthlyReports)).toBe(0);
});

test("nobody reviews what she filed herself", async () => {
  const { store, head, officer, projectId } = await makeWorld();
  const report = await done(store, (tx) =>
    saveReport(tx, clerk(head.id), month(projectId, "2021-04"), "submit"),
  );
  await expect(
    done(store, (tx) => reviewReport(tx, clerk(head.id), report.id, report.version)),
  ).rejects.toMatchObject({ kind: "forbidden" });
  expect(
    (await done(store, (tx) => reviewReport(tx, clerk(officer.id), report.id, report.version))).status,
  ).toBe("reviewed");
});

test("a returned month counts nothing until it is filed again", async () => {
  const { store, officer, head, projectId } = await makeWorld();
  const report = await done(store, (tx) =>
    saveReport(tx, clerk(officer.id), month(projectId, "2021-04"), "submit"),
  );
  await expect(
    done(store, (tx) => returnReport(tx, clerk(head.id), report.id, " ", report.version)),
  ).rejects.toMatchObject({ kind: "invalid" });
  const back = await done(store, (tx) =>
    returnReport(tx, clerk(head.id), report.id, "数据有误", report.version),
  );
  expect(await stand(store, projectId, "2021-04")).toMatchObject({
    reportStatus: "returned",
    actualMonth: 0,
  });
  const again = await done(store, (tx) =>
    saveReport(tx, clerk(officer.id), month(projectId, "2021-04", { seen: back.version }), "submit"),
  );
  expect(again).toMatchObject({ status: "submitted", revision: 1, returnReason: null, reviewedBy: null });
});

test("a filed month can be withdrawn while nobody has reviewed it, and no move skips a state", async () => {
  const { store, officer, head, projectId } = await makeWorld();
  const report = await done(store, (tx) =>
    saveReport(tx, clerk(officer.id), month(projectId, "2021-04"), "submit"),
  );
  const draft = await done(store, (tx) => withdrawReport(tx, clerk(officer.id), report.id, report.version));
  expect(draft.status).toBe("draft");
  await expect(
    done(store, (tx) => reviewReport(tx, clerk(head.id), draft.id, draft.version)),
  ).rejects.toMatchObject({ sentence: { key: "reportState" } });
});

test("a reviewed month of an open period is not overwritten", async () => {
  const { store, officer, head, projectId } = await makeWorld();
  const report = await done(store, (tx) =>
    saveReport(tx, clerk(officer.id), month(projectId, "2021-04"), "submit"),
  );
  const reviewed = await done(store, (tx) => reviewReport(tx, clerk(head.id), report.id, report.version));
  await expect(
    done(store, (tx) =>
      saveReport(tx, clerk(officer.id), month(projectId, "2021-04", { seen: reviewed.version }), "submit"),
    ),
  ).rejects.toMatchObject({ sentence: { key: "reportReviewed" } });
});

test("a correction of a locked month is a new revision and the old figure stays readable", async () => {
  const { store, officer, head, projectId } = await makeWorld();
  const report = await done(store, (tx) =>
    saveReport(tx, clerk(officer.id), month(projectId, "2021-03"), "submit"),
  );
  await done(store, (tx) => reviewReport(tx, clerk(head.id), report.id, report.version));
  expect(await done(store, (tx) => lockPeriod(tx, clerk(head.id), period("2021-03"), "审核完毕"))).toBe(1);
  const locked = await getReport(store.read, projectId, period("2021-03"));
  const correction = month(projectId, "2021-03", { invested: 0, seen: locked?.version ?? 0, reason: "" });
  await expect(
    done(store, (tx) => saveReport(tx, clerk(officer.id), correction, "submit")),
  ).rejects.toMatchObject({ fields: { reason: { key: "finding.revision" } } });
  const revision = await done(store, (tx) =>
    saveReport(tx, clerk(officer.id), { ...correction, reason: "重复计列" }, "submit"),
  );
  expect(revision).toMatchObject({ revision: 2, invested: 0, status: "submitted" });
  const all = await store.read.select().from(monthlyReports);
  expect(all.map((row) => [row.revision, row.invested, row.status])).toEqual([
    [1, 1_000_000, "locked"],
    [2, 0, "submitted"],
  ]);
  expect(await stand(store, projectId, "2021-03")).toMatchObject({ actualToDate: 0, state: "behind" });
});

test("locking needs a reason, happens once, and reopening gives the reviewed reports back", async () => {
  const { store, head, officer, projectId } = await makeWorld();
  await done(store, (tx) => saveReport(tx, clerk(officer.id), month(projectId, "2021-03"), "submit"));
  const march = period("2021-03");
  await expect(done(store, (tx) => lockPeriod(tx, clerk(head.id), march, ""))).rejects.toMatchObject({
    kind: "invalid",
  });
  await expect(
    done(store, (tx) => lockPeriod(tx, clerk(head.id), period("2021-05"), "早")),
  ).rejects.toMatchObject({ sentence: { key: "periodToCome" } });
  await done(store, (tx) => lockPeriod(tx, clerk(head.id), march, "完"));
  expect(await isLocked(store.read, march)).toBe(true);
  await expect(done(store, (tx) => lockPeriod(tx, clerk(head.id), march, "又"))).rejects.toMatchObject({
    sentence: { key: "alreadyLocked" },
  });
  await done(store, (tx) => reopenPeriod(tx, clerk(head.id), march, "更正"));
  expect((await getReport(store.read, projectId, march))?.status).toBe("reviewed");
});

test("批量零报 files a zero for each not-due project without a report, and for no other", async () => {
  const { store, department, officer, projectId } = await makeWorld();
  const autumn = [0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 10, 10];
  const notDue = await makeProject(store, department.id, officer.id, { months: autumn });
  const begun = await makeProject(store, department.id, officer.id, { months: autumn });
  await done(store, (tx) => saveReport(tx, clerk(officer.id), month(begun, "2021-04"), "save"));
  expect(
    await done(store, (tx) =>
      fileZeroReports(tx, clerk(officer.id), {
        officerId: officer.id,
        departmentId: department.id,
        period: april,
        progress: "未到计划节点",
        reason: "",
      }),
    ),
  ).toBe(1);
  const due = await listReportsDue(store.read, { officerId: officer.id }, april);
  expect(Object.fromEntries(due.map((row) => [row.projectId, row.status]))).toEqual({
    [projectId]: "missing",
    [notDue]: "submitted",
    [begun]: "draft",
  });
});

test("a late batch of zeros carries one reason for all, and without it files none", async () => {
  const { store, department, officer } = await makeWorld();
  const autumn = [0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 10, 10];
  const idle = [
    await makeProject(store, department.id, officer.id, { months: autumn }),
    await makeProject(store, department.id, officer.id, { months: autumn }),
  ];
  const zeros = (reason: string, departmentId = department.id) =>
    done(store, (tx) =>
      fileZeroReports(tx, clerk(officer.id), {
        officerId: officer.id,
        departmentId,
        period: period("2021-03"),
        progress: "未到计划节点",
        reason,
      }),
    );
  await expect(zeros("")).rejects.toMatchObject({
    kind: "invalid",
    fields: { reason: { key: "finding.late" } },
  });
  expect(await store.read.$count(monthlyReports)).toBe(0);
  expect(await zeros("经办人外出", "elsewhere")).toBe(0);
  expect(await zeros("经办人外出")).toBe(2);
  for (const projectId of idle)
    expect(await getReport(store.read, projectId, period("2021-03"))).toMatchObject({ reason: "经办人外出" });
});

test("the next to file follows the order of work, goes round and ends", async () => {
  const { store, department, officer, head, projectId } = await makeWorld();
  const small = await makeProject(store, department.id, officer.id, { months: Array(12).fill(1) });
  const back = await makeProject(store, department.id, officer.id, { months: Array(12).fill(2) });
  const report = await done(store, (tx) =>
    saveReport(tx, clerk(officer.id), month(back, "2021-04"), "submit"),
  );
  await done(store, (tx) => returnReport(tx, clerk(head.id), report.id, "有误", report.version));
  const due = await listReportsDue(store.read, { officerId: officer.id }, april);
  expect(inOrderOfWork(due).map((row) => row.projectId)).toEqual([back, projectId, small]);
  expect(nextToFile(due, projectId)?.projectId).toBe(small);
  expect(nextToFile(due, small)?.projectId).toBe(back);
  expect(nextToFile(due, "another officer's")?.projectId).toBe(back);
  expect(
    nextToFile(
      due.filter((row) => row.projectId === small),
      small,
    ),
  ).toBeNull();
});
