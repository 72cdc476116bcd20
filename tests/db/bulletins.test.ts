import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { compareBulletins } from "@/db/bulletin-compare";
import { readBulletinContent } from "@/db/bulletin-content";
import { listCorrections } from "@/db/bulletin-corrections";
import {
  discardBulletin,
  draftBulletin,
  editBulletin,
  frozenOf,
  listBulletins,
  mustGetBulletin,
  publishBulletin,
  readBulletin,
} from "@/db/bulletins";
import { readFigures } from "@/db/figures";
import { keepFile, readKept } from "@/db/files";
import { lockPeriod, reopenPeriod } from "@/db/periods";
import { approvePlan } from "@/db/plan-decisions";
import { proposePlan } from "@/db/plans";
import { addPreset } from "@/db/presets";
import { getReport, saveReport } from "@/db/reports";
import { verifyInvariants } from "@/db/verify";
import { composeBulletin, undrafted } from "@/lib/bulletin/document";
import { rowsBehind, sumRows } from "@/lib/bulletin/rows";
import { causes, headlines } from "@/lib/domain/bulletin-difference";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { zonePreset } from "@/lib/domain/preset";
import { clerk, done, makeProject, makeUser, makeWorld, month, today } from "../support/world";

const february = period("2021-02");
const march = period("2021-03");
const wan = 10_000;

type World = Awaited<ReturnType<typeof makeWorld>> & { adminId: string; other: string };
let world: World;

async function file(projectId: string, of: string, invested: number, reason = "补录") {
  const { store, officer } = world;
  const before = await getReport(store.read, projectId, period(of));
  const input = month(projectId, of, { invested: invested * wan, reason, seen: before?.version ?? 0 });
  await done(store, (tx) => saveReport(tx, clerk(officer.id), input, "submit"), {
    reason,
    verb: "report.submit",
    actor: { id: officer.id, name: officer.name, role: "officer" },
  });
}

async function publishNow(of: typeof march): Promise<string> {
  const who = clerk(world.adminId);
  const { id, version } = await done(world.store, (tx) => draftBulletin(tx, who, of));
  await done(world.store, (tx) => publishBulletin(tx, who, id, version, async () => "0".repeat(64)));
  return id;
}

beforeEach(async () => {
  const base = await makeWorld();
  world = {
    ...base,
    adminId: (await makeUser(base.store, "admin", base.department.id)).id,
    other: await makeProject(base.store, base.department.id, base.officer.id, {
      category: "start",
      milestones: [{ kind: "start", baseline: "2021-02-28", actual: "2021-03-10" }],
    }),
  };
  for (const of of ["2021-01", "2021-02", "2021-03"]) await file(world.projectId, of, 100);
  await file(world.other, "2021-03", 20);
  for (const of of [period("2021-01"), february, march])
    await done(world.store, (tx) => lockPeriod(tx, clerk(world.adminId), of, "结账"));
});

test("the rows of a bulletin add up to the figures of the register", async () => {
  const content = await readBulletinContent(world.store.read, march, today);
  // A bulletin speaks of the plans in force only.
  const { originalPlanToDate: _, ...figures } = await readFigures(world.store.read, march);
  expect(sumRows(content.rows)).toEqual(figures);
  expect(rowsBehind(content.rows, { only: "late-started" }).map(({ projectId }) => projectId)).toEqual([
    world.other,
  ]);
  const composed = composeBulletin(content, undrafted, "zh-CN");
  expect(composed.figures.startRate).toMatchObject({ text: "100%", rows: { count: 1 } });
});

test("drafts are numbered within the year, one a period, and an old view of them writes nothing", async () => {
  const { store, adminId } = world;
  const who = clerk(adminId);
  const first = await done(store, (tx) => draftBulletin(tx, who, march));
  expect(first).toMatchObject({ number: 1, title: "关于2021年一季度重点项目建设情况的通报" });
  const again = done(store, (tx) => draftBulletin(tx, who, march));
  await expect(again).rejects.toMatchObject({ kind: "conflict", sentence: { key: "bulletin.drafted" } });
  const empty = done(store, (tx) => draftBulletin(tx, who, period("2021-06")));
  await expect(empty).rejects.toMatchObject({ sentence: { key: "bulletin.empty" } });
  const values = { title: "通报", remarks: { overview: "第一段\n第二段" } };
  await done(store, (tx) => editBulletin(tx, first.id, values, first.version));
  const { documents } = await readBulletin(store.read, await mustGetBulletin(store.read, first.id), today);
  expect(documents["zh-CN"].title).toBe("通报");
  expect(documents["zh-CN"].sections[0]?.blocks.slice(-2)).toMatchObject([
    { spans: [{ text: "第一段" }] },
    { spans: [{ text: "第二段" }] },
  ]);
  const stale = done(store, (tx) => editBulletin(tx, first.id, values, first.version));
  await expect(stale).rejects.toMatchObject({ kind: "conflict" });
  const late = done(store, (tx) => discardBulletin(tx, first.id, first.version));
  await expect(late).rejects.toMatchObject({ kind: "conflict" });
  await done(store, (tx) => discardBulletin(tx, first.id, first.version + 1));
  expect(await listBulletins(store.read)).toEqual([]);
});

