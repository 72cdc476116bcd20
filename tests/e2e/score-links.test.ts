import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { atHome, desktop, expectAccessible, signIn, withBrowser } from "./browser";

withBrowser();

/** Every link of the home page beyond the register, with the count it says. */
const findCounts = (page: Page) =>
  page.locator("main a").evaluateAll((links) =>
    links.flatMap((link) => {
      const href = link.getAttribute("href") ?? "";
      if (!/^\/(double-ten|recruitment|indicators)\?/.test(href)) return [];
      // A card of money says in its note how many deals it adds up.
      const from = link.matches(".card") ? link.querySelector(".card-note") : link;
      return { href, count: /\d+/.exec(from?.textContent ?? "")?.[0] ?? "" };
    }),
  );

/** How many slots, deals or indicators the page of an address lists. */
const readCounts = (page: Page, addresses: string[]) =>
  page.evaluate(async (hrefs) => {
    const rows: Record<string, string> = {
      "/double-ten": "tbody.ten-slot",
      "/recruitment": 'table[class*="deals"] tbody tr:has(a[href^="/recruitment/"])',
      "/indicators": 'table tbody tr:has(a[href^="/indicators/"])',
    };
    const read = async (href: string): Promise<[string, string]> => {
      const shown = new DOMParser().parseFromString(await (await fetch(href)).text(), "text/html");
      return [href, `${shown.querySelectorAll(rows[href.split("?")[0] ?? ""] ?? "none").length}`];
    };
    return Object.fromEntries(await Promise.all(hrefs.map(read)));
  }, addresses);

for (const period of ["2021-03", "2021-02"])
  test(`every count of slots, deals and indicators of ${period} opens a list as long`, async () => {
    const { page, context } = await signIn("leader");
    await page.goto(`/?period=${period}`);
    const counts = await findCounts(page);
    const places = counts.map(({ href }) => href.split("?")[0]);
    expect(places.filter((place) => place === "/double-ten")).toHaveLength(4);
    expect(places.filter((place) => place === "/recruitment")).toHaveLength(4);
    expect(places.filter((place) => place === "/indicators").length).toBeGreaterThanOrEqual(4);
    const listed = await readCounts(
      page,
      counts.map(({ href }) => href),
    );
    expect(counts.filter(({ href, count }) => listed[href] !== count)).toEqual([]);
    await context.close();
  });

test("an indicator of the score card opens its page with the same value", async () => {
  const { page, context } = await atHome("leader");
  const rows = await page.locator('main tr:has(a[href^="/indicators/"])').evaluateAll((all) =>
    all.map((row) => ({
      href: row.querySelector("a")?.getAttribute("href") ?? "",
      value: row.querySelector("td")?.textContent?.trim() ?? "",
    })),
  );
  expect(rows).toHaveLength(3);
  for (const { href, value } of rows) {
    await page.goto(href);
    expect(await page.locator("main .card-value").first().innerText(), href).toContain(value);
  }
  await context.close();
});

test("the curve says which sum its target is and which projects have no line in its plan", async () => {
  for (const locale of ["zh-CN", "en"] as const) {
    const { page, context } = await atHome("leader", desktop, locale);
    await page.getByText("P50", { exact: true }).waitFor();
    const curve = page.locator("section", { has: page.locator("figure") });
    const said =
      locale === "en" ? "RMB 50.9 billion is the sum" : "目标509亿元是423个在列项目现行年度计划之和";
    expect(await curve.innerText()).toContain(said);
    expect(await curve.innerText()).toContain(locale === "en" ? "ends at RMB 50.78" : "计划线止于507.8亿元");
    await curve.locator('a[href*="state=unplanned"]').click();
    await page.locator("h1", { hasText: /9(个| projects)/ }).waitFor();
    await context.close();
  }
});

test("a department that cannot reach its plan is told so, with the most it can reach", async () => {
  const { page, context, problems } = await atHome("head12");
  const takes = page.getByRole("region", { name: /还差多少/ });
  await takes.waitFor();
  const text = (await takes.innerText()).replace(/\s+/g, "");
  const numbers =
    /达到([\d.]+)亿元.*做不到。即使全部滞后和无法判定的项目都回到年度计划，全年最多([\d.]+)亿元，仍差([\d.]+)亿元/.exec(
      text,
    );
  const [target = 0, most = 0, short = 0] = (numbers ?? []).slice(1).map(Number);
  expect(most).toBeGreaterThan(0);
  expect(Math.abs(target - most - short)).toBeLessThan(0.11);
  expect(await takes.locator("ol li").count()).toBe(0);
  await expectAccessible(page);
  expect(problems).toEqual([]);
  await context.close();
});
