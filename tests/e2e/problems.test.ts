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

withOwnServer();
withBrowser();

test("the ledger's numbers open their rows, and its filters stand in the address", async () => {
  const { page, context, problems } = await signIn("leader");
  await page.goto("/problems");
  const byType = page.locator("section[aria-labelledby=by-type] tr.total td");
  const [all = 0, ...states] = (await byType.allTextContents()).map(Number);
  expect(states.slice(0, 4).reduce((sum, count) => sum + count, 0)).toBe(all);
  const overdue = states[4] ?? 0;
  expect(overdue).toBeGreaterThan(0);
  await byType.last().getByRole("link").click();
  await page.waitForURL(/overdue=1/);
  await page.getByRole("heading", { name: `问题清单 · ${overdue}个 · 超期${overdue}个` }).waitFor();
  expect(await page.locator("main table").first().locator("tbody tr").count()).toBe(overdue);
  await page.locator("select[name=type]").selectOption({ label: "现场" });
  await page.waitForURL(/type=site/);
  expect(page.url()).toContain("overdue=1");
  await expectAccessible(page);
  expect(problems).toEqual([]);
  await context.close();
});

test("an officer raises a problem from a project's page, loses nothing on the way, and her head takes it on", async () => {
  const { page, context, problems } = await signIn("officer");
  await page.goto("/problems?department=economy");
  const project = await page.locator("main table a").first().getAttribute("href");
  await page.goto(project ?? "");
  await page.locator("dl a[href^='/projects/']").click();
  await page.waitForURL(/\/projects\//);
  await page.getByRole("link", { name: "提出问题" }).click();
  await page.waitForURL(/problems\/new\?project=/);
  await page.getByLabel("问题（一句话）").fill("燃气管线未迁改");
  await page.getByRole("button", { name: "列入问题清单" }).click();
  await page.locator("#description-error").getByText("请填写此项").waitFor();
  await page.reload();
  await expect.poll(() => page.getByLabel("问题（一句话）").inputValue()).toBe("燃气管线未迁改");
  await page.getByLabel("情况说明").fill("红线内有中压燃气管，影响基坑。");
  await page.getByLabel("属地办事处").check();
  await page.getByLabel("希望解决日").fill("2021-04-30");
  await page.getByRole("button", { name: "列入问题清单" }).click();
  await page.waitForURL(/\/problems\/[\w-]{30,}$/);
  await page.getByRole("heading", { name: "燃气管线未迁改" }).waitFor();
  const address = new URL(page.url()).pathname;
  await context.close();
  expect(problems).toEqual([]);
  const head = await signIn("head");
  await head.page.goto(address);
  await head.page.getByRole("combobox", { name: "状态" }).selectOption("coordinating");
  await head.page.getByRole("combobox", { name: "层级" }).selectOption("2");
  await head.page.getByLabel("商定解决日").fill("2021-04-28");
  await head.page.getByLabel("进展说明").fill("已约燃气公司现场踏勘。");
  await expectAccessible(head.page);
  await head.page.getByRole("button", { name: "登记" }).click();
  await head.page.getByText("提级至分管领导").waitFor();
  await head.page.getByText("商定2021-04-28前解决").waitFor();
  expect(await head.page.getByLabel("进展说明").inputValue()).toBe("");
  expect(head.problems).toEqual([]);
  await head.context.close();
  const stranger = await signIn("officer2");
  await stranger.page.goto(address);
  await stranger.page.getByRole("heading", { name: "办理经过 2条" }).waitFor();
  expect(await stranger.page.getByRole("button", { name: "登记" }).count()).toBe(0);
  await stranger.context.close();
});

test("the problem of a monthly report enters the ledger in one press", async () => {
  const { page, context, problems } = await signIn("head2");
  await page.goto("/reports?period=2021-03");
  const rows = await page
    .locator("main table")
    .first()
    .locator("tbody tr", { hasText: /现场|手续|资金/ })
    .all();
  let pressed = false;
  for (const href of await Promise.all(rows.map((row) => row.locator("th a").getAttribute("href")))) {
    await page.goto(href ?? "");
    const button = page.getByRole("button", { name: "转入问题清单" });
    if ((await button.count()) === 0) continue;
    await button.click();
    await page.getByText("问题清单：").first().waitFor();
    await page.getByRole("region", { name: "问题" }).getByRole("link").waitFor();
    pressed = true;
    break;
  }
  expect(pressed).toBe(true);
  expect(problems).toEqual([]);
  await context.close();
});

test("@ finds a person by pinyin with the keyboard alone, and that person finds the comment and puts it aside", async () => {
  const { page, context, problems } = await signIn("leader");
  await page.goto("/problems");
  await page.locator("main table a").first().click();
  await page.waitForURL(/\/problems\/./);
  const address = new URL(page.url()).pathname;
  const field = page.getByLabel("写留言");
  await field.click();
  await page.keyboard.type("请 @jiangruo");
  const option = page.getByRole("option", { name: /蒋若禾/ });
  await option.waitFor();
  while ((await option.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await field.inputValue()).toBe("请 @蒋若禾 ");
  await page.keyboard.type("周五前回复");
  await page.getByText("将提醒1人").waitFor();
  await page.reload();
  await expect.poll(() => field.inputValue()).toBe("请 @蒋若禾 周五前回复");
  await expectAccessible(page);
  await field.press("Control+Enter");
  await page.getByText("留言已发送，已提醒1人。").waitFor();
  await page.locator("mark", { hasText: "@蒋若禾" }).waitFor();
  expect(await field.inputValue()).toBe("");
  expect(problems).toEqual([]);
  await context.close();
  const head = await signIn("head");
  // Mentions stand in the one inbox, beside everything else that waits.
  await head.page.goto("/inbox?family=talk");
  const mentions = head.page.locator('li[data-kind="mention"]');
  expect(await mentions.count()).toBe(2);
  const newest = mentions.filter({ hasText: "周五前回复" });
  await newest.getByRole("link", { name: /^查看/ }).click();
  await head.page.waitForURL((url) => url.pathname === address);
  await head.page.getByText("周五前回复").waitFor();
  await head.page.goto("/inbox?family=talk");
  await newest.getByRole("button", { name: /知道了/ }).click();
  await expect.poll(() => mentions.count()).toBe(1);
  expect(head.problems).toEqual([]);
  await head.context.close();
});

test("an approver talks at a project but finds neither ledger nor months", async () => {
  const { page, context } = await atHome("approver");
  await page.locator('#work li[data-kind="mention"]').getByRole("link", { name: /^查看/ }).first().click();
  await page.waitForURL(/\/projects\//);
  await page.getByRole("heading", { name: /留言/ }).waitFor();
  expect(await page.getByRole("link", { name: "问题", exact: true }).count()).toBe(0);
  expect((await page.goto("/problems"))?.status()).toBe(403);
  await context.close();
});

test("on a phone and in English the ledger fits", async () => {
  for (const [viewport, locale] of [
    [phone, "zh-CN"],
    [desktop, "en"],
  ] as const) {
    const { page, context } = await signIn("head", viewport, locale);
    await page.goto("/problems");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThan(
      2,
    );
    await picture(page, `problems-${locale}-${viewport.width}`);
    await context.close();
  }
});
