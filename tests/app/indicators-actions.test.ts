import { beforeEach, expect, test, vi } from "vitest";
import {
  enterIndicatorValues,
  saveIndicatorMonths,
  saveIndicatorShares,
  saveIndicatorTarget,
  withdrawIndicatorTarget,
} from "@/app/(desk)/indicators/actions";
import { listHistory } from "@/db/audit";
import {
  getTarget,
  listOwnMonths,
  listShares,
  planSeen,
  saveMonths,
  splitSeen,
} from "@/db/indicator-targets";
import { listIndicatorsDue, listValues } from "@/db/indicators";
import { lockPeriod } from "@/db/periods";
import { period } from "@/lib/domain/period";
import { type IndicatorDesk, makeIndicatorDesk, typedValue } from "../support/indicator-desk";
import { units } from "../support/indicators";
import { expectRefusals } from "../support/refusals";
import { asUser, form, revalidated } from "../support/request";
import { clerk, done } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: IndicatorDesk;
beforeEach(async () => {
  desk = await makeIndicatorDesk();
});

const april = (...rows: object[]) => ({ period: "2021-04", reason: "", rows: JSON.stringify(rows) });
const march = (reason: string, ...rows: object[]) => ({
  period: "2021-03",
  reason,
  rows: JSON.stringify(rows),
});
const stored = async (indicatorId: string, of: string) =>
  (await listValues(desk.store.read)).find((row) => row.indicatorId === indicatorId && row.period === of);

test("a value is entered by the people of its department and by nobody else", async () => {
  await expectRefusals(desk.store, enterIndicatorValues, {
    good: april(typedValue("trains")),
    wrongRole: desk.admin.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: april(typedValue("trains", { value: "三百" })),
    stale: april(typedValue("trains", { seen: 2 })),
  });
});

test("April is stored with last year's value, its source and who entered it", async () => {
  await asUser(desk.store, desk.officer.id);
  const typed = typedValue("trains", { value: "1,470", lastYear: "230", note: "快报数" });
  const result = await enterIndicatorValues(null, form(april(typed)));
  expect(result).toEqual({ ok: true, data: { count: 1, versions: { trains: 1 } } });
  expect(await stored("trains", "2021-04")).toMatchObject({
    value: units(1470),
    lastYear: units(230),
    publishedGrowth: null,
    note: "快报数",
    enteredBy: desk.officer.id,
  });
  expect(revalidated).toContain("/indicators/trains");
});

test("a sheet is saved whole or not at all, and each cell that is wrong has its sentence", async () => {
  await asUser(desk.store, desk.officer.id);
  const rows = [
    typedValue("gdp", { value: "330.5", growth: "9,5x" }),
    typedValue("trains", { value: "470.5", source: " " }),
    typedValue("pace", { value: "-3.2" }),
  ];
  const result = await enterIndicatorValues(null, form(april(...rows)));
  expect(result).toMatchObject({ ok: false, kind: "invalid" });
  if (!result.ok)
    expect(Object.keys(result.fields).sort()).toEqual(["rows.0.growth", "rows.1.source", "rows.1.value"]);
  expect(await stored("pace", "2021-04")).toBeUndefined();
  const right = [typedValue("gdp", { value: "330.5", growth: "9.5" }), typedValue("pace", { value: "-3.2" })];
  expect(await enterIndicatorValues(null, form(april(...right)))).toMatchObject({
    ok: true,
    data: { count: 2 },
  });
  expect(await stored("gdp", "2021-04")).toMatchObject({ publishedGrowth: units(9.5), lastYear: null });
  expect(await stored("pace", "2021-04")).toMatchObject({ value: units(-3.2) });
});

test("only growth may be negative, what counts whole things is whole, and nothing is entered for a month to come", async () => {
  await asUser(desk.store, desk.officer.id);
  for (const value of ["-1", "12.5", "", "1.23456", "99999999999999"])
    expect(await enterIndicatorValues(null, form(april(typedValue("trains", { value }))))).toMatchObject({
      ok: false,
      fields: { "rows.0.value": expect.any(String) },
    });
  const may = { ...april(typedValue("trains")), period: "2021-05" };
  expect(await enterIndicatorValues(null, form(may))).toMatchObject({
    ok: false,
    fields: { period: expect.any(String) },
  });
  const twice = april(typedValue("trains"), typedValue("trains"));
  expect(await enterIndicatorValues(null, form(twice))).toMatchObject({ ok: false, kind: "invalid" });
  const broken = { ...april(), rows: "[{" };
  expect(await enterIndicatorValues(null, form(broken))).toMatchObject({
    ok: false,
    fields: { rows: expect.any(String) },
  });
});

