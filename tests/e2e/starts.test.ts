import { expect, test } from "vitest";
import { expectAccessible, phone, picture, signIn, withBrowser } from "./browser";

withBrowser();

const overflow = () => document.documentElement.scrollWidth - window.innerWidth;

test("应开未开 comes first with what blocks each; the counts are the home's and open their rows", async () => {
  const { page, context, problems } = await signIn("leader");
  await page.goto("/starts");
  const rows = page.locator("main table").first().locator("tbody tr");
  expect(await rows.count()).toBe(33);
  const chips = await page.locator('nav[aria-label="清单"] a').allInnerTexts();
  expect(chips.map((text) => text.trim())).toEqual([
    "应开未开 33",
    "应开已开 37",
    "提前开工 7",
    "未到期 130",
    "逾期开工 5",
    "计划外开工 0",
    "全部计划新开工 207",
  ]);
  await page.getByText("已开44个（逾期开工5个，提前7个）。开工率21.3%", { exact: false }).waitFor();
  expect(await rows.first().innerText()).toMatch(/审批：|施工许可已办/);
  expect(await rows.first().innerText()).toContain("逾期59天");
  await expectAccessible(page);
  await picture(page, "starts");
  // A cell of the grid is its rows.
  const cell = page.locator("section table tbody tr", { hasText: "建设局" }).locator("a").last();
  const count = Number(await cell.innerText());
  await cell.click();
  await page.waitForURL(/department=.*month=2021-03/);
  await expect.poll(() => rows.count()).toBe(count);
  expect(problems).toEqual([]);
  await context.close();
});

test("completions have their own lists, and the filters stay in the address", async () => {
  const { page, context, problems } = await signIn("head", undefined, "en");
  await page.goto("/starts?what=finishes");
  await page.getByRole("link", { name: /^Due, not completed 1$/ }).waitFor();
  const row = page.locator("main table").first().locator("tbody tr");
  expect(await row.count()).toBe(1);
  expect(await row.innerText()).toContain("12 days overdue");
  expect(await row.innerText()).toContain("Next: ");
  await page.getByRole("link", { name: /^All due this year/ }).click();
  await page.waitForURL(/finish=all/);
  await expect.poll(() => row.count()).toBe(63);
  await page.getByRole("link", { name: "Own department only" }).click();
  await page.waitForURL(/department=/);
  await expectAccessible(page);
  expect(problems).toEqual([]);
  await context.close();
});

test("a phone shows cards; an approver sees the starts without problems and promises", async () => {
  const { page, context, problems } = await signIn("approver", phone);
  await page.goto("/starts");
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  expect(await page.locator("main table").first().innerText()).not.toContain("问题：");
  // The officer can be called from every row, the enterprise only by those whose project it is.
  const table = page.locator("main table").first();
  expect(await table.locator('a[href^="tel:"]').count()).toBe(await table.locator("tbody tr").count());
  await expectAccessible(page);
  await picture(page, "starts-phone");
  expect(problems).toEqual([]);
  await context.close();
});
