import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { atHome, desktop, expectAccessible, phone, signIn, type Visitor, withBrowser } from "./browser";

withBrowser();

let desk: Visitor;
let page: Page;
beforeAll(async () => {
  desk = await atHome("leader");
  page = desk.page;
});

const title = async (on = page) => (await on.locator("h1").innerText()).replace(/\s/g, "");
const menu = (name: string, on = page) =>
  on.locator("details.menu", { has: on.locator("summary", { hasText: name }) });
const isOpen = (name: string, on = page) => menu(name, on).evaluate((box: HTMLDetailsElement) => box.open);
const cells = (column: string) =>
  page.locator(`tr[data-project] td[data-column="${column}"]`).allInnerTexts();
const until = <T>(read: () => Promise<T> | T) => expect.poll(read);
const query = (on = page) => new URL(on.url()).searchParams;
/** Opens a list and waits until its program runs, so that a key is not pressed before anyone listens. */
const visit = async (path: string, on = page) => {
  await on.goto(path);
  await on.waitForFunction(() =>
    Object.keys(document.querySelector(".register") ?? {}).some((key) => key.startsWith("__react")),
  );
};
const focusedRow = () =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>("tr")?.dataset.project ?? null);

test("a filter is chosen by keyboard, stands in the address and as a chip, and the back button takes it back", async () => {
  await visit("/projects");
  await menu("进度").locator("summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("滞后");
  await page.keyboard.press("Enter");
  await page.waitForURL(/state=behind/);
  await page.getByRole("link", { name: "进度：滞后" }).waitFor();
  expect(await title()).toContain("滞后项目·76个");
  expect(await isOpen("进度")).toBe(true);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  expect(await isOpen("进度")).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("进度");
  await page.reload();
  expect(await title()).toContain("滞后项目·76个");
  await page.goBack();
  await until(() => title()).toContain("项目·423个");
  await page.goForward();
  await until(() => title()).toContain("76个");
  await page.getByRole("link", { name: "清除全部" }).click();
  await until(() => title()).toContain("423个");
});

test("a menu closes by a press outside, and another menu closes it", async () => {
  await visit("/projects");
  await menu("灯").locator("summary").click();
  await page.locator("h1").click();
  expect(await isOpen("灯")).toBe(false);
  await menu("灯").locator("summary").click();
  await menu("类别").locator("summary").click();
  expect([await isOpen("灯"), await isOpen("类别")]).toEqual([false, true]);
});

test("an empty result is one sentence and one thing to do", async () => {
  await visit("/projects?q=zzzz&light=red");
  expect(await page.locator(".empty").innerText()).toContain("没有符合条件的项目");
  await page.locator(".empty").getByRole("link", { name: "在全部项目中搜索“zzzz”" }).click();
  await until(() => query().get("light")).toBeNull();
  await page.locator(".empty").getByRole("link", { name: "清除全部" }).click();
  await until(() => title()).toContain("423个");
  await page.getByRole("link", { name: "总投资", exact: true }).click();
  await page.waitForURL(/sort=-total/);
  await page.locator("#search").fill("sqyjs");
  await page.keyboard.press("Enter");
  await page.waitForURL(/sort=-total.*q=sqyjs/);
  await until(() => page.locator("tr[data-project]").count()).toBe(1);
});

test("departments and officers sort as officials read them, and a group has its subtotal, light and word", async () => {
  await visit("/projects?size=100");
  await page.getByRole("link", { name: "项目专员", exact: true }).click();
  await page.waitForURL(/sort=officer/);
  await page.locator('th[aria-sort="ascending"][data-column="officer"]').waitFor();
  const officers = await cells("officer");
  expect(officers).toHaveLength(100);
  expect(officers).toEqual(officers.toSorted((a, b) => a.localeCompare(b, "zh-CN")));
  await visit("/projects?size=1000");
  await menu("分组").locator("summary").click();
  await page.getByRole("link", { name: "按责任部门" }).click();
  await page.waitForURL(/group=department/);
  const groups = page.locator("tr.subtotal");
  await groups.first().waitFor();
  expect(await isOpen("分组")).toBe(false);
  expect(await groups.first().innerText()).toContain("经济发展局");
  expect(await groups.nth(1).innerText()).toContain("建设局");
  const texts = await groups.allInnerTexts();
  expect(texts.every((text) => /[■▲●○] [红黄绿灰]/.test(text))).toBe(true);
  const counts = texts.map((text) => Number(/小计 (\d+)个/.exec(text)?.[1]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(423);
  const total = await page.locator(".register tr.total").innerText();
  expect(total.replace(/\s+/g, " ")).toContain("▲ 黄 合计 423个");
  for (const part of ["5,090,000", "548,000", "10.8%", "−14.2"]) expect(total).toContain(part);
});

test("columns are put away and moved, stay so after a reload and in a fresh visit, and come back", async () => {
  await visit("/projects");
  const heads = () =>
    page
      .locator("thead th[data-column]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-column")));
  await menu("列").locator("summary").click();
  await page.getByRole("checkbox", { name: "类别" }).uncheck();
  await until(async () => (await heads())[3]).toBe("level");
  await page.getByRole("button", { name: "责任部门后移" }).click();
  const chosen = ["light", "name", "level", "department"];
  await until(async () => (await heads()).slice(0, 4)).toEqual(chosen);
  await until(() => query().get("cols")).toContain("name,level,department");
  expect(query().get("cols")).not.toContain("category");
  await page.reload();
  expect((await heads()).slice(0, 4)).toEqual(chosen);
  await visit("/projects?light=red");
  expect((await heads()).slice(0, 4)).toEqual(chosen);
  await until(() => query().get("cols")).toContain("level,department");
  await menu("列").locator("summary").click();
  await page.getByRole("button", { name: "恢复默认列" }).click();
  await until(async () => (await heads()).length).toBe(18);
  await until(() => query().get("cols")).toBeNull();
  await page.getByRole("button", { name: "紧凑" }).click();
  await page.reload();
  expect(
    await page
      .locator("tr[data-project]")
      .first()
      .evaluate((row) => row.clientHeight),
  ).toBe(28);
  await page.getByRole("button", { name: "标准" }).click();
  expect(
    await page
      .locator("tr[data-project]")
      .first()
      .evaluate((row) => row.clientHeight),
  ).toBe(36);
});

test("the keys work, the drawer follows the walk, and nothing is taken from an input method or a field", async () => {
  await visit("/projects?light=red");
  const composing = (key: string) =>
    page.evaluate(
      (name) =>
        document.body.dispatchEvent(
          new KeyboardEvent("keydown", { key: name, isComposing: true, bubbles: true }),
        ),
      key,
    );
  const dialog = page.getByRole("dialog");
  for (const key of ["?", "j", "/"]) await composing(key);
  expect(await dialog.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await page.keyboard.press("?");
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  expect(await dialog.count()).toBe(0);
  const rows = await page
    .locator("tr[data-project]")
    .evaluateAll((all) => all.map((one) => one.dataset.project));
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  expect(await focusedRow()).toBe(rows[1]);
  await page.keyboard.press("k");
  expect(await focusedRow()).toBe(rows[0]);
  await page.keyboard.press("p");
  await page.locator("#peek").waitFor();
  expect(await page.locator("#peek").innerText()).toContain("红：");
  await page.keyboard.press("ArrowDown");
  await page.waitForURL(new RegExp(`peek=${rows[1]}`));
  expect(await focusedRow()).toBe(rows[1]);
  await page.keyboard.press("Escape");
  await page.locator("#peek").waitFor({ state: "detached" });
  await page.keyboard.press("/");
  await page.keyboard.type("j?p");
  expect(await page.locator("#search").inputValue()).toBe("j?p");
  expect(await dialog.count()).toBe(0);
  await page.locator(`tr[data-project="${rows[2]}"] td[data-column="category"]`).click();
  await page.waitForURL(new RegExp(`peek=${rows[2]}`));
  await page.locator("#peek").getByRole("link", { name: "关闭" }).click();
  await page.locator("#peek").waitFor({ state: "detached" });
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/projects\/p\d+/);
});

test("the back button comes to where the list was left, a new page starts at its top", async () => {
  await visit("/projects?size=100");
  const frame = page.locator(".register-frame");
  const top = () => frame.evaluate((box) => box.scrollTop);
  const row = page.locator("tr[data-project]").nth(60);
  await row.locator("a").first().focus();
  const [left, id] = [await top(), await row.getAttribute("data-project")];
  expect(left).toBeGreaterThan(500);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/projects\/p\d+/);
  await page.goBack();
  await frame.waitFor();
  expect(Math.abs((await top()) - left)).toBeLessThan(3);
  expect(await focusedRow()).toBe(id);
  await page.getByRole("link", { name: "下一页" }).click();
  await page.waitForURL(/page=2/);
  await until(top).toBe(0);
});

