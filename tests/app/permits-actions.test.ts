import { beforeEach, expect, test, vi } from "vitest";
import {
  begin,
  chooseFlow,
  chooseStep,
  logStep,
  logSteps,
  takeEntryBack,
} from "@/app/(desk)/permits/actions";
import { listAudit } from "@/db/audit";
import { mustGetPermitFile } from "@/db/permits";
import { logIn } from "@/lib/domain/permit-graph";
import { stateOf } from "@/lib/domain/permit-log";
import { entryForm, logged, makePermitDesk, type PermitDesk } from "../support/permit-desk";
import { expectRefusals } from "../support/refusals";
import { asUser, form, revalidated } from "../support/request";
import { today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: PermitDesk;
beforeEach(async () => {
  desk = await makePermitDesk();
});

const fileOf = (projectId = desk.projectId) => mustGetPermitFile(desk.store.read, projectId);
async function stateNow(code: string, projectId = desk.projectId) {
  const file = await fileOf(projectId);
  const step = file.steps.find((one) => one.code === code);
  return step && stateOf(step, logIn(file, code));
}
const forbidden = { ok: false, kind: "forbidden" };

test("an approver logs a step of the own department, and the next one is unlocked", async () => {
  const good = entryForm(desk.projectId, "A06", "accept", { days: "5" });
  await expectRefusals(desk.store, logStep, {
    good,
    wrongRole: desk.leader.id,
    foreign: desk.builder.id,
    right: desk.planner.id,
    invalid: { ...good, on: "2021-04-21" },
    stale: { ...good, seen: "3" },
  });
  expect(await logStep(null, form(good))).toMatchObject({ ok: true, data: { number: 1, unlocked: [] } });
  expect(await stateNow("A06")).toBe("accepted");
  expect(revalidated).toContain(`/permits/${desk.projectId}/A06`);
  const lenient = { until: "2021-05-20", approvedBy: "王处长" };
  const land = entryForm(desk.projectId, "A10", "accept", lenient);
  expect(await logStep(null, form(land))).toMatchObject({ ok: true });
  const granted = await logStep(
    null,
    form(entryForm(desk.projectId, "A10", "grant", { seen: "1", certificate: "郑经开出〔2021〕1号" })),
  );
  expect(granted).toMatchObject({ ok: true, data: { number: 2, unlocked: ["A11", "A12"] } });
});

test("who may look may not log; another department's step and the 建设单位's own are refused for each action", async () => {
  const accept = entryForm(desk.projectId, "A06", "accept");
  const several = { steps: [`${desk.projectId} A06 0`], kind: "accept", on: today as string };
  await logged(desk, desk.projectId, "A06", { kind: "prepare", on: "2021-04-01" });
  const back = { projectId: desk.projectId, code: "A06", seen: "1", reason: "录错项目" };
  // The officer of the responsible department and its head log what the 建设单位 does, not what others approve.
  for (const who of [desk.builder, desk.officer, desk.head, desk.leader, desk.auditor, desk.admin]) {
    await asUser(desk.store, who.id);
    expect(await logStep(null, form({ ...accept, seen: "1" }))).toMatchObject(forbidden);
    expect(await logSteps(null, form({ ...several, steps: [`${desk.projectId} A06 1`] }))).toMatchObject(
      forbidden,
    );
    expect(await takeEntryBack(null, form(back))).toMatchObject(forbidden);
  }
  const own = entryForm(desk.projectId, "C03", "prepare");
  for (const who of [desk.planner, desk.builder, desk.stranger, desk.foreignHead, desk.leader]) {
    await asUser(desk.store, who.id);
    expect(await logStep(null, form(own))).toMatchObject(forbidden);
    expect(await logSteps(null, form({ ...several, steps: [`${desk.projectId} C03 0`] }))).toMatchObject(
      forbidden,
    );
  }
  await asUser(desk.store, desk.officer.id);
  expect(await logStep(null, form(own))).toMatchObject({ ok: true, data: { number: 1 } });
  await asUser(desk.store, desk.head.id);
  const undo = { ...back, code: "C03" };
  expect(await takeEntryBack(null, form(undo))).toMatchObject({ ok: true });
});

test("each mistake is told at its field, writes nothing and keeps what was typed", async () => {
  await asUser(desk.store, desk.planner.id);
  const wrong = async (code: string, kind: string, changes: Record<string, string> = {}) => {
    const seen = (await fileOf()).events.get(code)?.at(-1)?.number ?? 0;
    const result = await logStep(
      null,
      form(entryForm(desk.projectId, code, kind, { seen: `${seen}`, ...changes })),
    );
    return result.ok ? {} : result.fields;
  };
  expect(await wrong("A06", "accept", { on: "2021-13-01" })).toHaveProperty("on");
  expect(await wrong("A06", "accept", { days: "30" })).toEqual({
    days: "承诺期限不能超过法定期限（2021-05-06）",
  });
  expect(await wrong("A06", "correct")).toEqual({ missing: "请一次性告知所缺材料，每行一项" });
  expect(await wrong("A06", "exempt")).toEqual({ note: "请填写此项" });
  expect(await wrong("A06", "grant")).toHaveProperty("kind");
  expect(await wrong("B01", "accept")).toHaveProperty("until");
  await logged(desk, desk.projectId, "A06", { kind: "accept", on: "2021-04-10" });
  expect(await wrong("A06", "stop")).toEqual({ stop: "请选择中止事由" });
  expect(await wrong("A06", "refuse")).toEqual({ note: "请填写此项" });
  expect(await wrong("A06", "resume", { on: "2021-04-09" })).toHaveProperty("kind");
  await logged(desk, desk.projectId, "A11", {
    kind: "accept",
    on: "2021-04-10",
    until: today,
    approvedBy: "王处长",
  });
  const [hard] = Object.values(await wrong("A11", "grant"));
  expect(hard).toContain("A10 土地供应");
  const typed = entryForm(desk.projectId, "A06", "stop", { seen: "1", note: "公示七日" });
  expect(await logStep(null, form(typed))).toMatchObject({ ok: false, values: { note: "公示七日" } });
});

test("somebody else's entry in between is a conflict that shows what stands there", async () => {
  await logged(desk, desk.projectId, "A06", { kind: "accept", on: "2021-04-19" });
  await asUser(desk.store, desk.planner.id);
  const result = await logStep(null, form(entryForm(desk.projectId, "A06", "accept", { note: "我方受理" })));
  expect(result).toMatchObject({
    ok: false,
    kind: "conflict",
    found: { kind: "accept", on: "2021-04-19" },
    values: { note: "我方受理" },
  });
});

test("several steps are logged together, or none with every one that stands against it", async () => {
  const both = [`${desk.projectId} A06 0`, `${desk.otherId} A06 0`];
  const good = { steps: both, kind: "accept", on: today as string, days: "8" };
  await expectRefusals(desk.store, logSteps, {
    good,
    wrongRole: desk.auditor.id,
    foreign: desk.builder.id,
    right: desk.planner.id,
    invalid: { ...good, days: "many" },
    stale: { ...good, steps: [`${desk.projectId} A06 0`, `${desk.otherId} A06 2`] },
  });
  const late = await logSteps(null, form({ ...good, days: "90" }));
  expect(late).toMatchObject({ ok: false, kind: "invalid", message: "有2项不能这样登记，全部未登记：" });
  if (!late.ok)
    expect(Object.keys(late.fields).sort()).toEqual(
      ["days", `${desk.projectId} A06`, `${desk.otherId} A06`].sort(),
    );
  await logged(desk, desk.otherId, "A06", { kind: "accept", on: "2021-04-19" });
  const half = await logSteps(null, form({ ...good, steps: [both[0] ?? "", `${desk.otherId} A06 1`] }));
  expect(half).toMatchObject({ ok: false });
  expect(await stateNow("A06")).toBe("not-submitted");
  expect(await logSteps(null, form({ ...good, steps: both.slice(0, 1) }))).toMatchObject({
    ok: true,
    data: { count: 1 },
  });
  expect(await stateNow("A06")).toBe("accepted");
});

test("an entry is taken back by a counter entry with a reason, and both stay in the log", async () => {
  await logged(desk, desk.projectId, "A06", { kind: "accept", on: "2021-04-12" });
  const good = { projectId: desk.projectId, code: "A06", seen: "1", reason: "受理日期有误" };
  await expectRefusals(desk.store, takeEntryBack, {
    good,
    wrongRole: desk.admin.id,
    foreign: desk.builder.id,
    right: desk.planner.id,
    invalid: { ...good, reason: "  " },
    stale: { ...good, seen: "0" },
  });
  expect(await takeEntryBack(null, form(good))).toMatchObject({ ok: true, data: { number: 2 } });
  expect(await stateNow("A06")).toBe("not-submitted");
  const events = (await fileOf()).events.get("A06") ?? [];
  expect(events.map(({ kind, revokes }) => [kind, revokes])).toEqual([
    ["accept", null],
    [null, 1],
  ]);
  const [entry] = (await listAudit(desk.store.read, 1, 0)).entries;
  expect(entry).toMatchObject({ verb: "permit.revoke", reason: "受理日期有误" });
  expect(await takeEntryBack(null, form({ ...good, seen: "2" }))).toMatchObject({
    kind: "conflict",
    message: "没有可撤销的登记。",
  });
});

test("the responsible department begins the permits of a project once", async () => {
  const good = { projectId: desk.quietId, flow: "R", approval: "1", since: "2021-03-01" };
  await expectRefusals(desk.store, begin, {
    good,
    wrongRole: desk.planner.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { ...good, since: "2021-04-21" },
    stale: { ...good, projectId: desk.projectId },
  });
  expect(await begin(null, form(good))).toEqual({ ok: true, data: { flow: "R" } });
  expect((await fileOf(desk.quietId)).flow).toEqual({ flow: "R", approval: true });
});

test("the flow is changed on the version that was seen, and what is done stays done", async () => {
  await logged(desk, desk.projectId, "A06", { kind: "accept", on: "2021-04-12" });
  const good = { projectId: desk.projectId, flow: "N", since: "2021-01-04", seen: "1" };
  await expectRefusals(desk.store, chooseFlow, {
    good,
    wrongRole: desk.approver.id,
    foreign: desk.foreignHead.id,
    right: desk.head.id,
    invalid: { ...good, flow: "I" },
    stale: { ...good, seen: "7" },
  });
  expect(await chooseFlow(null, form(good))).toMatchObject({ ok: true, data: { flow: "N", version: 2 } });
  expect(await stateNow("A06")).toBe("accepted");
});

test("who handles a step and its variant are chosen among those of the template", async () => {
  const good = { projectId: desk.projectId, code: "A01", handlerId: "工信局", variant: "", seen: "0" };
  await expectRefusals(desk.store, chooseStep, {
    good,
    wrongRole: desk.planner.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { ...good, handlerId: "自然资源和规划局" },
    stale: { ...good, seen: "2" },
  });
  expect(await chooseStep(null, form(good))).toMatchObject({ ok: true, data: { version: 1 } });
  expect((await fileOf()).choices.get("A01")?.handlerId).toBe("工信局");
});
