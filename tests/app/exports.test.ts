import { beforeEach, expect, test, vi } from "vitest";
import { GET as exportAudit } from "@/app/(desk)/admin/audit/export/route";
import { GET as exportAlerts } from "@/app/(desk)/alerts/export/route";
import { GET as exportTen } from "@/app/(desk)/double-ten/export/route";
import { GET as exportIndicators } from "@/app/(desk)/indicators/export/route";
import { GET as exportOrders } from "@/app/(desk)/orders/export/route";
import { GET as exportPermits } from "@/app/(desk)/permits/export/route";
import { GET as exportFigures } from "@/app/(desk)/permits/figures/export/route";
import { GET as exportPlans } from "@/app/(desk)/plans/export/route";
import { GET as exportProblems } from "@/app/(desk)/problems/export/route";
import { GET as exportProjects } from "@/app/(desk)/projects/export/route";
import { GET as exportDeals } from "@/app/(desk)/recruitment/export/route";
import { GET as exportReports } from "@/app/(desk)/reports/export/route";
import { GET as exportStarts } from "@/app/(desk)/starts/export/route";
import { firstBrokenEntry, listAudit } from "@/db/audit";
import { readFacets } from "@/db/register-facets";
import { verifyInvariants } from "@/db/verify";
import { period } from "@/lib/domain/period";
import { registerUrl } from "@/lib/inputs/register-url";
import { makePermitDesk, type PermitDesk } from "../support/permit-desk";
import { asNobody, asUser } from "../support/request";
import { formulaAt, plainValue, readWorkbook, rowsFrom } from "../support/workbook";
import { testKey, today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

const routes = {
  "/projects/export": exportProjects,
  "/projects/export?form=ledger": exportProjects,
  "/reports/export": exportReports,
  "/permits/export?view=all": exportPermits,
  "/permits/figures/export?show=open": exportFigures,
  "/orders/export": exportOrders,
  "/problems/export": exportProblems,
  "/alerts/export": exportAlerts,
  "/recruitment/export": exportDeals,
  "/indicators/export": exportIndicators,
  "/double-ten/export": exportTen,
  "/admin/audit/export": exportAudit,
  "/starts/export?list=all": exportStarts,
  "/plans/export?department=all": exportPlans,
} as const;
type Path = keyof typeof routes;
const paths = Object.keys(routes) as Path[]; // the table's own keys

let desk: PermitDesk;
beforeEach(async () => {
  desk = await makePermitDesk();
});

const ask = (path: string) => new Request(`http://127.0.0.1:3000${path}`);
const get = (path: Path) => routes[path](ask(path));
const open = async (answer: Response) => {
  expect(answer.status).toBe(200);
  return readWorkbook(await answer.arrayBuffer());
};
const newest = async () => (await listAudit(desk.store.read, 1, 0)).entries[0];

test("who is not signed in gets no file, and nothing is logged", async () => {
  const { total } = await listAudit(desk.store.read, 1, 0);
  asNobody(desk.store);
  for (const path of paths) expect([path, (await get(path)).status]).toEqual([path, 401]);
  expect((await listAudit(desk.store.read, 1, 0)).total).toBe(total);
});

test("a role gets the files of the pages that it may open, and no others", async () => {
  await asUser(desk.store, desk.builder.id);
  const refused = [];
  for (const path of paths) if ((await get(path)).status === 403) refused.push(path);
  expect(refused).toEqual([
    ...["/projects/export?form=ledger", "/reports/export", "/orders/export", "/problems/export"],
    ...["/recruitment/export", "/double-ten/export", "/admin/audit/export"],
    "/plans/export?department=all",
  ]);
  await asUser(desk.store, desk.officer.id);
  expect((await get("/admin/audit/export")).status).toBe(403);
  await asUser(desk.store, desk.auditor.id);
  for (const path of paths)
    expect([path, (await get(path)).status]).toEqual([path, path.startsWith("/double") ? 404 : 200]);
});

test("the register's file is the list: columns, rows, groups, and sums that equal the page's", async () => {
  await asUser(desk.store, desk.officer.id);
  const path = "/projects/export?period=2021-04&group=department&cols=actual,annual,yearShare,gap";
  const { sheet, origin, book } = await open(await exportProjects(ask(path)));
  const [heads, part] = [rowsFrom(sheet, 4)[0], rowsFrom(sheet, 5)[0]];
  expect(heads).toEqual(["灯", "项目名称", "累计完成", "年度计划", "占年度", "差额"]);
  const view = { ...registerUrl.parse({ group: "department" }), today };
  const { sums, groups } = await readFacets(desk.store, view, period("2021-04"));
  expect(part?.[1]).toContain(`小计 ${groups.get(desk.department.id)?.projects}个`);
  const rows = rowsFrom(sheet, 4);
  expect(rows).toHaveLength(1 + groups.size + sums.projects + 1);
  const total = rows.at(-1);
  expect(total?.slice(1, 4)).toEqual([`合计 ${sums.projects}个`, sums.actual / 10_000, sums.annual / 10_000]);
  expect(formulaAt(sheet, `C${sheet.rowCount}`)).toBe(`SUBTOTAL(9,C5:C${sheet.rowCount - 1})`);
  expect(origin).toMatchObject({
    list: "projects",
    period: "2021-04",
    asOf: today,
    by: desk.officer.id,
    columns: ["light", "name", "actual", "annual", "yearShare", "gap"],
  });
  expect(origin.rows).toHaveLength(sums.projects);
  expect(book.getWorksheet("_export")?.state).toBe("veryHidden");
  expect(book.creator).toBe(desk.officer.name);
});

test("the ledger has the zone's columns, the form of 2018 its fifteen, the months their subtotals", async () => {
  await asUser(desk.store, desk.officer.id);
  const ledger = await open(await exportProjects(ask("/projects/export?form=ledger&period=2021-04")));
  const heads = rowsFrom(ledger.sheet, 4)[0]?.filter(
    (head, at, all) => head !== null && head !== all[at - 1],
  );
  expect(heads?.slice(0, 5)).toEqual(["序号", "项目名称", "项目代码", "项目级别", "双十类别"]);
  expect(heads).toContain("1—4月累计完成投资");
  expect(plainValue(ledger.sheet.getCell("B6"))).toMatch(/^合计 \d+个$/);
  const form = await open(await exportProjects(ask("/projects/export?form=form2018")));
  expect(rowsFrom(form.sheet, 4)[0]).toEqual([
    ...[
      "项目名称",
      "项目类型",
      "行业类别一级分类",
      "二级分类",
      "三级分类",
      "项目进度",
      "建筑总规模",
      "起止年限",
    ],
    ...["总投资", "止上年底完成投资", "当月完成投资", "年度投资目标", "当年累计完成投资"],
    ...["累计完成投资占年度目标比例(%)", "形象进度"],
  ]);
  const monthly = await open(
    await exportProjects(ask("/projects/export?form=monthly&basis=original&period=2021-04")),
  );
  expect(rowsFrom(monthly.sheet, 4)[0]).toContain("12月");
  expect(rowsFrom(monthly.sheet, 7)[0]?.[1]).toContain("小计");
  expect(String(plainValue(monthly.sheet.getCell("A3")))).toContain("计划口径：年初计划");
});

test("phones of other departments are masked in the ledger as on the page", async () => {
  const phones = async (who: string) => {
    await asUser(desk.store, who);
    const { sheet } = await open(await exportProjects(ask("/projects/export?form=ledger&period=2021-04")));
    return rowsFrom(sheet, 7).map((row) => String(row.at(-1)));
  };
  expect((await phones(desk.stranger.id)).every((text) => /^\d{3}\*{4}\d{4}$|^null$/.test(text))).toBe(true);
  expect((await phones(desk.officer.id)).some((text) => text.includes("*"))).toBe(false);
});

test("every file is in the audit log with its list, filter and rows, and the log still verifies", async () => {
  await asUser(desk.store, desk.officer.id);
  const before = await newest();
  const answer = await exportProjects(ask("/projects/export?light=red&as=csv&period=2021-04"));
  expect(answer.headers.get("content-disposition")).toMatch(/filename\*=UTF-8''.*\.csv$/);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  const text = await answer.text();
  expect(text.startsWith("灯")).toBe(true);
  const entry = await newest();
  expect(entry).toMatchObject({
    seq: (before?.seq ?? 0) + 1,
    verb: "list.export",
    actorId: desk.officer.id,
    changes: [],
  });
  expect(entry?.reason).toMatch(/^红灯项目 · 2021-04 · 灯：红 · 共\d+行 · \.csv$/);
  expect(await firstBrokenEntry(desk.store.read, testKey)).toBeNull();
  const checks = await verifyInvariants(desk.store, today);
  expect(checks.filter(({ broken }) => broken)).toEqual([]);
});

test("the audit trail's file names every act in words, newest first", async () => {
  await asUser(desk.store, desk.auditor.id);
  await get("/orders/export");
  const { total } = await listAudit(desk.store.read, 1, 0);
  const { sheet } = await open(await get("/admin/audit/export"));
  const rows = rowsFrom(sheet, 5);
  expect(rows).toHaveLength(total);
  expect(rows[0]?.slice(0, 2)).toEqual([total, today]);
  expect(rows[0]?.slice(3, 7)).toEqual([
    desk.auditor.name,
    "审计员",
    "导出列表",
    "督办单 · 2021-04 · 全部 · 共0行 · .xlsx",
  ]);
});