test("only a locked period is published, once, and nothing of it can be edited", async () => {
  const { store, adminId } = world;
  const who = clerk(adminId);
  await done(store, (tx) => reopenPeriod(tx, who, march, "更正"));
  const { id, version } = await done(store, (tx) => draftBulletin(tx, who, march));
  const open = done(store, (tx) => publishBulletin(tx, who, id, version, async () => "0".repeat(64)));
  await expect(open).rejects.toMatchObject({ sentence: { key: "bulletin.notLocked" } });
  await done(store, (tx) => lockPeriod(tx, who, march, "结账"));
  const row = await done(store, (tx) => publishBulletin(tx, who, id, version, async () => "0".repeat(64)));
  const twice = done(store, (tx) => publishBulletin(tx, who, id, row.version, async () => "0".repeat(64)));
  await expect(twice).rejects.toMatchObject({ sentence: { key: "bulletin.published" } });
  const edit = done(store, (tx) => editBulletin(tx, id, { title: "x", remarks: {} }, row.version));
  await expect(edit).rejects.toMatchObject({ sentence: { key: "bulletin.published" } });
});

test("a published bulletin stays byte for byte while corrections are listed against it", async () => {
  const { store, projectId, officer } = world;
  const id = await publishNow(march);
  const read = async () => {
    const row = await mustGetBulletin(store.read, id);
    return JSON.stringify(await readBulletin(store.read, row, today));
  };
  const before = await read();
  expect(await listCorrections(store, await mustGetBulletin(store.read, id))).toEqual([]);
  await file(projectId, "2021-03", 50, "多报一笔");
  await file(projectId, "2021-04", 70);
  expect(await read()).toBe(before);
  const corrections = await listCorrections(store, await mustGetBulletin(store.read, id));
  expect(corrections).toMatchObject([
    {
      kind: "project",
      subject: projectId,
      act: { actorName: officer.name, reason: "多报一笔", verb: "report.submit" },
      changes: [
        { field: "actualToDate", before: 300 * wan, after: 250 * wan },
        { field: "state", before: "achieved", after: "behind" },
      ],
    },
  ]);
  expect(corrections).toHaveLength(1);
});

test("the difference of two bulletins is split by cause and every figure adds up", async () => {
  const { store, projectId, department, officer } = world;
  const a = await publishNow(february);
  await file(projectId, "2021-01", 90, "更正1月");
  await done(store, async (tx) => {
    // What is locked stays as it was planned.
    const months = Array.from({ length: 12 }, (_, month) => (month < 3 ? 100 : 120) * wan);
    const plan = { projectId, year: 2021, annual: 1380 * wan, months, reason: "扩建", proposedBy: null };
    await approvePlan(tx, await proposePlan(tx, plan, day("2021-03-15")), null, day("2021-03-15"));
  });
  await makeProject(store, department.id, officer.id, { months: Array<number>(12).fill(10) });
  const b = await publishNow(march);
  await done(store, (tx) => addPreset(tx, { ...zonePreset, achievedAt: 98 }, today));
  await done(store, (tx) => reopenPeriod(tx, clerk(world.adminId), march, "规则"));
  await done(store, (tx) => lockPeriod(tx, clerk(world.adminId), march, "结账"));
  const c = await publishNow(march);
  const rows = await Promise.all([a, b, c].map((id) => mustGetBulletin(store.read, id)));
  const [first, second, third] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
  const difference = await compareBulletins(store, first, second);
  expect(difference?.figures.actualToDate).toEqual({
    before: 200 * wan,
    after: 310 * wan,
    parts: { membership: 0, corrected: -10 * wan, "new-data": 120 * wan, plan: 0, rules: 0 },
  });
  expect(difference?.figures.annualPlan.parts.plan).toBe(180 * wan);
  const byRule = await compareBulletins(store, second, third);
  expect(byRule?.figures.achieved).toMatchObject({ parts: { rules: -1 } });
  for (const one of [difference, byRule])
    for (const headline of headlines) {
      const figure = one?.figures[headline];
      if (!figure) throw new Error(`no ${headline}`);
      const parts = causes.reduce((sum, cause) => sum + figure.parts[cause], 0);
      expect(`${headline} ${figure.before + parts}`).toBe(`${headline} ${figure.after}`);
    }
});

test("a draft has nothing frozen, cannot be compared, and lists no corrections", async () => {
  const { store, adminId } = world;
  const draft = await done(store, (tx) => draftBulletin(tx, clerk(adminId), march));
  const other = await mustGetBulletin(store.read, await publishNow(february));
  expect(frozenOf(draft)).toBeNull();
  expect(await compareBulletins(store, other, draft)).toBeNull();
  expect(await listCorrections(store, draft)).toEqual([]);
});

test("a kept file is named by its content, and a damaged one is not served but found by verify", async () => {
  const folder = mkdtempSync(join(tmpdir(), "files-"));
  const bytes = new TextEncoder().encode("通报");
  const hash = await keepFile(folder, bytes);
  expect(await keepFile(folder, bytes)).toBe(hash);
  expect(readdirSync(folder)).toEqual([hash]);
  expect(await readKept(folder, hash)).toEqual(Buffer.from(bytes));
  writeFileSync(join(folder, hash), "other");
  expect(await readKept(folder, hash)).toBeNull();
  await expect(readKept(folder, "../secrets.json")).rejects.toThrow(RangeError);
  const id = await publishNow(march);
  const checks = await verifyInvariants(world.store, today);
  const papers = checks.find(({ name }) => name === "papers of published bulletins");
  expect(papers).toMatchObject({ figure: "1 papers", broken: id });
});
