import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  atHome,
  desktop,
  expectAccessible,
  phone,
  picture,
  signIn,
  withBrowser,
  withOwnServer,
} from "./browser";

withBrowser();
withOwnServer();

const april = "/reports?period=2021-04";
const fill = async (page: Page, invested: string, progress: string) => {
  await page.locator('[name="invested"]').fill(invested);
  await page.locator('[name="progress"]').fill(progress);
};
const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name }).click();
const monthOf = (page: Page) => /projects\/(p\d+)\/month/.exec(page.url())?.[1] ?? "";
/** Files the first of the list with this amount; returns the project. */
async function fileFirst(page: Page, amount: string) {
  await page.goto(april);
  await page.locator("tbody a.button").first().click();
  await page.waitForURL(/\/month/);
  const projectId = monthOf(page);
  await fill(page, amount, `主体结构施工第${amount}段`);
  await press(page, "报送");
  await page.getByText("第1次报送").waitFor();
  return projectId;
}

test("zeros in one step, then save and next through the last project, with 撤回 in the notice", async () => {
  const { page, context, problems } = await signIn("officer16");
  await page.goto(april);
  await press(page, /批量零报（4个）/);
  await page.getByText("已零报4个项目。").waitFor();
  await page.getByRole("button", { name: /批量零报/ }).waitFor({ state: "detached" });

  const open = page.locator("tbody a.button");
  const left = await open.count();
  await open.first().click();
  await page.waitForURL(/\/month/);
  const seen = new Set<string>();
  for (let turn = 1; turn <= left; turn++) {
    const projectId = monthOf(page);
    seen.add(projectId);
    await fill(page, String(turn), `四层墙柱钢筋绑扎第${turn}段`);
    if (turn === left) {
      // The last one is not followed by another, so it is only filed.
      expect(await page.getByRole("button", { name: "报送并填下一个" }).count()).toBe(0);
      await press(page, "报送");
      await page.getByText("本月应报的月报已全部报送。").waitFor();
      await page.getByText("第1次报送").waitFor();
    } else {
      await press(page, "报送并填下一个");
      await page.waitForURL((url) => !url.pathname.includes(projectId));
      await page.locator('[name="invested"][value=""]').waitFor();
    }
  }
  expect(seen.size).toBe(left);
  // The notices carry 撤回; that of the project before the last makes it a draft again.
  await page.locator(".mantine-Notifications-root").getByRole("button", { name: "撤回" }).first().click();
  await page.getByText("已撤回，月报恢复为草稿").waitFor();
  await page.goto(april);
  expect(await page.locator("tbody a.button").allInnerTexts()).toEqual(["继续填报"]);
  expect(problems).toEqual([]);
  await context.close();
});

test("a head approves many and returns one with a reason; the officer finds it first and files it again", async () => {
  const officer = await atHome("officer");
  const filed = [await fileFirst(officer.page, "101"), await fileFirst(officer.page, "102")];
  const returned = await fileFirst(officer.page, "103");

  const { page, context, problems } = await signIn("head");
  await page.goto(april);
  await press(page, "审核通过");
  await page.getByText("请先勾选要审核的月报。").waitFor();
  for (const projectId of filed)
    await page.locator(`tr:has(a[href*="/${projectId}/"]) input[type="checkbox"]`).check();
  await press(page, "审核通过（2份）");
  await page.getByText("已审2份。").waitFor();

  const row = page.locator(`tr:has(a[href*="/${returned}/"])`);
  await row.getByRole("button", { name: "退回" }).click();
  const dialog = page.locator("dialog[open]");
  await dialog.getByRole("button", { name: "退回" }).click();
  await dialog.getByText("请填写此项").waitFor();
  await expectAccessible(page);
  await picture(page, "return-dialog");
  await dialog.locator("textarea").fill("形象进度过于笼统，请写明部位");
  await dialog.getByRole("button", { name: "退回" }).click();
  await row.getByText("形象进度过于笼统").waitFor();

  expect(problems).toEqual([]);
  await context.close();

  await officer.page.goto("/");
  expect(await officer.page.locator("main h2").first().innerText()).toContain("退回修改");
  expect(await officer.page.locator("main").innerText()).toContain("形象进度过于笼统，请写明部位");
  await officer.page.locator(`a[href*="/${returned}/month"]`).first().click();
  await officer.page.getByText(/退回：形象进度过于笼统/).waitFor();
  await officer.page.locator('[name="progress"]').fill("1#厂房基础底板混凝土浇筑完成60%");
  await press(officer.page, "报送");
  await officer.page.getByText("第1次报送").waitFor();
  expect(await officer.page.locator("main").innerText()).toContain("已报");
  expect(officer.problems).toEqual([]);
  await officer.context.close();
});

