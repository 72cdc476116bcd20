import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { desktop, expectAccessible, phone, picture, signIn, withBrowser, withOwnServer } from "./browser";

withBrowser();
withOwnServer();

const until = <T>(read: () => Promise<T> | T) => expect.poll(read);
const main = (page: Page) => page.locator("main").innerText();
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
// A 续建 project of the officer's department: it has started long ago, and its permits have not begun.
const own = "/projects/p019/permits";

test("an officer chooses the flow of a project that has none, changes it, and a second hand is stopped", async () => {
  const { page, context, problems } = await signIn("officer2");
  await page.goto("/projects/p019");
  await page.getByRole("link", { name: "确定审批流程" }).click();
  await page.waitForURL(/permits/);
  expect(await main(page)).toContain("尚未确定审批流程");
  await page.getByRole("button", { name: "确定", exact: true }).click();
  await page.getByText("请选择一个流程").waitFor();
  await page.getByRole("radio", { name: /^I 社会投资工业（出让） 29个事项/ }).check();
  await page.getByText("“社会投资工业（出让）”共29个事项").waitFor();
  await page.locator('[name="since"]').fill("2021-04-21");
  await page.getByRole("button", { name: "确定", exact: true }).click();
  await page.getByText("日期尚未到来").waitFor();
  expect(await page.locator('[name="since"]').inputValue()).toBe("2021-04-21");
  expect(await page.getByRole("radio", { name: /^I / }).isChecked()).toBe(true);
  await expectAccessible(page);
  await page.locator('[name="since"]').fill("2021-04-01");
  await page.getByRole("button", { name: "确定", exact: true }).click();
  await until(() => main(page)).toContain("已完成1/29");
  expect(await main(page)).toContain("施工许可证最早可于");

  const second = await signIn("head2");
  await second.page.goto(own);
  await second.page.getByText("变更审批流程").click();
  await second.page.getByRole("radio", { name: /^R 社会投资一般 29/ }).check();

  await page.getByText("变更审批流程").click();
  await page.getByRole("radio", { name: /^T 技改（既有厂房） 12/ }).check();
  await page.getByText("减少17个").waitFor();
  await page.getByRole("button", { name: "变更", exact: true }).click();
  await until(() => main(page)).toContain("已完成1/12");
  expect(await page.locator('[role="img"][aria-label*="用地规划 不涉及"]').count()).toBe(1);

  await second.page.getByRole("button", { name: "变更", exact: true }).click();
  await second.page.getByRole("button", { name: "刷新后重试" }).waitFor();
  expect(await second.page.getByRole("radio", { name: /^R 社会投资一般 29/ }).isChecked()).toBe(true);
  expect(second.problems).toEqual([]);
  await second.context.close();
  await page.goto("/projects/p019/history");
  expect(await main(page)).toContain("确定审批流程");
  expect(problems).toEqual([]);
  await context.close();
});

test("the variant of a step is chosen, and the template's own taken again", async () => {
  const { page, context, problems } = await signIn("officer2");
  await page.goto(`${own}?step=B03`);
  const panel = page.locator("#step");
  await panel.getByLabel("类型").selectOption("报告书");
  await panel.getByRole("button", { name: "保存选择" }).click();
  await page.getByText("已保存。").first().waitFor();
  await until(() => panel.locator("dl").innerText()).toContain("报告书");
  await panel.getByLabel("类型").selectOption("");
  await panel.getByRole("button", { name: "保存选择" }).click();
  await until(() => panel.locator("dl").innerText()).not.toContain("报告书\n");
  expect(problems).toEqual([]);
  await context.close();
});

