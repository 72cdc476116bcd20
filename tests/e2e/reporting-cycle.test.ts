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

const cellsOf = (text: string) => text.split("\t").map((cell) => cell.trim());

test("the matrix adds up, and a number opens exactly its rows", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/reports?period=2021-03");
  const matrix = page.getByRole("region", { name: "各部门报送情况" });
  const rows = matrix.locator("tbody tr");
  const numbers = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll("td.num")].map((cell) => Number(cell.textContent))),
  );
  const [total, ...offices] = numbers;
  if (!total) throw new Error("no total");
  // Due, six states, late, overdue and anomalies are sums; the longest delay is the largest.
  for (let column = 0; column < 10; column++)
    expect(offices.reduce((sum, row) => sum + (row[column] ?? 0), 0)).toBe(total[column]);
  expect(total[0]).toBe(423);
  expect(total.slice(1, 7).reduce((sum, count) => sum + count, 0)).toBe(423);
  expect(Math.max(...offices.map((row) => row[10] ?? 0))).toBe(total[10]);
  await rows.first().locator("td.num").nth(8).getByRole("link").click();
  await page.waitForURL(/late=owed/);
  await page.locator("tbody tr").first().waitFor();
  expect(await page.locator("main table").first().locator("tbody tr").count()).toBe(total[8]);
  expect(await page.getByText("逾期26天").count()).toBe(total[8]);
  await page.goto("/reports?period=2021-03&anomaly=jump");
  expect(await page.locator("main table").first().locator("tbody tr").count()).toBe(1);
  await expectAccessible(page);
  expect(problems).toEqual([]);
  await context.close();
});

test("one press copies the reminder, remembers it, and the officer sees it on her home page", async () => {
  const { page, context, problems } = await signIn("admin");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/reports?period=2021-04");
  await page.getByRole("button", { name: "催报：科技局" }).click();
  await page.getByText(/已复制催报文字并记下：1位专员，\d+个项目/).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const [head = "", office, officer = ""] = text.split("\n");
  expect(head).toMatch(/【月报催报】2021年4月月报2021-04-25截止（还有5天）/);
  expect(office).toBe("科技局");
  expect(officer).toMatch(/^\s*\S+（\d+个）：.+等\d+个$/);
  expect(cellsOf(officer).length).toBe(1);
  expect(problems).toEqual([]);
  await context.close();
  const urged = await atHome("officer5");
  await urged.page.getByText(/已催报：章舒川于2021-04-20催报2021年4月/).waitFor();
  await urged.context.close();
});

test("what has no anomaly is approved in one press", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/reports?period=2021-04&status=submitted");
  const button = page.getByRole("button", { name: /审核通过无异常的（\d+份）/ });
  const count = Number(/\d+/.exec((await button.textContent()) ?? "")?.[0]);
  expect(count).toBeGreaterThan(0);
  await button.click();
  await page.getByText(`已审${count}份。`).waitFor();
  await page.goto("/reports?period=2021-04&status=reviewed");
  expect(await page.locator("main table").first().locator("tbody tr").count()).toBeGreaterThanOrEqual(count);
  expect(problems).toEqual([]);
  await context.close();
});

test("the share filed in time stands in the ranking with its denominator and leads to its table", async () => {
  const { page, context } = await atHome("leader");
  const ranking = page.locator("section[aria-labelledby=departments]");
  const total = (await ranking.locator("tr.total td").last().textContent()) ?? "";
  expect(total).toMatch(/^\d+\.\d% \d+\/1269/);
  await ranking.locator("tr.total td").last().getByRole("link").click();
  await page.waitForURL(/\/reports\?period=2021-03#on-time-panel/);
  const table = page.getByRole("region", { name: /按时报送率/ });
  expect(await table.locator("tr.total td").nth(1).textContent()).toBe(total);
  await context.close();
});

test("the admin moves the cut-off to the working day before; earlier months keep theirs", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/admin");
  await page.getByLabel("遇休息日提前至前一工作日").check();
  const form = page.locator("section[aria-labelledby=cutoff-rule] form");
  await form.getByRole("button").click();
  await form.getByText("请填写此项").waitFor();
  expect(await page.getByLabel("遇休息日提前至前一工作日").isChecked()).toBe(true);
  await expectAccessible(page);
  await form.getByLabel("理由").fill("按市里要求");
  await form.getByRole("button").click();
  await page.getByText("新的截止日自2021-04起生效。").waitFor();
  await page.getByText("自2021年4月起：每月25日，遇休息日提前至前一工作日").waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("on a phone and in English nothing runs off the page", async () => {
  for (const [viewport, locale] of [
    [phone, "zh-CN"],
    [desktop, "en"],
  ] as const) {
    const { page, context } = await signIn("admin", viewport, locale);
    await page.goto("/reports?period=2021-03");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThan(
      2,
    );
    await picture(page, `reporting-cycle-${locale}-${viewport.width}`);
    await context.close();
  }
});