test("what a head files herself is left to others", async () => {
  const { page, context, problems } = await signIn("head2");
  await page.goto(`${april}&status=missing`);
  await page.locator("tbody a.button").first().click();
  await page.waitForURL(/\/month/);
  const projectId = monthOf(page);
  await fill(page, "7", "基坑支护完成");
  await press(page, "报送");
  await page.getByText("本人报送，由本部门其他负责人或项目办审核").waitFor();
  expect(await page.getByRole("button", { name: "审核通过" }).count()).toBe(0);
  await page.goto(`${april}&status=submitted`);
  await page.getByText("本人报送").waitFor();
  expect(await page.locator(`tr:has(a[href*="/${projectId}/"]) input[type="checkbox"]`).count()).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
});

test("on a phone a lost connection and an expired sign-in keep what is typed, and it can be saved afterwards", async () => {
  const { page, context } = await signIn("officer9", phone);
  await page.goto(april);
  await page.locator("tbody a.button").first().click();
  await page.waitForURL(/\/month/);
  const form = page.url();
  await context.setOffline(true);
  await fill(page, "321", "二层楼板浇筑完成");
  await page.getByText("网络已断开").waitFor();
  await press(page, "保存草稿");
  await page.getByText("未能连接服务器，尚未保存").waitFor();
  expect(await page.locator('[name="invested"]').inputValue()).toBe("321");
  await picture(page, "offline-phone");
  await context.setOffline(false);
  await press(page, "保存草稿");
  await page.getByText("草稿已保存").waitFor();

  await page.locator('[name="invested"]').fill("322");
  await context.clearCookies();
  await press(page, "报送");
  await page.getByRole("link", { name: "重新登录" }).click();
  await page.waitForURL(/sign-in/);
  await page.locator('input[name="username"]').fill("officer9");
  await page.locator('input[name="password"]').fill("Jingkai-2021-demo");
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await page.waitForURL(form);
  await expect.poll(() => page.locator('[name="invested"]').inputValue()).toBe("322");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  await expectAccessible(page);
  await press(page, "报送");
  await page.getByText("第1次报送").waitFor();
  await context.close();
});

test("bad amounts and what the checks find are said at their fields while typing", async () => {
  const { page, context, problems } = await signIn("officer");
  await page.goto(april);
  await page.locator("tbody a.button").first().click();
  await page.waitForURL(/\/month/);
  const [invested, remarks] = [page.locator('[name="invested"]'), page.locator("#invested-remarks")];
  for (const [typed, said] of [
    ["12a", "请填写数字"],
    ["1.23456", "最多4位小数"],
    ["-5", "须勾选“冲减”"],
    ["99999999", "超过月均计划的3倍"],
    ["99999999", "累计超过总投资"],
  ] as const) {
    await invested.fill(typed);
    expect(await remarks.innerText()).toContain(said);
  }
  await invested.fill("１２");
  expect(await page.locator("aside").innerText()).toContain("累计完成投资");
  expect(await remarks.innerText()).not.toContain("请填写数字");
  // A negative month is refused on its way and the field has the focus; Enter in a field files nothing.
  await invested.fill("-5");
  await press(page, "报送");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("invested");
  await invested.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("fixedAssets");
  await page.getByLabel("冲减").check();
  expect(await page.locator("#reason-remarks").innerText()).toContain("说明原因");
  await page.locator('[name="reason"]').fill("上月重复计列，冲减");
  await press(page, "保存草稿");
  await page.getByText("草稿已保存").waitFor();
  expect(await page.getByLabel("冲减").isChecked()).toBe(true);
  expect(problems).toEqual([]);
  await context.close();
});