test("a reader follows the graph by keyboard, the clock day by day, and asks what a slip would do", async () => {
  const { page, context, problems } = await signIn("leader");
  await page.goto(own);
  await page.getByText("如何算出").click();
  expect(await main(page)).toMatch(/C06 建筑工程施工许可证：.*时限/);
  await expectAccessible(page);
  await until(() => page.locator("main svg > path").count()).toBeGreaterThan(5);
  await page.locator('[data-step="C03"]').getByRole("link").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/step=C03/);
  const panel = page.locator("#step");
  await until(() => page.evaluate(() => document.activeElement?.id)).toBe("step");
  const trace = panel.locator("section[aria-labelledby=step-trace]");
  const rows = await trace.locator("tbody tr").allInnerTexts();
  expect(rows[0]).toMatch(/2021-04-02\s*企业/);
  expect(rows.find((row) => row.includes("2021-04-05"))).toMatch(/非工作日 清明/);
  expect(rows.at(-1)).toMatch(/2021-04-20\s*企业/);
  await expectAccessible(page);
  await panel.getByLabel("拖延工作日数").fill("x");
  await panel.getByRole("button", { name: "推算" }).click();
  await panel.getByText("请填写1到250的整数").waitFor();
  expect(await panel.getByLabel("拖延工作日数").inputValue()).toBe("x");
  await panel.getByLabel("拖延工作日数").fill("5");
  await panel.getByRole("button", { name: "推算" }).click();
  await page.waitForURL(/slip=5/);
  await panel.getByText(/拖延5个工作日，施工许可证最早由.*推到.*晚\d个工作日/).waitFor();
  expect(await panel.getByRole("button", { name: "保存选择" }).count()).toBe(0);
  await picture(page, "project-permits");
  await page.keyboard.press("Escape");
  await until(() => panel.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.closest("[data-step]") !== null)).toBe(true);
  await page.getByRole("link", { name: "表格" }).click();
  await page.locator("main table tbody tr", { hasText: "C06" }).first().waitFor();
  await expectAccessible(page);
  await page.goto(`${own}?step=Z99`);
  expect(await main(page)).toContain("没有事项Z99");
  expect(problems).toEqual([]);
  await context.close();
});

test("the register shows the pills and its filters by permits show exactly the rows they count", async () => {
  const { page, context, problems } = await signIn("approver");
  await page.goto("/projects?size=1000");
  const heads = await page
    .locator("thead th[data-column]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-column")));
  expect(heads.slice(0, 4)).toEqual(["light", "name", "permits", "department"]);
  const rows = page.locator("tr[data-project]");
  const menu = (name: string) =>
    page.locator("details.menu", { has: page.locator("summary", { hasText: name }) });
  await menu("手续").locator("summary").click();
  const cell = menu("手续").getByRole("link", { name: /^K6 施工许可 未受理，\d+个$/ });
  const count = Number(/(\d+)个$/.exec((await cell.getAttribute("aria-label")) ?? "")?.[1]);
  await cell.click();
  await page.waitForURL(/k6=waiting/);
  await until(() => rows.count()).toBe(count);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await menu("卡点").locator("summary").click();
  const holder = menu("卡点").getByRole("link", { name: /建设单位（企业）/ });
  const held = Number(/(\d+)\s*$/.exec(await holder.innerText())?.[1]);
  await holder.click();
  await page.waitForURL(/holder=enterprise/);
  await until(() => rows.count()).toBe(held);
  await page.getByRole("link", { name: "卡在谁处：建设单位（企业）" }).waitFor();
  const labels = await rows
    .locator('[role="img"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
  expect(labels).toHaveLength(held);
  expect(labels.every((label) => /施工许可 (未提交|准备中|已失效)$/.test(label))).toBe(true);
  await page.goto("/projects?sort=-permits&flow=T&size=1000");
  const finished = await rows
    .locator('td[data-column="permits"]')
    .evaluateAll((all) => all.map((one) => Number(/(\d+)\/\d+$/.exec(one.textContent ?? "")?.[1])));
  expect(finished.length).toBeGreaterThan(0);
  expect(finished).toEqual(finished.toSorted((a, b) => b - a));
  expect(problems).toEqual([]);
  await context.close();
});

test("an approver reads the permits of any project, but chooses nothing", async () => {
  const { page, context, problems } = await signIn("approver", phone);
  await page.goto("/projects/p019");
  await page.getByRole("navigation", { name: "项目页面" }).getByRole("link", { name: "审批" }).click();
  await page.waitForURL(/permits/);
  expect(await page.getByText("变更审批流程").count()).toBe(0);
  expect(await page.getByRole("link", { name: "变更记录" }).count()).toBe(0);
  expect(await overflow(page)).toBe(0);
  await page.locator('[data-step="C06"]').getByRole("link").first().click();
  await page.waitForURL(/step=C06/);
  expect(await overflow(page)).toBe(0);
  await expectAccessible(page);
  await picture(page, "project-permits-phone");
  await page.goto("/projects?flow=T");
  await page.locator('tr[data-project] [role="img"]').first().waitFor();
  expect(await overflow(page)).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
});

test("in English everything is said in English", async () => {
  const { page, context, problems } = await signIn("auditor", desktop, "en");
  await page.goto(`${own}?step=C01`);
  const text = await main(page);
  for (const part of ["Refit of existing plant", "Critical path", "Construction permit", "Day of the limit"])
    expect(text).toContain(part);
  await expectAccessible(page);
  await page.goto("/projects?flow=T&k6=waiting");
  expect(await main(page)).toContain("K6 Construction: Not accepted");
  await expectAccessible(page);
  expect(problems).toEqual([]);
  await context.close();
});
