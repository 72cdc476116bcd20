import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { formulaAt, plainValue, readWorkbook, rowsFrom } from "../support/workbook";
import { expectAccessible, phone, picture, signIn, withBrowser, withOwnServer } from "./browser";

withBrowser();
// Every file is an entry of the audit log.
withOwnServer();

const menu = (page: Page) =>
  page.locator("details", { has: page.locator("summary", { hasText: /^(下载|Download)$/ }) });

/** Presses a link of the menu and reads the file that the browser saves. */
async function download(page: Page, link: string | RegExp, within?: string) {
  await menu(page).locator("summary").click();
  const box = within ? menu(page).locator("div", { hasText: within }).last() : menu(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    box.getByRole("link", { name: link }).click(),
  ]);
  await page.getByRole("status").getByText("已下载").waitFor();
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

// Below an annual plan stands the other calibre where it differs.
const number = (text: string) => Number(text.split("\n")[0]?.replace(/[,+%]/g, "").replace("−", "-"));
/** The texts of a column of the register's table, sums included, from top to bottom. */
const column = (page: Page, key: string) =>
  page.locator(`table.register tbody td[data-column="${key}"]`).allInnerTexts();

test("officer and admin take the register with filter, columns, order and groups; the file is the screen", async () => {
  for (const who of ["officer", "admin"]) {
    const { page, context } = await signIn(who);
    await page.goto(
      "/projects?light=red&group=department&sort=-annual&size=1000&cols=department,actual,annual,yearShare,gap,straightGap",
    );
    const shown = {
      name: (await page.locator("table.register tbody tr").allInnerTexts()).length,
      actual: await column(page, "actual"),
      annual: await column(page, "annual"),
      yearShare: await column(page, "yearShare"),
      gap: await column(page, "gap"),
      straightGap: await column(page, "straightGap"),
    };
    const { name, bytes } = await download(page, /xlsx/);
    expect(name).toMatch(/^红灯项目_2021-03_\d{4}-\d\d-\d\d-\d{4}_.+\.xlsx$/);
    const { sheet, origin } = await readWorkbook(bytes);
    expect(rowsFrom(sheet, 4)[0]).toEqual([
      ...["灯", "项目名称", "责任部门", "累计完成", "年度计划", "占年度", "差额", "比序时（百分点）"],
    ]);
    // The page has its total on top, the file below what its filter covers.
    const rows = rowsFrom(sheet, 5);
    const inOrder = [...rows.slice(-1), ...rows.slice(0, -1)];
    expect(inOrder).toHaveLength(shown.name);
    const cells = (at: number) => inOrder.map((row) => Number(row[at]));
    expect(cells(3)).toEqual(shown.actual.map(number));
    expect(cells(4)).toEqual(shown.annual.map(number));
    expect(cells(5).map((share) => (share * 100).toFixed(1))).toEqual(
      shown.yearShare.map((text) => number(text).toFixed(1)),
    );
    expect(cells(6)).toEqual(shown.gap.map(number));
    expect(cells(7)).toEqual(shown.straightGap.map(number));
    expect(formulaAt(sheet, `D${sheet.rowCount}`)).toBe(`SUBTOTAL(9,D5:D${sheet.rowCount - 1})`);
    const ids = await page
      .locator("tr[data-project]")
      .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.project));
    expect(origin).toMatchObject({ list: "projects", period: "2021-03", rows: ids });
    const csv = (await download(page, /csv/)).bytes.toString();
    expect(csv.trimEnd().split("\r\n")).toHaveLength(1 + shown.name);
    await context.close();
  }
});

test("a head takes the months by department with the initial plan; the zone's sums are those of the article", async () => {
  const { page, context, problems } = await signIn("head");
  await page.goto("/projects");
  await menu(page).locator("summary").click();
  await picture(page, "export-menu");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  const { name, bytes } = await download(page, "年初", "分月表");
  expect(name).toContain("2021年1—3月重点项目分月完成情况表");
  const { sheet } = await readWorkbook(bytes);
  expect(plainValue(sheet.getCell("B6"))).toBe("合计 423个");
  expect([plainValue(sheet.getCell("C6")), plainValue(sheet.getCell("D6"))]).toEqual([26_530_000, 5_090_000]);
  const heads = rowsFrom(sheet, 4)[0] ?? [];
  expect(plainValue(sheet.getCell(6, heads.indexOf("累计") + 2))).toBe(548_000);
  expect(problems).toEqual([]);
  await context.close();
});

test("an approver has no ledgers, an auditor finds who took what, and other lists download too", async () => {
  const approver = await signIn("approver");
  await approver.page.goto("/projects");
  await menu(approver.page).locator("summary").click();
  expect(await menu(approver.page).getByRole("link").count()).toBe(2);
  await approver.context.close();
  const { page, context } = await signIn("auditor");
  for (const path of [
    "/orders",
    "/problems",
    "/alerts",
    "/reports?period=2021-03",
    "/recruitment?view=table",
    "/indicators",
    "/double-ten",
  ]) {
    await page.goto(path);
    expect((await download(page, /xlsx/)).bytes.subarray(0, 2).toString()).toBe("PK");
  }
  await page.goto("/admin/audit");
  await page.getByText("导出列表").filter({ visible: true }).first().waitFor();
  expect(await page.getByText(/双十工程 · 2021-03 · 全部 · 共\d+行 · \.xlsx/).count()).toBeGreaterThan(0);
  await context.close();
});

test("a download can be cancelled, and a failure says what happened and what to do", async () => {
  const { page, context } = await signIn("officer");
  await page.goto("/projects");
  await page.route("**/projects/export*", async (route) => {
    await new Promise((done) => setTimeout(done, 3000));
    await route.continue().catch(() => {});
  });
  await menu(page).locator("summary").click();
  await menu(page).getByRole("link", { name: /csv/ }).click();
  await page.getByRole("status").getByText("正在生成").waitFor();
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByRole("status").getByText("已取消").waitFor();
  await page.unroute("**/projects/export*");
  await page.route("**/projects/export*", (route) => route.abort());
  await menu(page).locator("summary").click();
  await menu(page).getByRole("link", { name: /csv/ }).click();
  await page.getByRole("status").getByText("没有下载成功").waitFor();
  await page.unroute("**/projects/export*");
  await context.clearCookies();
  await menu(page).locator("summary").click();
  await menu(page).getByRole("link", { name: /csv/ }).click();
  await page.getByRole("status").getByText("登录已过期").waitFor();
  await context.close();
});

test("on a phone and in English the menu fits and the file speaks English", async () => {
  const { page, context } = await signIn("officer2", phone, "en");
  await page.goto("/projects");
  await menu(page).locator("summary").click();
  const box = await menu(page).locator("div").first().boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= phone.width).toBe(true);
  await picture(page, "export-menu-phone");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    menu(page).getByRole("link", { name: /xlsx/ }).click(),
  ]);
  const { sheet } = await readWorkbook(readFileSync(await file.path()));
  expect(rowsFrom(sheet, 4)[0]).toContain("Project");
  await context.close();
});
