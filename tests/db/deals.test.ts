import { beforeEach, expect, test } from "vitest";
import { linkProject, listLinked, suggestProjects, unlinkProject } from "@/db/deal-links";
import { listDealNames, listMoves, readDeal, readDeals, recruits } from "@/db/deal-reading";
import { changeTier, editDeal, enterDeal, listDeals, listTiers, moveDeal, revokeMove } from "@/db/deals";
import { listTargets } from "@/db/indicators";
import { day } from "@/lib/domain/day";
import { countDeals } from "@/lib/domain/deal-count";
import { period } from "@/lib/domain/period";
import type { User } from "@/lib/policy";
import { makeDeal, makeRecruitment, type RecruitmentDesk } from "../support/deals";
import { yi } from "../support/facts";
import { clerk, done, makeProject, today } from "../support/world";

let desk: RecruitmentDesk;
beforeEach(async () => {
  desk = await makeRecruitment();
});

const asUser = ({
  id,
  role,
  departmentId,
}: {
  id: string;
  role: User["role"];
  departmentId: string;
}): User => ({
  id,
  username: id,
  name: id,
  role,
  departmentId,
});
const values = {
  name: "氢能项目",
  english: "",
  enterprise: "某氢能公司",
  content: "",
  leadingEnterprise: false,
  qualityReviewed: false,
  leadingChain: null,
};

test("a deal is entered last in print, in dollars at its rate, named in English by its own name until it has one", async () => {
  await makeDeal(desk, [["lead", "2021-03-01"]]);
  const who = { ...clerk(desk.recruiter.id), departmentId: desk.office };
  const price = { dollars: 64_000_000, rate: 65_625 };
  const move = { stage: "talks" as const, on: day("2021-04-02"), note: "初次洽谈" };
  const row = await done(desk.store, (tx) => enterDeal(tx, who, { ...values, price }, move));
  const [first, entered] = await listDeals(desk.store.read);
  expect(row).toMatchObject({
    amount: yi(4.2),
    english: "氢能项目",
    pinyin: "qingnengxiangmu",
    initials: "qnxm",
  });
  expect(entered?.position).toBe((first?.position ?? 0) + 1);
  expect(entered?.events).toEqual([{ number: 1, stage: "talks", on: "2021-04-02" }]);
});

test("a department that does not recruit enters no deal, and a refused first move leaves none behind", async () => {
  const foreign = { ...clerk(desk.officer.id), departmentId: desk.department.id };
  const price = { amount: yi(3) };
  const move = { stage: "lead" as const, on: day("2021-04-02"), note: "" };
  await expect(
    done(desk.store, (tx) => enterDeal(tx, foreign, { ...values, price }, move)),
  ).rejects.toMatchObject({ kind: "forbidden" });
  const who = { ...clerk(desk.recruiter.id), departmentId: desk.office };
  const future = { ...move, on: day("2021-04-21") };
  await expect(
    done(desk.store, (tx) => enterDeal(tx, who, { ...values, price }, future)),
  ).rejects.toMatchObject({ kind: "invalid", fields: { on: { key: "deal.in-future" } } });
  expect(await listDeals(desk.store.read)).toEqual([]);
  expect([await recruits(desk.store.read, desk.office), await recruits(desk.store.read, "nowhere")]).toEqual([
    true,
    false,
  ]);
});

test("what a user reads: others' deals from their signing on, with only those entries behind them", async () => {
  const lead = await makeDeal(desk, [["lead", "2021-03-01"]]);
  const signed = await makeDeal(desk, [
    ["lead", "2021-01-01"],
    ["signed", "2021-03-01"],
  ]);
  const [own, foreign] = [asUser(desk.recruiter), asUser(desk.stranger)];
  const ids = async (user: User) => (await readDeals(desk.store.read, user, today)).map(({ id }) => id);
  expect([await ids(own), await ids(foreign), await ids(asUser(desk.approver))]).toEqual([
    [lead, signed],
    [signed],
    [],
  ]);
  expect(await readDeal(desk.store.read, foreign, lead, today)).toBeNull();
  expect(await readDeal(desk.store.read, foreign, "no such deal", today)).toBeNull();
  const seen = await readDeal(desk.store.read, foreign, signed, today);
  const all = await readDeal(desk.store.read, own, signed, today);
  expect(seen && (await listMoves(desk.store.read, seen)).map(({ note }) => note)).toEqual(["记录signed"]);
  expect(all && (await listMoves(desk.store.read, all)).map(({ note }) => note)).toEqual([
    "记录lead",
    "记录signed",
  ]);
  expect([...(await listDealNames(desk.store.read)).keys()].sort()).toEqual([lead, signed].sort());
});

