import { beforeAll, expect, test } from "vitest";
import { logEntry } from "@/db/permit-entries";
import { storeTemplate } from "@/db/permit-templates";
import { beginPermits, mustGetPermitFile } from "@/db/permits";
import { listRegister } from "@/db/register";
import { readFacets } from "@/db/register-facets";
import { listPills, readPermitFacets } from "@/db/register-permits";
import { permitTemplate } from "@/db/standard-permits";
import type { Store } from "@/db/types";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import type { PermitFlow } from "@/lib/domain/vocabulary";
import { registerUrl } from "@/lib/inputs/register-url";
import { pillGroupOf, pillKeys } from "@/lib/permit-filter";
import { done, makeDepartment, makeProject, makeStore, makeUser, today } from "@/tests/support/world";

const march = period("2021-03");
let store: Store;
let officerId: string;
let building: string;

const view = (params: Record<string, unknown> = {}) => ({
  ...registerUrl.parse({ size: "1000", ...params }),
  today,
});
const idsOf = async (params: Record<string, unknown>) =>
  (await listRegister(store.read, view(params), march)).map(({ id }) => id);
const facetsOf = (params: Record<string, unknown> = {}) => readPermitFacets(store, view(params), march);

async function begin(id: string, flow: PermitFlow, approval = false) {
  await done(store, (tx) => beginPermits(tx, id, { flow, approval }, day("2021-01-04"), today));
}

async function log(id: string, code: string, kind: "accept" | "grant", on: string) {
  await done(store, async (tx) => {
    const file = await mustGetPermitFile(tx, id);
    const seen = file.events.get(code)?.at(-1)?.number ?? 0;
    const entry = { kind, on: day(on), certificate: null, files: [], note: "", missing: [] };
    await logEntry(tx, { userId: officerId, day: today, at: 0 }, file, code, entry, seen);
  });
}

beforeAll(async () => {
  store = await makeStore();
  const names: string[] = [];
  const idOf = (name: string) => `d${names.includes(name) ? names.indexOf(name) : names.push(name) - 1}`;
  const template = permitTemplate(idOf);
  building = idOf("建设局");
  const handlers = new Set(template.flatMap((step) => step.handlers));
  for (const id of handlers) await makeDepartment(store, { id, kind: "approving" });
  const own = await makeDepartment(store, { id: "own" });
  officerId = (await makeUser(store, "officer", own.id)).id;
  await done(store, (tx) => storeTemplate(tx, template, day("2021-01-01"), "test", 0));
  for (let at = 0; at < 12; at++)
    await makeProject(store, own.id, officerId, { id: `p${at}`, level: at % 2 === 0 ? "zone" : "city" });
  // p0–p2 technical refits, p3–p5 industry, p6 with approval; the others have no case.
  for (const at of [0, 1, 2]) await begin(`p${at}`, "T");
  for (const at of [3, 4, 5]) await begin(`p${at}`, "I");
  await begin("p6", "R", true);
  for (const at of [0, 1, 2, 3, 4]) {
    await log(`p${at}`, "A01", "accept", "2021-01-05");
    if (at !== 4) await log(`p${at}`, "A01", "grant", "2021-01-05");
  }
  await log("p1", "C01", "accept", "2021-02-01");
  await log("p2", "C01", "accept", "2021-02-01");
  await log("p2", "C01", "grant", "2021-02-10");
});

test("a list carries the pills of its projects, none where no case has begun", async () => {
  const pills = await listPills(store.read, ["p0", "p3", "p9"]);
  expect([...pills.keys()].sort()).toEqual(["p0", "p3"]);
  expect(pills.get("p0")).toMatchObject({ k1: "granted", k3: "exempt", k6: "not-submitted", finished: 1 });
  expect(await listPills(store.read, [])).toEqual(new Map());
});

test("every filter by permits keeps exactly the rows that its count says", async () => {
  const facets = await facetsOf();
  for (const key of [...pillKeys, "step", "holder", "flow"] as const) {
    expect(facets[key].size).toBeGreaterThan(0);
    for (const [value, count] of facets[key])
      expect([key, value, (await idsOf({ [key]: value })).length]).toEqual([key, value, count]);
  }
});

test("pills are filtered by state, several states of one add up and several pills narrow", async () => {
  expect((await idsOf({ k1: "granted" })).sort()).toEqual(["p0", "p1", "p2", "p3"]);
  expect((await idsOf({ k1: ["granted", "running"] })).sort()).toEqual(["p0", "p1", "p2", "p3", "p4"]);
  expect((await idsOf({ k1: "granted", k3: "exempt" })).sort()).toEqual(["p0", "p1", "p2"]);
  expect(await idsOf({ k1: "nothing" })).toHaveLength(12);
});

test("the first open step and its holder are found, the enterprise as well as a department", async () => {
  const reviewing = await idsOf({ step: "C01" });
  expect(reviewing.sort()).toEqual(["p0", "p1"]);
  expect(await idsOf({ step: "C01", holder: building })).toEqual(["p1"]);
  expect(await idsOf({ step: "C01", holder: "enterprise" })).toEqual(["p0"]);
});

test("a flow with approval is another one than the same flow without", async () => {
  expect(await idsOf({ flow: "RH" })).toEqual(["p6"]);
  expect(await idsOf({ flow: "R" })).toEqual([]);
  expect((await facetsOf()).flow.get("RH")).toBe(1);
});

test("a filter ignores itself, follows the others, and all counts of the list follow it", async () => {
  const facets = await facetsOf({ k1: "granted", level: "city" });
  for (const group of ["waiting", "running", "granted"] as const)
    expect(facets.k1.get(group) ?? 0).toBe((await idsOf({ k1: group, level: "city" })).length);
  expect(facets.flow.get("T")).toBe((await idsOf({ k1: "granted", level: "city", flow: "T" })).length);
  const register = await readFacets(store, view({ k1: "granted" }), march);
  expect(register.sums.projects).toBe(4);
  expect(register.facets.level.get("city")).toBe((await idsOf({ k1: "granted", level: "city" })).length);
  const found = await facetsOf({ q: "项目p1" });
  expect([...found.flow]).toEqual([["T", 1]]);
});

test("a list is ordered by finished steps, projects without a case last either way", async () => {
  for (const [sort, order] of [
    ["-permits", -1],
    ["permits", 1],
  ] as const) {
    const ids = await idsOf({ sort });
    const pills = await listPills(store.read, ids);
    const finished = ids.map((id) => pills.get(id)?.finished ?? null);
    expect(finished.slice(7)).toEqual([null, null, null, null, null]);
    const known = finished.slice(0, 7).map(Number);
    expect(known).toEqual(known.toSorted((a, b) => order * (a - b)));
  }
});

test("the counts follow the next entry of a log", async () => {
  const before = (await facetsOf()).k1.get("running") ?? 0;
  await log("p5", "A01", "accept", "2021-02-01");
  expect((await facetsOf()).k1.get("running")).toBe(before + 1);
  expect(pillGroupOf("void")).toBe("waiting");
});
