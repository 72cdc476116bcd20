import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, phone, picture, signIn, withBrowser, withOwnServer } from "./browser";

withBrowser();
withOwnServer();

const narrow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test("the change of the year is seen in April, done in December, taken back, and done again", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/admin/year");
  await expectAccessible(page);
  await page.getByText("自2021-12-01起可以办理").waitFor();
  expect(await page.getByRole("button", { name: "办理2021年结转" }).count()).toBe(0);
  await page.goto("/admin");
  await page.getByLabel("新的业务日期").fill("2021-12-30");
  await page.getByRole("button", { name: "后移日期" }).click();
  await page.getByText("业务日期已移到2021-12-30").waitFor();

  await page.goto("/admin/year");
  await expectAccessible(page);
  const all = Number(/(\d+)/.exec(await page.getByRole("button", { name: /^全部 \d+/ }).innerText())?.[1]);
  expect(all).toBe(423);
  const select = page.locator("tbody select").first();
  const name = await page.locator("tbody th a").first().innerText();
  await select.selectOption("withdrawn");
  await page.getByRole("button", { name: /^退出 \d+/ }).click();
  await page.getByRole("link", { name, exact: true }).waitFor();
  // What was chosen outlives a reload.
  await page.reload();
  await page.getByText("恢复建议（已改1个）").waitFor();
  await page.getByLabel("按全区前轻后重曲线").check();
  await picture(page, "year-preview");
  await page.getByRole("button", { name: "办理2021年结转" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("理由").fill("年度结转");
  await dialog.getByRole("button", { name: "确认结转" }).click();
  await page.getByText("2021年的项目已全部结转").waitFor();
  await picture(page, "year-done");

  await page.getByRole("button", { name: "撤销结转" }).click();
  const undo = page.getByRole("dialog").filter({ hasText: "撤销2021年结转" });
  await undo.getByRole("textbox").fill("重新核对");
  await undo.getByRole("button", { name: "撤销结转" }).click();
  await page.getByRole("button", { name: "全部 423" }).waitFor();

  await page.getByRole("button", { name: "办理2021年结转" }).click();
  await dialog.getByLabel("理由").fill("年度结转");
  await dialog.getByRole("button", { name: "确认结转" }).click();
  await page.getByText("2021年的项目已全部结转").waitFor();
  await page.goto("/admin");
  await page.getByLabel("新的业务日期").fill("2022-01-10");
  await page.getByRole("button", { name: "后移日期" }).click();
  await page.getByText("业务日期已移到2022-01-10").waitFor();
  await page.goto("/projects?period=2022-01");
  await page.locator("main h1").first().waitFor();
  await expect.poll(() => page.locator('main a[href^="/projects/p"]').count()).toBeGreaterThan(10);
  await page.goto("/?period=2022-01");
  await page.locator("h1").first().waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("in English on a phone the wizard fits; an officer has no part in it", async () => {
  const { page, context } = await signIn("auditor", phone, "en");
  await page.goto("/admin/year");
  await page.locator("h1").first().waitFor();
  expect(await narrow(page)).toBeLessThanOrEqual(0);
  await context.close();
  const officer = await signIn("officer");
  expect((await officer.page.goto("/admin/year"))?.status()).toBe(403);
  await officer.context.close();
});