test("a correction needs a reason, and the log keeps what stood there before", async () => {
  await asUser(desk.store, desk.officer.id);
  const typed = typedValue("trains", { value: "351", lastYear: "157", seen: 1 });
  expect(await enterIndicatorValues(null, form(march("", typed)))).toMatchObject({
    ok: false,
    kind: "invalid",
    fields: { reason: expect.any(String) },
  });
  expect(await enterIndicatorValues(null, form(march("补计两班", typed)))).toMatchObject({ ok: true });
  const [latest] = await listHistory(desk.store.read, "trains", 1, 0);
  expect(latest?.entry).toMatchObject({
    verb: "indicator.correct",
    reason: "补计两班",
    changes: [{ before: { value: units(349) }, after: { value: units(351) } }],
  });
});

test("a locked period takes a first value only with a reason", async () => {
  await done(desk.store, (tx) => lockPeriod(tx, clerk(desk.admin.id), period("2021-03"), "截止"));
  await asUser(desk.store, desk.officer.id);
  const typed = typedValue("gdp", { value: "247.4" });
  expect(await enterIndicatorValues(null, form(march("", typed)))).toMatchObject({
    ok: false,
    kind: "invalid",
  });
  expect(await enterIndicatorValues(null, form(march("补报", typed)))).toMatchObject({ ok: true });
});

test("the second to enter a month is shown what the first entered, and keeps what she typed", async () => {
  await asUser(desk.store, desk.officer.id);
  await enterIndicatorValues(null, form(april(typedValue("trains"))));
  await asUser(desk.store, desk.head.id);
  const mine = april(typedValue("trains", { value: "480" }));
  const second = await enterIndicatorValues(null, form(mine));
  expect(second).toMatchObject({
    ok: false,
    kind: "conflict",
    found: { indicatorId: "trains", value: units(470), enteredBy: desk.officer.id, version: 1 },
  });
  if (!second.ok) expect(second.values.rows).toContain("480");
});

test("an indicator that is derived from rows belongs to no department, so nobody enters it", async () => {
  await asUser(desk.store, desk.officer.id);
  expect(await enterIndicatorValues(null, form(april(typedValue("proj_plan"))))).toMatchObject({
    ok: false,
    kind: "forbidden",
  });
});

const target = (changes: Record<string, string> = {}) => ({
  indicatorId: "trains",
  year: "2021",
  line: "zone",
  comparator: "≥",
  value: "2,400",
  source: "区管委会2021年第3号",
  inferred: "0",
  reason: "年中调整",
  seen: "1",
  ...changes,
});

test("a target line is the admin's, and a change of it has a reason", async () => {
  await expectRefusals(desk.store, saveIndicatorTarget, {
    good: target(),
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: target({ value: "很多" }),
    stale: target({ seen: "0" }),
  });
  expect(await saveIndicatorTarget(null, form(target({ reason: "" })))).toMatchObject({
    fields: { reason: expect.any(String) },
  });
  expect(await saveIndicatorTarget(null, form(target({ source: "" })))).toMatchObject({
    fields: { source: expect.any(String) },
  });
  expect(await saveIndicatorTarget(null, form(target()))).toEqual({ ok: true, data: { seen: 2 } });
  const city = target({ line: "city", value: "1000", inferred: "1", reason: "", seen: "0" });
  expect(await saveIndicatorTarget(null, form(city))).toMatchObject({ ok: true });
  expect(await getTarget(desk.store.read, "trains", 2021, "zone")).toMatchObject({ value: units(2400) });
  expect(await getTarget(desk.store.read, "trains", 2021, "city")).toMatchObject({ inferred: true });
});

const withdrawal = (changes: Record<string, string> = {}) => ({
  indicatorId: "trains",
  year: "2021",
  line: "zone",
  reason: "市里尚未下达",
  seen: "1",
  ...changes,
});

test("a target line is withdrawn by the admin with a reason; the log keeps it, and a plan that rests on it keeps it too", async () => {
  await expectRefusals(desk.store, withdrawIndicatorTarget, {
    good: withdrawal(),
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: withdrawal({ reason: " " }),
    stale: withdrawal({ seen: "2" }),
  });
  const months = [...Array(11).fill("100"), "2000"];
  const own = { indicatorId: "trains", year: 2021, reason: "", seen: "" };
  await done(desk.store, (tx) => saveMonths(tx, { ...own, months }));
  expect(await withdrawIndicatorTarget(null, form(withdrawal()))).toMatchObject({
    ok: false,
    kind: "conflict",
  });
  const seen = planSeen(await listOwnMonths(desk.store.read, "trains", 2021));
  const none = Array(12).fill("");
  await done(desk.store, (tx) => saveMonths(tx, { ...own, months: none, reason: "重编", seen }));
  expect(await withdrawIndicatorTarget(null, form(withdrawal()))).toEqual({
    ok: true,
    data: { line: "zone" },
  });
  expect(await getTarget(desk.store.read, "trains", 2021, "zone")).toBeNull();
  const [latest] = await listHistory(desk.store.read, "trains", 1, 0);
  expect(latest?.entry).toMatchObject({
    verb: "indicator.withdraw",
    reason: "市里尚未下达",
    changes: [{ table: "indicator_targets", before: { value: units(2000), source: "文件" } }],
  });
  expect(await withdrawIndicatorTarget(null, form(withdrawal()))).toMatchObject({
    ok: false,
    kind: "missing",
  });
});