test("a correction of a locked month is a revision with a reason; the old figure stays readable", async () => {
  const { page, context, problems } = await signIn("officer");
  await page.goto("/projects/p155/month?period=2021-03");
  await page.getByRole("link", { name: "更正" }).click();
  await page.waitForURL(/correct=1/);
  expect(await page.locator("main").innerText()).toContain("已报295万元");
  await page.locator('[name="invested"]').fill("5,295");
  await press(page, "报送");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("reason");
  expect(await page.locator("#reason-remarks").innerText()).toContain("更正须说明原因");
  await page.locator('[name="reason"]').fill("漏计设备购置款");
  await press(page, "报送");
  const table = page.locator("section[aria-labelledby=revisions]");
  await table.waitFor();
  expect((await table.innerText()).replace(/\s+/g, " ")).toMatch(
    /第2次报送 已报 现用 5,295 .*第1次报送 锁定 295 /,
  );
  await picture(page, "revisions");
  await page.goto("/projects/p155/history?period=2021-03");
  expect(await page.locator("tbody tr").first().innerText()).toContain("漏计设备购置款");
  expect(await page.locator("main").innerText()).toContain("295万元");
  expect(problems).toEqual([]);
  await context.close();

  // The page as of March uses today's knowledge: 54.8 grew by half a 亿元.
  const leader = await signIn("leader");
  await leader.page.goto("/?period=2021-03");
  expect(await leader.page.locator("main").innerText()).toContain("55.3");
  await leader.page.getByRole("link", { name: "月报" }).click();
  await leader.page.waitForURL(/\/reports/);
  await expectAccessible(leader.page);
  await leader.page.locator("section[aria-labelledby=offices] a.alarm").first().click();
  await leader.page.waitForURL(/status=missing/);
  expect(await leader.page.locator("tbody tr").count()).toBe(20);
  expect(
    await leader.page.locator("main button:has-text('退回'), main a.button:has-text('填报')").count(),
  ).toBe(0);
  await leader.context.close();
});

test("the demo's date moves forward only; late zeros carry a reason; a period is locked and reopened", async () => {
  const { page, context, problems } = await signIn("admin", desktop);
  await page.goto("/admin");
  await expectAccessible(page);
  for (const [day, said] of [
    ["2021-04-19", "只能后移"],
    ["2022-02-01", "演示数据到2021-12-31为止"],
  ] as const) {
    await page.locator("#day").fill(day);
    await press(page, "后移日期");
    await page.getByText(said).last().waitFor();
  }
  await page.locator("#day").fill("2021-04-26");
  await press(page, "后移日期");
  await page.getByText("业务日期已移到2021-04-26").waitFor();
  await page.getByRole("cell", { name: "已截止，未锁定" }).waitFor();

  const officer = await signIn("officer");
  await officer.page.goto(april);
  expect(await officer.page.locator(".period-open").innerText()).toBe("未锁定");
  await press(officer.page, /批量零报/);
  await officer.page.getByText("补报须说明原因").waitFor();
  await officer.page.locator('[name="reason"]').fill("经办人员外出，补报");
  await press(officer.page, /批量零报/);
  await officer.page.getByText("已零报8个项目。").waitFor();

  const act = async (name: string, reason: string) => {
    await page.locator("tr", { hasText: "2021年4月" }).getByRole("button", { name }).click();
    const dialog = page.locator("dialog[open]");
    await dialog.getByRole("button", { name }).click();
    await dialog.getByText("请填写此项").waitFor();
    await dialog.locator("textarea").fill(reason);
    await dialog.getByRole("button", { name }).click();
    await page.locator("td", { hasText: reason }).waitFor();
  };
  await act("锁定", "4月数据审核完毕");
  await expect.poll(() => page.locator(".period select").inputValue()).toBe("2021-04");
  await act("重新打开", "漏报较多，补报");
  await page.locator("#day").fill("2021-05-06");
  await press(page, "后移日期");
  await page.getByText("业务日期已移到2021-05-06").waitFor();
  await expect
    .poll(async () => (await page.locator(".period select option").allInnerTexts()).slice(0, 3))
    .toEqual(["2021年5月（未截止）", "2021年4月（未锁定）", "2021年3月"]);
  await page.goto("/admin/audit");
  expect(await page.locator("main").innerText()).toContain("漏报较多，补报");
  expect(problems).toEqual([]);
  await context.close();

  // April is owed until it is locked, also now that May has begun.
  await officer.page.goto("/");
  expect(await officer.page.locator("main").innerText()).toMatch(/补报2021年4月/);
  expect(officer.problems).toEqual([]);
  await officer.context.close();
});