test("a range that cannot be read is said at its field and changes nothing; a good one filters", async () => {
  await visit("/projects?light=red");
  const before = page.url();
  await page.locator("details:has(#amount-min) summary").click();
  await page.locator("#amount-min").fill("5亿");
  await page.locator("#amount-max").fill("-3");
  await page.keyboard.press("Enter");
  const range = page.locator("details:has(#amount-min)");
  expect(await range.innerText()).toContain("请填写数字，单位万元");
  expect(await range.innerText()).toContain("不能小于0");
  expect(await page.locator("#amount-min").inputValue()).toBe("5亿");
  expect(page.url()).toBe(before);
  await page.locator("#amount-min").fill("200,000");
  await page.locator("#amount-max").fill("100000");
  await page.keyboard.press("Enter");
  expect(await range.innerText()).toContain("不能小于下限");
  expect(page.url()).toBe(before);
  await page.locator("#amount-max").fill("４０００００");
  await page.keyboard.press("Enter");
  await page.waitForURL(/min=200/);
  await page.getByRole("link", { name: "总投资不低于 200,000万元" }).waitFor();
  expect(query().get("light")).toBe("red");
  const totals = (await cells("total")).map((text) => Number(text.replaceAll(",", "")));
  expect(totals.length).toBeGreaterThan(3);
  expect(totals.every((total) => total >= 200_000 && total <= 400_000)).toBe(true);
  await visit("/projects?min=abc");
  expect(await range.innerText()).toContain("请填写数字，单位万元");
  expect(await title()).toContain("423个");
});

