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

test("an officer files her month from the home page, the light changes while she types, and the head reviews it", async () => {
  const officer = await atHome("officer");
  const { page } = officer;
  await page.locator('a[href^="/projects/p"][href*="/month?period=2021-04"]').first().click();
  await page.waitForURL(/\/month\?period=2021-04/);
  const form = page.url();
  await expectAccessible(page);
  const before = await page.locator("main").innerText();
  await page.locator('input[name="invested"]').fill("12x");
  await page.locator('[name="progress"]').fill("主体结构施工至四层，砌体同步推进");
  expect(await page.locator("main").innerText()).toContain("请填写数字");
  await page.locator('input[name="invested"]').fill("60,000");
  await page.locator('input[name="fixedAssets"]').fill("0");
  expect(await page.locator("main").innerText()).not.toBe(before);
  expect(await page.locator("main").innerText()).toContain("6亿元");
  await picture(page, "month");

  await page.reload();
  await expect.poll(() => page.locator('input[name="invested"]').inputValue()).toBe("60,000");
  await page.getByRole("button", { name: "报送", exact: true }).click();
  await page
    .getByText(/^已报：/)
    .first()
    .waitFor();
  const projectId = /projects\/(p\d+)/.exec(form)?.[1] ?? "";
  await page.goto(`/projects/${projectId}/history?period=2021-04`);
  expect(await page.locator("main").innerText()).toContain("鲁嘉舟");
  expect(officer.problems).toEqual([]);
  await officer.context.close();

  const head = await signIn("head");
  await head.page.goto("/reports?period=2021-04");
  await expectAccessible(head.page);
  await picture(head.page, "reports");
  const row = head.page.locator(`tr:has(a[href*="/projects/${projectId}"])`).first();
  await row.locator('input[type="checkbox"]').check();
  await head.page.getByRole("button", { name: /^审核通过（/ }).click();
  await row.getByText("已审").waitFor();
  expect(head.problems).toEqual([]);
  await head.context.close();
});

test("a draft survives an expired sign-in", async () => {
  const { page, context } = await signIn("officer", phone);
  await page.goto("/reports?period=2021-04");
  await page.locator('a[href*="/month?period=2021-04"]').nth(1).click();
  await page.waitForURL(/\/month\?/);
  const at = page.url();
  await page.locator('input[name="invested"]').fill("321");
  await context.clearCookies();
  await page.getByRole("button", { name: "保存草稿" }).click();
  await page.getByText("重新登录").first().waitFor();
  expect(await page.locator('input[name="invested"]').inputValue()).toBe("321");
  await context.close();
  expect(at).toContain("2021-04");
});

test("two people with one month: the second sees both values and loses neither", async () => {
  const [first, second] = [await signIn("officer2", desktop), await signIn("head2", desktop)];
  await first.page.goto("/reports?period=2021-04");
  const link = await first.page.locator('a[href*="/month?period=2021-04"]').nth(2).getAttribute("href");
  for (const { page } of [first, second]) await page.goto(link ?? "");
  await first.page.locator('input[name="invested"]').fill("111");
  await first.page.getByRole("button", { name: "保存草稿" }).click();
  await first.page.getByText("草稿已保存").first().waitFor();
  await second.page.locator('input[name="invested"]').fill("222");
  await second.page.getByRole("button", { name: "保存草稿" }).click();
  await second.page.getByRole("button", { name: "用我的" }).waitFor();
  const text = await second.page.locator("main").innerText();
  expect(text).toContain("111");
  expect(text).toContain("222");
  await picture(second.page, "conflict");
  await first.context.close();
  await second.context.close();
});
