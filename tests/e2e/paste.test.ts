import { describe, expect, test } from "vitest";
import { expectAccessible, phone, picture, signIn, withBrowser, withOwnServer } from "./browser";

withBrowser();
withOwnServer();

type Visitor = Awaited<ReturnType<typeof signIn>>;

const ready = (page: Visitor["page"]) => page.locator('[data-ready="true"]').waitFor();
/** Puts a text where Ctrl V finds it, without the clipboard of the machine. */
const paste = (page: Visitor["page"], text: string) =>
  page.locator('[data-ready="true"]').evaluate((desk, pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    desk.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
const openRows = (page: Visitor["page"]) =>
  page.locator('tbody tr:not([class*="closed"]) th[scope="row"] a').allTextContents();

describe("a department's month pasted from a spreadsheet", () => {
  test("an officer pastes, sees what changes, loses nothing by a reload, saves once and undoes it as a whole", async () => {
    const { page, problems } = await signIn("officer");
    await page.goto("/reports?period=2021-04");
    await page.getByRole("link", { name: "成批填报 / 从Excel粘贴" }).click();
    await ready(page);
    expect(new URL(page.url()).pathname).toBe("/projects/month");
    const [first = "", second = "", third = ""] = await openRows(page);
    const text = [
      "2021年4月\t\t\t单位：万元",
      "项目名称\t本月完成投资\t形象进度\t问题类型\t问题描述\t备注",
      "合计\t9999\t\t\t\t",
      `${third}\t1,234.5\t主体施工至三层\t手续\t缺规划许可\t`,
      `${first}\t十二\t打桩\t\t\t`,
      `${second}\t55\t"桩基完成\n80%"\t\t\t`,
      "没有的项目\t5\t\t\t\t",
    ].join("\n");
    await paste(page, text);
    const report = page.getByRole("region", { name: "粘贴结果" });
    await report.getByText("认出3行").waitFor();
    expect(await report.textContent()).toContain("“十二”未采用");
    expect(await report.textContent()).toContain("没有找到这个项目");
    expect(await page.locator("tbody tr[data-changed]").count()).toBe(3);
    await picture(page, "paste-preview");
    await expectAccessible(page);
    await page.reload();
    await ready(page);
    await page.getByText("已恢复您上次未保存的内容").waitFor();
    expect(await page.locator("tbody tr[data-changed]").count()).toBe(3);
    await page.getByRole("button", { name: "存为草稿（2）" }).click();
    await page.getByText("已存为草稿：2个项目。").waitFor();
    // What could not be saved is still typed.
    expect(await page.locator("tbody tr[data-changed]").count()).toBe(1);
    await page.reload();
    await ready(page);
    const saved = page.locator("tbody tr", { hasText: third });
    expect(await saved.locator('td[data-field="invested"]').textContent()).toContain("1234.5");
    expect(await saved.textContent()).toContain("草稿");
    await page.getByRole("button", { name: "整体撤销" }).click();
    await page.getByText("条记录恢复原样").waitFor();
    await page.locator("tbody tr", { hasText: third }).getByText("未报").waitFor();
    expect(problems).toEqual([]);
  });

  test("typing goes with arrows, Enter, Tab and Escape, and files by one press", async () => {
    const { page } = await signIn("officer4");
    await page.goto("/projects/month?period=2021-04");
    await ready(page);
    const row = page.locator('tbody tr:not([class*="closed"])').first();
    const name = (await row.locator("th a").textContent()) ?? "";
    await row.locator('td[data-field="invested"]').click();
    await page.keyboard.type("12");
    await page.keyboard.press("Tab");
    await page.keyboard.type("3");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("打桩");
    await page.keyboard.press("Enter");
    const mine = page.locator("tbody tr", { hasText: name }).first();
    expect(await mine.locator('td[data-field="invested"]').textContent()).toContain("12");
    expect(await mine.locator('td[data-field="fixedAssets"]').textContent()).not.toContain("3");
    expect(await mine.locator('td[data-field="progress"]').textContent()).toContain("打桩");
    await page.getByRole("button", { name: "报送（1）" }).click();
    await page.getByText("已报：1个项目。").waitFor();
    await page.locator("tbody tr", { hasText: name }).getByText("已报，修改请先撤回").waitFor();
  });

  test("the project office adds months nobody has reported, and cannot touch the others", async () => {
    const { page, problems } = await signIn("admin", undefined, "en");
    await page.goto("/projects/month?period=2021-04");
    await ready(page);
    await page.getByText("only adds months that nobody has reported").waitFor();
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(400);
    expect(await page.getByText("Reported; the project office cannot change it").count()).toBeGreaterThan(5);
    await expectAccessible(page);
    expect(problems).toEqual([]);
  });

  test("a phone is told so and gets the form of each month; others have no such page", async () => {
    const { page } = await signIn("officer", phone);
    await page.goto("/projects/month?period=2021-04");
    await page.getByText("成批填报需要电脑上的大屏幕").waitFor();
    expect(await page.locator("table").first().isVisible()).toBe(false);
    await page.locator("section li a").first().click();
    await page.waitForURL(/\/projects\/[^/]+\/month\?period=2021-04/);
    const { page: other } = await signIn("auditor");
    expect((await other.goto("/projects/month?period=2021-04"))?.status()).toBe(403);
  });
});