test("pages lead on and back, all shows every row, and what is not shown is counted", async () => {
  await visit("/projects?sort=name");
  const pager = page.getByRole("navigation", { name: "分页" });
  expect(await pager.innerText()).toContain("第1—50个，共423个");
  const first = await cells("name");
  await pager.getByRole("link", { name: "下一页" }).click();
  await page.waitForURL(/page=2/);
  await until(() => pager.innerText()).toContain("第51—100个，共423个");
  expect(first).not.toContain((await cells("name"))[0]);
  await visit("/projects?sort=name&page=99");
  expect(await pager.innerText()).toContain("第401—423个，共423个");
  await pager.getByRole("link", { name: "全部" }).click();
  await until(() => page.locator("tr[data-project]").count()).toBe(423);
  expect(await pager.innerText()).toContain("第1—423个，共423个");
});

test("another yardstick repaints rows, sum and counts, and says how many change colour", async () => {
  await visit("/projects");
  await menu("标尺").locator("summary").click();
  const row = page.locator(".yardsticks tr", { hasText: "武汉" });
  const numbers = (await row.locator("td").allInnerTexts()).map(Number);
  expect(numbers.slice(0, 4).reduce((sum, one) => sum + one, 0)).toBe(423);
  expect(numbers[4]).toBeGreaterThan(0);
  await row.getByRole("link").click();
  await page.waitForURL(/yardstick=wuhan/);
  await until(() => page.locator(".register tr.total").innerText()).toContain("红");
  await menu("灯").locator("summary").click();
  expect(await menu("灯").getByRole("link", { name: "红" }).innerText()).toContain(String(numbers[0]));
  await menu("灯").getByRole("link", { name: "红" }).click();
  await until(() => title()).toContain(`红灯项目·${numbers[0]}个`);
});

test("on paper the list says as of when and in which unit, without a control", async () => {
  await visit("/projects?light=red");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const text = await page.locator("body").innerText();
  for (const part of ["数据截至2021-03-31", "金额单位：万元", "灯：红", "第1—50个，共64个"])
    expect(text).toContain(part);
  expect(await page.locator("summary:visible, button:visible, select:visible, input:visible").count()).toBe(
    0,
  );
  expect(await page.evaluate(() => getComputedStyle(document.querySelector("td") as Element).color)).toBe(
    "rgb(0, 0, 0)",
  );
  await page.emulateMedia({ media: "screen", colorScheme: "dark" });
  await expectAccessible(page);
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
  expect(desk.problems).toEqual([]);
});

test("an approver finds a project and opens its head, without a drawer", async () => {
  const { page: own, context, problems } = await signIn("approver", desktop);
  await own.goto("/projects?q=sqyjs");
  expect(await own.locator(".peek-button").count()).toBe(0);
  await own.locator("a[data-row]").first().click();
  await own.waitForURL(/\/projects\/p\d+/);
  expect(problems).toEqual([]);
  await context.close();
});

test("on a phone the rows are cards that can be ordered, filtered and peeked at", async () => {
  const { page: own, context, problems } = await atHome("officer", phone, "en");
  await visit("/projects", own);
  const card = own.locator("tr[data-project]").first();
  expect(await card.evaluate((row) => getComputedStyle(row).display)).toBe("grid");
  await menu("Sort:", own).locator("summary").click();
  await own.getByRole("link", { name: "Total", exact: true }).click();
  await own.waitForURL(/sort=-total/);
  expect(await isOpen("Sort:", own)).toBe(false);
  await until(() => card.locator('td[data-column="total"]').isVisible()).toBe(true);
  await menu("Light", own).locator("summary").click();
  const sheet = await menu("Light", own).locator(".menu-list").boundingBox();
  expect([sheet?.x, sheet?.width]).toEqual([0, phone.width]);
  await menu("Light", own).getByRole("link", { name: "Red" }).click();
  await own.waitForURL(/light=red/);
  await own.locator("h1").click();
  await card.getByRole("button", { name: "Peek" }).click();
  await own.locator("#peek").waitFor();
  expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  expect(problems).toEqual([]);
  await context.close();
});
