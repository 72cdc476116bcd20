import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { atHome, expectAccessible, phone, picture, signIn, withBrowser, withOwnServer } from "./browser";

withBrowser();
withOwnServer();

type Page = Awaited<ReturnType<typeof signIn>>["page"];

/** A ledger on the disk: title, unit, header, total, rows. */
async function ledger(rows: readonly (readonly (string | number | null)[])[], name = "四月台账.xlsx") {
  const book = new ExcelJS.Workbook();
  const paper = book.addWorksheet("4月台账");
  paper.addRow(["2021年4月重点项目进展情况表"]);
  paper.addRow([null, null, null, null, null, "单位：万元"]);
  paper.addRow(["序号", "项目名称", "项目代码", "进度类别", "总投资", "4月完成投资", "形象进度", "计划开工"]);
  paper.addRow(["合计", null, null, null, 1]);
  rows.forEach((row, at) => {
    paper.addRow([at + 1, ...row]);
  });
  const path = join(tmpdir(), `${process.pid}-${name}`);
  await writeFile(path, new Uint8Array(await book.xlsx.writeBuffer()));
  return path;
}

async function choose(page: Page, path: string) {
  await page.goto("/projects/import");
  await page.locator('input[name="workbook"]').setInputFiles(path);
  await page.waitForURL(/\/projects\/import\/[0-9a-f-]{36}/);
  await page.getByRole("heading", { name: "各列怎样理解" }).waitFor();
}

async function answerDay(page: Page) {
  await page.getByLabel("当月最后一天").check();
  await page.getByRole("button", { name: "回答后继续" }).click();
  await page.getByRole("heading", { name: "会怎样变" }).waitFor();
}

/** Names of open projects of the person's department. */
async function ownProjects(page: Page) {
  await page.goto("/projects/month?period=2021-04");
  await page.locator('[data-ready="true"]').waitFor();
  return page.locator('tbody tr:not([class*="closed"]) th[scope="row"] a').allTextContents();
}

