import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { atHome, expectAccessible, phone, picture, signIn, withBrowser, withOwnServer } from "./browser";

withBrowser();
withOwnServer();

type Page = Awaited<ReturnType<typeof signIn>>["page"];

async function choose(page: Page, path: string) {
  await page.goto("/projects/import");
  await page.locator('input[name="workbook"]').setInputFiles(path);
  await page.waitForURL(/\/projects\/import\/[0-9a-f-]{36}/);
  await page.getByRole("heading", { name: "会怎样变" }).waitFor();
}

const at = (name: string) => join(tmpdir(), `${process.pid}-${name}.xlsx`);
const last = 6 + 60;

describe("a downloaded ledger is edited and comes back", () => {
  test("emptied cells are edits, all conflicts of all pages are decided at once, on a desk and on a phone", async () => {
    const { page, problems } = await signIn("admin");
    const download = await page.request.get("/projects/export?period=2021-04&form=ledger");
    const original = await download.body();
    const edited = async (name: string, edit: (paper: ExcelJS.Worksheet, line: number) => void) => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(original as never);
      const [paper] = book.worksheets;
      for (let line = 7; paper && line <= last; line++) edit(paper, line);
      await writeFile(at(name), new Uint8Array(await book.xlsx.writeBuffer()));
      return at(name);
    };
    const first = await edited("甲", (paper, line) => {
      paper.getCell(`I${line}`).value = `甲的规模${line}`;
    });
    await choose(page, first);
    await page.getByRole("button", { name: "导入全部60行" }).click();
    await page.getByRole("heading", { name: "已导入" }).waitFor();
    // The other copy empties what the first one changed, and two cells that may not be empty.
    const second = await edited("乙", (paper, line) => {
      paper.getCell(`I${line}`).value = null;
      if (line === 8) paper.getCell("M8").value = null;
    });
    await choose(page, second);
    await page.getByText("有60格在系统里也改过").waitFor();
    await page.getByText("此项不能为空").first().waitFor();
    expect(await page.locator("section:has(#difference-title) tbody tr").count()).toBe(50);
    const [left] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下载不能导入的1行" }).click(),
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await left.path());
    expect(book.worksheets.map(({ name }) => name)).toContain("_export");
    await page.getByRole("button", { name: "全部改用文件的值" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("现在全部改用文件的值").waitFor();
    await page.getByText("（空）").first().waitFor();
    await expectAccessible(page);
    await picture(page, "import-conflicts-all");
    const address = page.url();

    const { page: small } = await signIn("admin", phone);
    await small.goto(address);
    await small.getByRole("button", { name: "全部保留系统现值" }).click();
    await small.getByText("现在全部保留系统现值").waitFor();
    await small.getByRole("button", { name: "全部改用文件的值" }).click();
    await small.getByText("现在全部改用文件的值").waitFor();
    expect(await small.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await expectAccessible(small);
    // The second page is decided as well; one cell there is decided otherwise.
    await small.goto(`${address}?show=conflicts&page=2`);
    await small
      .getByLabel(/以哪个为准/)
      .last()
      .selectOption("0");
    await small.getByText("59格改用文件的值").waitFor();
    await small.getByRole("button", { name: "导入58行，另有1行不导入" }).click();
    await small.getByRole("heading", { name: "已导入" }).waitFor();
    expect(problems).toEqual([]);
  });

  test("the preview says what a new project gets besides its cells", async () => {
    const { page, problems } = await atHome("officer");
    const book = new ExcelJS.Workbook();
    const paper = book.addWorksheet("台账");
    paper.addRow(["项目名称", "进度类别", "总投资（万元）", "年度计划（万元）", "计划开工"]);
    paper.addRow(["另得节点的产业园", "新开工", 30_000, 8000, "2021-06-30"]);
    await writeFile(at("新"), new Uint8Array(await book.xlsx.writeBuffer()));
    await choose(page, at("新"));
    await page.getByText("年度计划报部门负责人审批后生效").waitFor();
    await page.getByText(/^按模板生成\d+个节点$/).click();
    await page.getByText(/基础完工 2021-10-28/).waitFor();
    await expectAccessible(page);
    expect(problems).toEqual([]);
  });

  test("starts and completions are taken away as they are listed", async () => {
    const { page } = await signIn("head");
    await page.goto("/starts?period=2021-03");
    const rows = await page.locator("tbody tr:has(th[scope=row] a)").count();
    const menu = page.locator("details", { has: page.locator("summary", { hasText: /^下载$/ }) });
    await menu.locator("summary").click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      menu.locator("a[href*='as=xlsx']").click(),
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await file.path());
    const [sheet] = book.worksheets;
    expect(sheet?.getCell("A1").value).toBe("开工与竣工 应开未开");
    expect(rows).toBeGreaterThan(10);
    expect(
      sheet?.getColumn(1).values.filter((value) => typeof value === "string" && value !== "").length,
    ).toBe(rows + 4);
  });
});
