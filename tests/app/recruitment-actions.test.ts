import { beforeEach, expect, test, vi } from "vitest";
import {
  addDeal,
  linkToProject,
  moveOn,
  saveDeal,
  saveTier,
  takeMoveBack,
  unlinkFromProject,
} from "@/app/(desk)/recruitment/actions";
import { listAudit, listHistory } from "@/db/audit";
import { listDeals, listTiers } from "@/db/deals";
import { stageOn } from "@/lib/domain/deal";
import { makeDeal, makeRecruitment, type RecruitmentDesk } from "../support/deals";
import { yi } from "../support/facts";
import { expectRefusals } from "../support/refusals";
import { asUser, form, revalidated } from "../support/request";
import { today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: RecruitmentDesk;
let signed: string;
let lead: string;
beforeEach(async () => {
  desk = await makeRecruitment();
  signed = await makeDeal(desk, [
    ["lead", "2021-01-10"],
    ["signed", "2021-03-10"],
  ]);
  lead = await makeDeal(desk, [["lead", "2021-03-20"]], { name: "机密线索项目" });
});

const typed = {
  name: "动力电池项目",
  english: "Batteries",
  enterprise: "某电池公司",
  content: "",
  unit: "yi",
  amount: "38.5",
  leadingChain: "新能源",
  qualityReviewed: "1",
};
const dealOf = async (id: string) => (await listDeals(desk.store.read)).find((one) => one.id === id);
const stageOf = async (id: string) => {
  const deal = await dealOf(id);
  return deal && stageOn(deal, today);
};

test("a deal is entered by the officers and heads of a department that recruits", async () => {
  const good = { ...typed, stage: "talks", on: "2021-04-19", note: "来区考察" };
  await expectRefusals(desk.store, addDeal, {
    good,
    wrongRole: desk.leader.id,
    foreign: desk.stranger.id,
    right: desk.recruiter.id,
    invalid: { ...good, amount: "三十八" },
  });
  const result = await addDeal(null, form(good));
  const id = result.ok ? result.data.id : "";
  expect(await dealOf(id)).toMatchObject({
    amount: yi(38.5),
    qualityReviewed: true,
    leadingEnterprise: false,
    departmentId: desk.office,
    officerId: desk.recruiter.id,
  });
  expect(await stageOf(id)).toBe("talks");
  expect(revalidated).toContain("/recruitment");
});

test("an amount in dollars is kept with its rate; every mistake is told at its field and keeps what was typed", async () => {
  await asUser(desk.store, desk.recruitingHead.id);
  const dollars = { ...typed, unit: "usd", amount: "6,400", rate: "6.5625", stage: "lead", on: "2021-04-19" };
  const entered = await addDeal(null, form(dollars));
  expect(await dealOf(entered.ok ? entered.data.id : "")).toMatchObject({
    amount: yi(4.2),
    dollars: 64_000_000,
    rate: 65_625,
  });
  const wrong = async (changes: Record<string, string>) => {
    const result = await addDeal(null, form({ ...dollars, ...changes }));
    return result.ok ? {} : result.fields;
  };
  expect(await wrong({ amount: "", rate: "x" })).toEqual({
    amount: "请填写金额",
    rate: "请填写汇率，如6.5625",
  });
  expect(await wrong({ rate: "0" })).toEqual({ rate: "须大于0" });
  expect(await wrong({ unit: "yi", amount: "-3" })).toEqual({ amount: "须大于0" });
  expect(await wrong({ unit: "yi", amount: "1.23456" })).toEqual({ amount: "最多4位小数（精确到万元）" });
  expect(await wrong({ name: " ", on: "2021-02-30" })).toEqual({
    name: "请填写此项",
    on: "日期应为YYYY-MM-DD",
  });
  expect(await wrong({ on: "2021-04-21" })).toEqual({ on: "日期尚未到来" });
  expect(await wrong({ stage: "started" })).toHaveProperty("stage");
  const result = await addDeal(null, form({ ...dollars, amount: "x" }));
  expect(result).toMatchObject({ ok: false, values: { name: "动力电池项目", amount: "x" } });
});

test("a deal is edited on the version that was seen", async () => {
  const good = { ...typed, dealId: signed, seen: "1", printedName: "", reason: "补充协议" };
  await expectRefusals(desk.store, saveDeal, {
    good,
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.recruiter.id,
    invalid: { ...good, reason: "" },
    stale: { ...good, seen: "4" },
  });
  expect(await saveDeal(null, form(good))).toEqual({ ok: true, data: { version: 2 } });
  expect(await dealOf(signed)).toMatchObject({ amount: yi(38.5), printedName: "动力电池项目" });
  const [entry] = (await listAudit(desk.store.read, 1, 0)).entries;
  expect(entry).toMatchObject({ verb: "deal.edit", reason: "补充协议" });
});

test("a deal moves on from the event that was seen, forward only", async () => {
  const good = { dealId: signed, seen: "2", stage: "registered", on: "2021-04-19", note: "" };
  await expectRefusals(desk.store, moveOn, {
    good,
    wrongRole: desk.approver.id,
    foreign: desk.foreignHead.id,
    right: desk.recruiter.id,
    invalid: { ...good, on: "2021-03-09" },
    stale: { ...good, seen: "1" },
  });
  expect(await moveOn(null, form({ ...good, stage: "talks" }))).toMatchObject({
    fields: { stage: "只能向后推进；登记有误的，请撤销最近一步" },
  });
  expect(await moveOn(null, form({ ...good, dealId: lead, seen: "1" }))).toMatchObject({
    fields: { stage: "须先登记正式签约，再登记以后的阶段" },
  });
  expect(await moveOn(null, form(good))).toMatchObject({ ok: true, data: { number: 3 } });
  expect(await stageOf(signed)).toBe("registered");
});

test("the last step is taken back with a reason and stays in the log", async () => {
  const good = { dealId: signed, seen: "2", reason: "合同未盖章" };
  await expectRefusals(desk.store, takeMoveBack, {
    good,
    wrongRole: desk.admin.id,
    foreign: desk.stranger.id,
    right: desk.recruiter.id,
    invalid: { ...good, reason: "  " },
    stale: { ...good, seen: "1" },
  });
  expect(await takeMoveBack(null, form(good))).toMatchObject({ ok: true, data: { number: 3 } });
  expect(await stageOf(signed)).toBe("lead");
  expect((await dealOf(signed))?.events).toHaveLength(3);
});

test("a signed deal becomes a project by one link, which shows in the history of both", async () => {
  const good = { dealId: signed, projectId: desk.projectId };
  await expectRefusals(desk.store, linkToProject, {
    good,
    wrongRole: desk.leader.id,
    foreign: desk.stranger.id,
    right: desk.recruiter.id,
    invalid: { ...good, projectId: "p-nobody" },
  });
  expect(await linkToProject(null, form({ ...good, dealId: lead }))).toMatchObject({
    kind: "conflict",
    message: "正式签约后才能关联在建项目。",
  });
  expect(await linkToProject(null, form(good))).toMatchObject({ ok: true });
  expect(await linkToProject(null, form(good))).toMatchObject({ ok: false, kind: "conflict" });
  expect((await dealOf(signed))?.projectIds).toEqual([desk.projectId]);
  for (const subject of [desk.projectId, signed]) {
    const [latest] = await listHistory(desk.store.read, subject, 1, 0);
    expect(latest?.entry.verb).toBe("deal.project");
  }
});

test("a link is taken away with a reason", async () => {
  await asUser(desk.store, desk.recruiter.id);
  await linkToProject(null, form({ dealId: signed, projectId: desk.projectId }));
  const good = { dealId: signed, projectId: desk.projectId, reason: "关联有误" };
  await expectRefusals(desk.store, unlinkFromProject, {
    good,
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.recruiter.id,
    invalid: { ...good, reason: "" },
    stale: { ...good, projectId: desk.quietId },
  });
  expect(await unlinkFromProject(null, form(good))).toMatchObject({ ok: true });
  expect((await dealOf(signed))?.projectIds).toEqual([]);
});

test("to others a deal before signing is missing, exactly as one that does not exist", async () => {
  await asUser(desk.store, desk.stranger.id);
  for (const act of [
    (id: string) => saveDeal(null, form({ ...typed, dealId: id, seen: "1", printedName: "", reason: "" })),
    (id: string) => moveOn(null, form({ dealId: id, seen: "1", stage: "talks", on: "2021-04-19", note: "" })),
    (id: string) => takeMoveBack(null, form({ dealId: id, seen: "1", reason: "理由" })),
    (id: string) => linkToProject(null, form({ dealId: id, projectId: desk.projectId })),
    (id: string) => unlinkFromProject(null, form({ dealId: id, projectId: desk.projectId, reason: "理由" })),
  ]) {
    const [hidden, unknown] = [await act(lead), await act("no-such-deal")];
    expect(hidden).toMatchObject({ ok: false, kind: "missing" });
    expect({ ...hidden, values: {} }).toEqual({ ...unknown, values: {} });
    expect(JSON.stringify(hidden)).not.toContain("机密");
  }
});

test("the admin edits the rules of the tiers, with a reason", async () => {
  const good = {
    tierId: "t30",
    seen: "1",
    name: "25亿元以上高质量项目",
    english: "Above 2.5 billion",
    threshold: "25",
    leadingChain: "1",
    measure: "个",
    noun: "高质量项目",
    englishOne: "project",
    englishMany: "projects",
    reason: "市里调整口径",
  };
  await expectRefusals(desk.store, saveTier, {
    good,
    wrongRole: desk.recruitingHead.id,
    right: desk.admin.id,
    invalid: { ...good, threshold: "0" },
    stale: { ...good, seen: "2" },
  });
  expect(await saveTier(null, form({ ...good, threshold: "" }))).toMatchObject({
    fields: { threshold: "请填写金额" },
  });
  expect(await saveTier(null, form(good))).toEqual({ ok: true, data: { version: 2 } });
  const [t30] = await listTiers(desk.store.read, 2021);
  expect(t30).toMatchObject({
    threshold: yi(25),
    conditions: { qualityReviewed: false, leadingChain: true },
  });
});
