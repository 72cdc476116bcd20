import { beforeEach, expect, test, vi } from "vitest";
import { saveMilestoneTemplate } from "@/app/(desk)/admin/milestones/actions";
import { approvePlans, proposePlans, sendPlanBack, takePlanBack } from "@/app/(desk)/plans/actions";
import { addUsualMilestones } from "@/app/(desk)/projects/[projectId]/milestones/actions";
import { readFacts } from "@/db/facts";
import { lockPeriod } from "@/db/periods";
import { readPlanPage } from "@/db/plan-page";
import { addProjectYear, mustGetProjectYear } from "@/db/projects";
import { verifyInvariants } from "@/db/verify";
import { shippedMilestones } from "@/lib/domain/milestone-template";
import { period } from "@/lib/domain/period";
import { originalPlan, planInForce } from "@/lib/domain/plan";
import { type Desk, makeDesk } from "../support/desk";
import { expectRefusals } from "../support/refusals";
import { asUser, form, revalidated } from "../support/request";
import { clerk, done, makeProject, makeUser, today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: Desk;
let projectId: string;
beforeEach(async () => {
  desk = await makeDesk();
  projectId = await makeProject(desk.store, desk.department.id, desk.officer.id, {
    milestones: [
      { kind: "start", baseline: "2021-02-28", actual: "2021-02-20" },
      { kind: "acceptance", baseline: "2021-11-30" },
    ],
  });
  await done(desk.store, (tx) => lockPeriod(tx, clerk(desk.admin.id), period("2021-03"), "季度结束"));
});

const hundred = Array<string>(12).fill("100");
const adjusted = [...hundred.slice(0, 11), "300"];
type Row = { projectId: string; annual: string; months: string[]; baselines: object[]; seen: number };
const row = (changes: Partial<Row> = {}): Row => ({
  projectId,
  annual: "1400",
  months: adjusted,
  baselines: [],
  seen: 1,
  ...changes,
});
const proposal = (changes: Partial<Row> = {}, reason = "追加四季度投资") => ({
  year: "2021",
  reason,
  rows: JSON.stringify([row(changes)]),
});
const planOf = async (id: string) => {
  const [facts] = await readFacts(desk.store.read, [id]);
  return {
    now: planInForce(facts?.plans ?? [], today)?.annual,
    first: originalPlan(facts?.plans ?? [])?.annual,
  };
};
const versions = async () => (await readPlanPage(desk.store, projectId, 2021)).versions;

async function propose(changes: Partial<Row> = {}) {
  await asUser(desk.store, desk.officer.id);
  const result = await proposePlans(null, form(proposal(changes)));
  if (!result.ok) throw new Error(result.message);
  return `${projectId}-2021-${result.data.seen[projectId]}`;
}

test("an adjustment is proposed by the people of its department and changes nothing before it is approved", async () => {
  await expectRefusals(desk.store, proposePlans, {
    good: proposal(),
    wrongRole: desk.admin.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: proposal({ annual: "1500" }),
    stale: proposal({ seen: 0 }),
  });
  await propose();
  expect(revalidated).toContain("/plans");
  expect(await planOf(projectId)).toEqual({ now: 12_000_000, first: 12_000_000 });
  expect(await proposePlans(null, form(proposal({ seen: 2 })))).toMatchObject({
    kind: "conflict",
    message: "该项目已有计划待审批，须先批准、退回或撤回。",
  });
});

test.each([
  ["the difference is stated", { annual: "1500" }, "rows.0.months", "各月合计比年度计划少100万元"],
  [
    "a locked month stays",
    { months: ["0", ...hundred.slice(1, 11), "400"] },
    "rows.0.months.0",
    "1月已锁定，不能调整",
  ],
  ["nothing changed", { annual: "1200", months: hundred }, "rows.0.months", "与现行计划相同，没有变化"],
  ["no amount", { months: [...hundred.slice(0, 11), "x"] }, "rows.0.months.11", "请填写数字，单位万元"],
  ["below zero", { months: [...hundred.slice(0, 11), "-1"] }, "rows.0.months.11", "不能为负数"],
  [
    "a reached milestone has no new baseline",
    { baselines: [{ kind: "start", to: "2021-06-30" }] },
    "rows.0.baselines.start",
    "该节点不存在或已完成",
  ],
  [
    "a baseline does not move into a locked month",
    { baselines: [{ kind: "acceptance", to: "2021-03-31" }] },
    "rows.0.baselines.acceptance",
    "新的基准日不能早于已锁定的月份",
  ],
])("%s at its field, and nothing is written", async (_, changes, field, sentence) => {
  await asUser(desk.store, desk.officer.id);
  expect(await proposePlans(null, form(proposal(changes)))).toMatchObject({
    ok: false,
    kind: "invalid",
    fields: { [field]: sentence },
  });
  expect(await versions()).toHaveLength(1);
});

test("an adjustment needs a reason; the plans of several projects are filed together or not at all", async () => {
  await asUser(desk.store, desk.officer.id);
  expect(await proposePlans(null, form(proposal({}, " ")))).toMatchObject({
    fields: { reason: "请说明原因。" },
  });
  const other = { ...row(), projectId: desk.quietId };
  const both = (second: object) => ({ ...proposal(), rows: JSON.stringify([row(), second]) });
  expect(await proposePlans(null, form(both(other)))).toMatchObject({
    fields: { "rows.1.months.0": expect.any(String) },
  });
  expect(await versions()).toHaveLength(1);
  const months = ["0", "0", "0", "0", ...Array<string>(8).fill("20")];
  expect(await proposePlans(null, form(both({ ...other, annual: "160", months })))).toMatchObject({
    ok: true,
    data: { count: 2 },
  });
});

test("the head approves, 年初 stays, and a baseline moves with its adjustment while the first one is kept", async () => {
  const id = await propose({ baselines: [{ kind: "acceptance", to: "2021-12-31" }] });
  const good = { plan: `${id}:1` };
  await expectRefusals(desk.store, approvePlans, {
    good,
    wrongRole: desk.officer.id,
    foreign: desk.foreignHead.id,
    right: desk.head.id,
    invalid: { plan: "none" },
    stale: { plan: `${id}:7` },
  });
  expect(await approvePlans(null, form(good))).toEqual({ ok: true, data: { count: 1 } });
  expect(await planOf(projectId)).toEqual({ now: 14_000_000, first: 12_000_000 });
  const { milestones } = await readPlanPage(desk.store, projectId, 2021);
  expect(milestones.find(({ kind }) => kind === "acceptance")).toMatchObject({
    firstBaseline: "2021-11-30",
    baseline: "2021-12-31",
    forecast: "2021-12-31",
    slips: [{ from: "2021-11-30", to: "2021-12-31", reason: "追加四季度投资" }],
  });
  const broken = (await verifyInvariants(desk.store, today)).filter((check) => check.broken);
  expect(broken).toEqual([]);
  expect(await approvePlans(null, form(good))).toMatchObject({ kind: "conflict" });
});

test("nobody approves an own proposal; the admin may, and another head", async () => {
  await asUser(desk.store, desk.head.id);
  const result = await proposePlans(null, form(proposal()));
  const id = `${projectId}-2021-${result.ok ? result.data.seen[projectId] : ""}`;
  expect(await approvePlans(null, form({ plan: `${id}:1` }))).toMatchObject({
    kind: "forbidden",
    message: "不能审批本人提出的计划，请由其他负责人或项目办办理。",
  });
  expect(await sendPlanBack(null, form({ plan: id, seen: "1", reason: "不妥" }))).toMatchObject({
    kind: "forbidden",
  });
  await asUser(desk.store, desk.admin.id);
  expect(await approvePlans(null, form({ plan: `${id}:1` }))).toMatchObject({ ok: true });
});

test("a proposal goes back with a reason and can be filed again", async () => {
  const id = await propose();
  const good = { plan: id, seen: "1", reason: "缺少依据" };
  await expectRefusals(desk.store, sendPlanBack, {
    good,
    wrongRole: desk.officer.id,
    foreign: desk.foreignHead.id,
    right: desk.head.id,
    invalid: { ...good, reason: " " },
    stale: { ...good, seen: "4" },
  });
  expect(await sendPlanBack(null, form(good))).toEqual({ ok: true, data: { status: "returned" } });
  expect(await planOf(projectId)).toMatchObject({ now: 12_000_000 });
  expect((await versions()).at(-1)).toMatchObject({ status: "returned", returnReason: "缺少依据" });
  expect(await propose({ seen: 2 })).toBe(`${projectId}-2021-3`);
});

test("only who proposed takes back, before the decision", async () => {
  const id = await propose();
  const colleague = await makeUser(desk.store, "officer", desk.department.id);
  const good = { plan: id, seen: "1" };
  await expectRefusals(desk.store, takePlanBack, {
    good,
    wrongRole: desk.admin.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { ...good, seen: "x" },
    stale: { ...good, seen: "3" },
  });
  await asUser(desk.store, colleague.id);
  expect(await takePlanBack(null, form(good))).toMatchObject({ kind: "forbidden" });
  await asUser(desk.store, desk.officer.id);
  expect(await takePlanBack(null, form(good))).toEqual({ ok: true, data: { status: "withdrawn" } });
});

test("a month that is locked after the proposal stops its approval", async () => {
  const id = await propose({ months: [...hundred.slice(0, 3), "300", ...hundred.slice(4)] });
  await done(desk.store, (tx) => lockPeriod(tx, clerk(desk.admin.id), period("2021-04"), "提前锁定"));
  await asUser(desk.store, desk.head.id);
  expect(await approvePlans(null, form({ plan: `${id}:1` }))).toMatchObject({
    kind: "conflict",
    message: "提出后4月已锁定，该月计划不能再改；请退回修改。",
  });
  expect(await planOf(projectId)).toMatchObject({ now: 12_000_000 });
});

test("the first plan of a project may fill every month and needs no reason", async () => {
  const fresh = await makeProject(desk.store, desk.department.id, desk.officer.id);
  await asUser(desk.store, desk.officer.id);
  // The year after has no plan yet, and no row either.
  const next = { ...proposal({ projectId: fresh, seen: 0 }), year: "2022" };
  expect(await proposePlans(null, form(next))).toMatchObject({ kind: "missing" });
});

test("the office edits the milestone template as versions", async () => {
  const moved = shippedMilestones.map((node) =>
    node.type === "industry" && node.kind === "production" ? { ...node, offset: 600 } : node,
  );
  const good = { nodes: JSON.stringify(moved), reason: "试生产期延长", seen: "0" };
  await expectRefusals(desk.store, saveMilestoneTemplate, {
    good,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { ...good, nodes: JSON.stringify(shippedMilestones) },
    stale: { ...good, seen: "3" },
  });
  const without = shippedMilestones.filter(({ kind }) => kind !== "start");
  expect(await saveMilestoneTemplate(null, form({ ...good, nodes: JSON.stringify(without) }))).toMatchObject({
    fields: { nodes: "每类项目必须有开工节点" },
  });
  expect(await saveMilestoneTemplate(null, form(good))).toEqual({ ok: true, data: { number: 1 } });
});

test("a project gets chosen milestones of its type that it lacks, also one whose day is over", async () => {
  const kind = ["formalities", "foundation"];
  const good = { projectId, start: "2021-05-31", kind };
  await expectRefusals(desk.store, addUsualMilestones, {
    good,
    wrongRole: desk.admin.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { ...good, start: "2021-02-30" },
  });
  for (const wrong of [[], ["feast"]])
    expect(await addUsualMilestones(null, form({ ...good, kind: wrong }))).toMatchObject({ kind: "invalid" });
  expect(await addUsualMilestones(null, form(good))).toEqual({ ok: true, data: { count: 2 } });
  const { milestones } = await readPlanPage(desk.store, projectId, 2021);
  expect(milestones.find(({ kind }) => kind === "foundation")).toMatchObject({
    firstBaseline: "2021-09-28",
    baseline: "2021-09-28",
    forecast: "2021-09-28",
  });
  expect(milestones.map(({ kind }) => kind)).toEqual(["formalities", "start", "foundation", "acceptance"]);
  expect(milestones.find(({ kind }) => kind === "start")).toMatchObject({ baseline: "2021-02-28" });
  expect(
    await addUsualMilestones(null, form({ ...good, kind: ["foundation", "topping-out"] })),
  ).toMatchObject({ kind: "conflict", message: "所选节点已有他人补入，或模板已变动；请刷新后再选。" });
});

test("a baseline that another year's adjustment has moved since is not moved from where it no longer is", async () => {
  await done(desk.store, async (tx) => {
    const now = await mustGetProjectYear(tx, projectId, 2021);
    const next = { id: `${projectId}-2022`, year: 2022, listedFrom: period("2022-01") };
    await addProjectYear(tx, { ...now, ...next });
  });
  await asUser(desk.store, desk.officer.id);
  const move = (to: string) => ({ baselines: [{ kind: "acceptance", to }] });
  for (const seen of [0, 1]) {
    const rows = JSON.stringify([row({ ...(seen === 1 ? move("2022-06-30") : {}), seen })]);
    expect(await proposePlans(null, form({ year: "2022", reason: "延期", rows }))).toMatchObject({
      ok: true,
    });
    if (seen === 1) break;
    await asUser(desk.store, desk.head.id);
    await approvePlans(null, form({ plan: `${projectId}-2022-1:1` }));
    await asUser(desk.store, desk.officer.id);
  }
  const first = await propose(move("2021-12-31"));
  await asUser(desk.store, desk.head.id);
  expect(await approvePlans(null, form({ plan: `${first}:1` }))).toMatchObject({ ok: true });
  expect(await approvePlans(null, form({ plan: `${projectId}-2022-2:1` }))).toMatchObject({
    ok: false,
    kind: "conflict",
  });
  const broken = (await verifyInvariants(desk.store, today)).filter((check) => check.broken !== null);
  expect(broken).toEqual([]);
});