test("what a department still owes of the open months is what has no value there", async () => {
  const due = async () =>
    (
      await listIndicatorsDue(desk.store.read, desk.department.id, [period("2021-04"), period("2021-03")])
    ).map((one) => `${one.id} ${one.period}`);
  expect(await due()).toEqual([...["trains 2021-04", "pace 2021-04"], ...["gdp 2021-03", "pace 2021-03"]]);
  await asUser(desk.store, desk.officer.id);
  await enterIndicatorValues(null, form(april(typedValue("trains"))));
  expect(await due()).not.toContain("trains 2021-04");
  expect(await listIndicatorsDue(desk.store.read, "nowhere", [period("2021-04")])).toEqual([]);
});

const cumulative = Array.from({ length: 12 }, (_, month) => String(Math.round((2000 * (month + 1)) / 12)));
const plan = (months: readonly string[], changes: Record<string, string> = {}) => ({
  indicatorId: "trains",
  year: "2021",
  months: JSON.stringify(months),
  reason: "",
  seen: "",
  ...changes,
});

test("the own monthly plan is the head's: it never falls and ends at the target", async () => {
  await expectRefusals(desk.store, saveIndicatorMonths, {
    good: plan(cumulative),
    wrongRole: desk.officer.id,
    foreign: desk.foreignHead.id,
    right: desk.head.id,
    invalid: plan(cumulative.with(11, "1,999")),
    stale: plan(cumulative, { seen: "1:5" }),
  });
  expect(await saveIndicatorMonths(null, form(plan(cumulative.with(5, "1"))))).toMatchObject({
    fields: { "months.5": expect.any(String) },
  });
  expect(await saveIndicatorMonths(null, form(plan(cumulative.with(2, "x"))))).toMatchObject({
    fields: { "months.2": expect.any(String) },
  });
  expect(await saveIndicatorMonths(null, form(plan(cumulative)))).toMatchObject({
    ok: true,
    data: { months: 12 },
  });
  const seen = planSeen(await listOwnMonths(desk.store.read, "trains", 2021));
  const empty = plan(Array(12).fill(""), { seen });
  expect(await saveIndicatorMonths(null, form(empty))).toMatchObject({
    fields: { reason: expect.any(String) },
  });
  expect(await saveIndicatorMonths(null, form({ ...empty, reason: "改按序时" }))).toMatchObject({ ok: true });
  expect(await listOwnMonths(desk.store.read, "trains", 2021)).toEqual([]);
});

test("growth has no monthly plan, and what has no target neither", async () => {
  await asUser(desk.store, desk.admin.id);
  for (const indicatorId of ["pace", "gdp"])
    expect(await saveIndicatorMonths(null, form(plan(cumulative, { indicatorId })))).toMatchObject({
      ok: false,
      fields: { months: expect.any(String) },
    });
});

const split = (shares: object[], changes: Record<string, string> = {}) => ({
  indicatorId: "trains",
  year: "2021",
  shares: JSON.stringify(shares),
  reason: "",
  seen: "",
  ...changes,
});
const part = (departmentId: string, each: string) => ({ departmentId, months: Array(12).fill(each) });

test("a target is split by its head or the admin; a split that misses it is saved and says by how much", async () => {
  const own = desk.department.id;
  await expectRefusals(desk.store, saveIndicatorShares, {
    good: split([part(own, "100")]),
    wrongRole: desk.officer.id,
    foreign: desk.foreignHead.id,
    right: desk.head.id,
    invalid: split([part(own, "-1")]),
    stale: split([part(own, "100")], { seen: "x:1:1" }),
  });
  expect(await saveIndicatorShares(null, form(split([part(own, "100")])))).toMatchObject({
    ok: true,
    data: { total: units(1200), difference: units(-800) },
  });
  const seen = splitSeen(await listShares(desk.store.read, "trains", 2021));
  const other = split([part(desk.stranger.departmentId, "200")], { seen });
  expect(await saveIndicatorShares(null, form(other))).toMatchObject({
    fields: { reason: expect.any(String) },
  });
  expect(await saveIndicatorShares(null, form({ ...other, reason: "划转" }))).toMatchObject({
    data: { difference: units(400) },
  });
  expect(await saveIndicatorShares(null, form({ ...other, reason: "再改" }))).toMatchObject({
    kind: "conflict",
    found: { shares: [{ departmentId: desk.stranger.departmentId, months: Array(12).fill(units(200)) }] },
  });
});