describe("a ledger is imported", () => {
  test("an officer answers what is asked, sees each cell, imports the good rows, downloads the rest and undoes it", async () => {
    const { page, problems } = await atHome("officer");
    const [first = "", second = ""] = await ownProjects(page);
    const path = await ledger([
      [first, null, null, null, 321.5, "主体施工至五层", null],
      [second, null, null, null, "四十", "打桩", null],
      ["导入的检测中心", "2104-410171-04-01-998877", "新开工", "38,000万元", 120, "场地平整", "2021年6月"],
      ["缺总投资的项目", null, "续建", null, 5, "清表", null],
    ]);
    await page.goto("/projects");
    await page.locator("summary", { hasText: "更多" }).click();
    await page.getByRole("link", { name: "导入台账", exact: true }).click();
    await page.waitForURL(/\/projects\/import/);
    await choose(page, path);
    await page.getByText("只写了年月").waitFor();
    await expectAccessible(page);
    // The browser may be closed here: the server knows where the file stands.
    await page.goto("/projects/import");
    await page.getByRole("link", { name: /四月台账/ }).click();
    await answerDay(page);
    await page.getByText("共5行 = 新增1 + 修改1 + 没有变化0 + 不能导入2 + 跳过1").waitFor();
    expect(await page.locator("tbody", { hasText: "导入的检测中心" }).last().textContent()).toContain(
      "2021-06-30",
    );
    await page.getByText("新项目须填写此项").waitFor();
    await picture(page, "import-difference");
    await expectAccessible(page);
    await page.getByRole("link", { name: /^不能导入 2/ }).click();
    await page.waitForURL(/show=rejected/);
    await page.getByRole("button", { name: "导入2行，另有2行不导入" }).click();
    await page.getByRole("heading", { name: "已导入" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下载未导入的行" }).click(),
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await download.path());
    // Title, unit and header go with the two rows, so that they are read as before.
    expect(book.worksheets[0]?.rowCount).toBe(5);
    await page.goto(`/projects?period=2021-04&q=${encodeURIComponent("导入的检测中心")}`);
    await page.locator("tbody tr", { hasText: "导入的检测中心" }).first().waitFor();
    // The same file a second time changes nothing.
    await choose(page, path);
    await answerDay(page);
    await page.getByText("新增0 + 修改0 + 没有变化2 + 不能导入2").waitFor();
    await page.getByText("没有要写入的内容。").waitFor();
    await page.goto("/projects/import");
    await page.getByRole("button", { name: "整体撤销" }).first().click();
    await page.getByText("条记录恢复原样").waitFor();
    await page.goto(`/projects?period=2021-04&q=${encodeURIComponent("导入的检测中心")}`);
    expect(await page.locator("tbody tr", { hasText: "导入的检测中心" }).count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test("the project office corrects a column, and a file that is none says so", async () => {
    const { page, problems } = await atHome("admin");
    const path = await ledger(
      [["办公室导入的产业园", null, "续建", 20_000, null, null, null]],
      "办公室.xlsx",
    );
    await choose(page, path);
    await page.getByRole("heading", { name: "会怎样变" }).waitFor();
    // Without a department the row belongs to the office of who imports it.
    await page
      .locator("tbody tr", { hasText: "没有这个部门" })
      .or(page.getByText("新增 1"))
      .first()
      .waitFor();
    await page.getByText("点开可以逐列修改").click();
    await page.getByLabel("E列理解为").selectOption("carryOver");
    await page.getByRole("button", { name: "按此重新识别" }).click();
    await page.getByText("新项目须填写此项").waitFor();
    const broken = join(tmpdir(), `${process.pid}-坏的.xlsx`);
    // The first bytes of an old .xls, or of a workbook behind a password.
    await writeFile(broken, Buffer.from("d0cf11e0a1b11ae1".padEnd(1024, "0"), "hex"));
    await page.goto("/projects/import");
    await page.locator('input[name="workbook"]').setInputFiles(broken);
    await page.waitForURL(/\/projects\/import\/[0-9a-f-]{36}/);
    await page.locator("main [role=alert]").first().waitFor();
    expect(await page.locator("main [role=alert]").first().textContent()).not.toBe("");
    await page.getByRole("button", { name: "放弃这个文件" }).click();
    await page.waitForURL(/\/projects\/import$/);
    expect(problems).toEqual([]);
  });

  test("the project office edits a ledger that was downloaded, twice, and decides which value holds", async () => {
    const { page, problems } = await signIn("admin");
    await page.goto("/projects?period=2021-04");
    const menu = page.locator("details", { has: page.locator("summary", { hasText: /^下载$/ }) });
    await menu.locator("summary").click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      menu.locator("a[href*='form=ledger']").first().click(),
    ]);
    const original = await file.path();
    const edited = async (content: string) => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(original);
      const [paper] = book.worksheets;
      // 建设规模及主要内容 of the first project below the total.
      if (paper) paper.getCell("I7").value = content;
      const path = join(tmpdir(), `${process.pid}-${content}.xlsx`);
      await writeFile(path, new Uint8Array(await book.xlsx.writeBuffer()));
      return path;
    };
    await choose(page, await edited("第一次改的规模"));
    await page.getByText("没有与系统冲突的格子").waitFor();
    await page.getByText("修改1").waitFor();
    await page.getByRole("button", { name: "导入全部1行" }).click();
    await page.getByRole("heading", { name: "已导入" }).waitFor();
    // The other copy was edited before anybody knew of the first.
    await choose(page, await edited("第二次改的规模"));
    await page.getByText("有1格在系统里也改过").waitFor();
    await page.getByText("没有要写入的内容。").waitFor();
    await page.getByRole("link", { name: /^待核对/ }).click();
    await picture(page, "import-conflict");
    await expectAccessible(page);
    await page.getByLabel(/以哪个为准/).selectOption({ label: "改用文件的值：第二次改的规模" });
    await page.getByRole("button", { name: "导入全部1行" }).click();
    await page.getByRole("heading", { name: "已导入" }).waitFor();
    expect(problems).toEqual([]);
  });

  test("in English on a phone, and not for those who only read", async () => {
    const { page } = await signIn("officer2", phone, "en");
    await page.goto("/projects/import");
    await page.getByRole("heading", { name: /Import from Excel/ }).waitFor();
    await expectAccessible(page);
    const { page: other } = await signIn("leader");
    expect((await other.goto("/projects/import"))?.status()).toBe(403);
  });
});