test("the amount of a signed deal changes only with a reason; that of a lead without one", async () => {
  const [lead, signed] = [
    await makeDeal(desk, [["lead", "2021-03-01"]]),
    await makeDeal(desk, [["signed", "2021-03-01"]]),
  ];
  const edit = (id: string, amount: number, reason: string, seen = 1) =>
    done(desk.store, (tx) =>
      editDeal(tx, id, { ...values, printedName: "", price: { amount }, reason }, seen),
    );
  expect(await edit(lead, yi(7), "")).toMatchObject({ amount: yi(7), version: 2, printedName: "氢能项目" });
  await expect(edit(signed, yi(7), "")).rejects.toMatchObject({
    kind: "invalid",
    fields: { reason: { key: "deal.amountReason" } },
  });
  expect(await edit(signed, yi(6), "")).toMatchObject({ version: 2, name: "氢能项目" });
  expect(await edit(signed, yi(7), "补充协议", 2)).toMatchObject({ amount: yi(7), version: 3 });
  await expect(edit(signed, yi(9), "", 1)).rejects.toMatchObject({ kind: "conflict" });
});

test("a signing is not taken back while the deal is linked to a project", async () => {
  const id = await makeDeal(desk, [["signed", "2021-03-01"]]);
  const who = clerk(desk.recruiter.id);
  await done(desk.store, (tx) => linkProject(tx, who, id, desk.projectId));
  const revoke = () => done(desk.store, (tx) => revokeMove(tx, who, id, "登记有误"));
  await expect(revoke()).rejects.toMatchObject({ kind: "conflict", sentence: { key: "deal.stillLinked" } });
  await done(desk.store, (tx) => moveDeal(tx, who, id, { stage: "registered", on: today, note: "" }));
  await revoke();
  await done(desk.store, (tx) => unlinkProject(tx, id, desk.projectId));
  await expect(done(desk.store, (tx) => unlinkProject(tx, id, desk.projectId))).rejects.toMatchObject({
    kind: "conflict",
  });
  await revoke();
  const counted = countDeals(await listDeals(desk.store.read), period("2021-03"), today, {
    includeFramework: false,
  });
  expect(counted.count).toBe(0);
});

test("projects are suggested by their likeness to the deal and found by name, pinyin and initials", async () => {
  const like = await makeProject(desk.store, desk.department.id, desk.officer.id, {
    name: "新能源汽车热管理基地",
  });
  const other = await makeProject(desk.store, desk.department.id, desk.officer.id, { name: "滨河路延长线" });
  const deal = { name: "新能源汽车热管理系统项目", enterprise: "苏州衡泰", projectIds: [] as string[] };
  const find = async (words: string, projectIds: string[] = []) =>
    (await suggestProjects(desk.store.read, { ...deal, projectIds }, 2021, words)).map(({ id }) => id);
  expect((await find(""))[0]).toBe(like);
  expect(await find("滨河")).toEqual([other]);
  expect(await find("bhlycx")).toEqual([other]);
  expect(await find("滨河", [other])).toEqual([]);
  expect(await find("100%")).toEqual([]);
  expect(await suggestProjects(desk.store.read, deal, 2020, "滨河")).toEqual([]);
  expect((await listLinked(desk.store.read, [like], 2021)).map(({ name }) => name)).toEqual([
    "新能源汽车热管理基地",
  ]);
  expect(await listLinked(desk.store.read, [like], 2020)).toEqual([]);
});

test("an edited tier is a new version, and the year's other tiers stay", async () => {
  const [t30] = await listTiers(desk.store.read, 2021);
  if (!t30) throw new Error("no tier");
  const { name, english, measure, noun, englishOne, englishMany } = t30;
  const changed = {
    ...{ name, english, measure, noun, englishOne, englishMany },
    threshold: yi(25),
    needsLeadingEnterprise: false,
    needsQualityReview: false,
    needsLeadingChain: true,
  };
  await done(desk.store, (tx) => changeTier(tx, 2021, "t30", changed, 1));
  expect(await listTiers(desk.store.read, 2021, await listTargets(desk.store.read, 2021))).toMatchObject([
    {
      id: "t30",
      threshold: yi(25),
      version: 2,
      conditions: { leadingChain: true },
      targets: { city: 2, zone: 4 },
    },
    { id: "t5", threshold: yi(5), version: 1 },
  ]);
  await expect(done(desk.store, (tx) => changeTier(tx, 2021, "t30", changed, 1))).rejects.toMatchObject({
    kind: "conflict",
  });
  await expect(done(desk.store, (tx) => changeTier(tx, 2020, "t30", changed, 1))).rejects.toMatchObject({
    kind: "missing",
  });
});
