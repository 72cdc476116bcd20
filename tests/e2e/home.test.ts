import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { atHome, desktop, expectAccessible, phone, picture, signIn, withBrowser } from "./browser";

withBrowser();

type Found = { where: string; href: string; shown: string; of: string };
type Rows = { count: string; sums: Record<string, string> };

/** Every link of the home page into the register, with the number it shows and what that number counts. */
const findNumbers = (page: Page) =>
  page.evaluate(() => {
    const text = (node: Element | null | undefined) => node?.textContent?.trim() ?? "";
    const paragraph = ["count", "total", "annual", "actual", "yearShare", "count", "", "count"];
    const cardOf: Record<string, string> = {
      总投资: "total",
      年度计划投资: "annual",
      累计完成投资: "actual",
    };
    const columnOf: Record<string, string> = { 累计完成: "actual", 累计计划: "plan", 完成率: "planShare" };
    return [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="/projects?"]')].map((link) => {
      const href = link.getAttribute("href") ?? "";
      if (link.matches(".card")) {
        const label = text(link.querySelector(".card-label"));
        return {
          where: label,
          href,
          shown: text(link.querySelector(".card-value")),
          of: cardOf[label] ?? "count",
        };
      }
      const cell = link.closest("td");
      if (cell) {
        const table = cell.closest("table");
        const head = text(table?.querySelectorAll("thead th")[cell.cellIndex]);
        const where = `${text(cell.parentElement?.querySelector("th"))} ${head}`;
        // A cell of the heat map is the ratio of its department as of its month.
        const of = table?.matches("[data-heat]") ? "planShare" : (columnOf[head] ?? "count");
        return { where, href, shown: text(link), of };
      }
      const place = [
        ...(link.closest("section[aria-labelledby=paragraph]")?.querySelectorAll("a") ?? []),
      ].indexOf(link);
      const light = link.querySelector(".light") !== null;
      return {
        where: text(link),
        href,
        shown: text(link),
        of: light ? "" : place < 0 ? "count" : (paragraph[place] ?? ""),
      };
    });
  });

/** What the register lists at each address: how many in its title, and its row of sums (万元). */
const readRegister = (page: Page, addresses: string[]) =>
  page.evaluate(async (hrefs) => {
    const read = async (href: string): Promise<[string, Rows]> => {
      const answer = await fetch(href);
      const register = new DOMParser().parseFromString(await answer.text(), "text/html");
      const cells = [...register.querySelectorAll("table.register tr.total td[data-column]")];
      return [
        href,
        {
          count: /(\d+)个/.exec(register.querySelector("h1 .page-note")?.textContent ?? "")?.[1] ?? "",
          sums: Object.fromEntries(
            cells.map((cell) => [cell.getAttribute("data-column") ?? "", cell.textContent ?? ""]),
          ),
        },
      ];
    };
    return Promise.all(hrefs.map(read));
  }, addresses);

/** The sum of the register as the home page would write it: 亿元 with as many decimals, or the per cent as it is. */
function asShown(found: Found, rows: Rows = { count: "", sums: {} }): string {
  if (found.of === "count") return rows.count;
  const sum = rows.sums[found.of] ?? "";
  if (sum.endsWith("%")) return sum;
  const decimals = /\.(\d+)/.exec(found.shown)?.[1]?.length ?? 0;
  return (Number(sum.replaceAll(",", "")) / 10_000).toFixed(decimals);
}

for (const who of ["leader", "head", "officer"])
  test(`every number of the ${who}'s home opens exactly its rows`, async () => {
    const { page, context } = await atHome(who);
    const numbers = await findNumbers(page);
    expect(numbers.length).toBeGreaterThan(who === "officer" ? 5 : 80);
    const known = new Map(await readRegister(page, [...new Set(numbers.map(({ href }) => href))]));
    const wrong = numbers
      .filter((found) => found.of !== "")
      .map((found) => ({
        ...found,
        number: /-?\d+(?:\.\d+)?%?/.exec(found.shown.replace(/^.*[：:]/, ""))?.[0],
        register: asShown(found, known.get(found.href)),
      }))
      .filter(({ number, register }) => number !== register);
    expect(wrong).toEqual([]);
    await context.close();
  });

test("the zone prints on one sheet of A4 in both languages, in the dark too, without controls", async () => {
  for (const locale of ["zh-CN", "en"] as const) {
    const { page, context } = await atHome("leader", desktop, locale);
    await page.emulateMedia({ colorScheme: "dark" });
    const sheet = await page.pdf({ preferCSSPageSize: true });
    expect(sheet.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length, locale).toBe(1);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.locator("button:visible, input:visible, nav:visible, summary:visible").count()).toBe(0);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe("rgb(255, 255, 255)");
    expect(await page.locator("main").innerText()).toContain("2021-03-31");
    await context.close();
  }
});

test("the names at the ends of the curve's lines never overlap", async () => {
  for (const locale of ["zh-CN", "en"] as const) {
    const { page, context } = await signIn("leader", desktop, locale);
    for (const period of ["2021-01", "2021-03", "2021-04"]) {
      await page.goto(`/?period=${period}`);
      // The estimate comes after the figures and brings a curve of its own.
      await page.getByText("P50", { exact: true }).waitFor();
      const picture = await page.locator("figure img").getAttribute("src");
      const svg = Buffer.from(picture?.split(",")[1] ?? "", "base64").toString();
      const names = [...svg.matchAll(/<text[^>]*translate\(([\d.]+) ([\d.]+)\)[^>]*>([^<]+)</g)]
        .map(([, x, y, name]) => ({ x: Number(x), y: Number(y), name: name ?? "" }))
        .filter(({ name }) => /计划|完成|序时|plan|line|Actual/i.test(name));
      expect(names.length).toBeGreaterThanOrEqual(3);
      for (const one of names)
        for (const other of names)
          if (one !== other && Math.abs(one.x - other.x) < 60)
            expect(Math.abs(one.y - other.y), `${period} ${one.name} ${other.name}`).toBeGreaterThanOrEqual(
              14,
            );
    }
    await context.close();
  }
});

test("each home holds in the dark, on a phone and at twice the size", async () => {
  for (const who of ["leader", "head", "officer", "approver"]) {
    const { page, context, problems } = await atHome(who);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await picture(page, `home-${who}-dark`);
    for (const [name, size] of Object.entries({ twice: { width: 683, height: 384 }, phone })) {
      await page.setViewportSize(size);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(`${who} ${name} ${Math.max(wide, 0)}`).toBe(`${who} ${name} 0`);
    }
    await expectAccessible(page);
    expect(problems).toEqual([]);
    await context.close();
  }
});

test("the menu switches between light and dark, keeps it, and closes on Escape", async () => {
  const { page, context, problems } = await atHome("leader");
  const scheme = () => page.evaluate(() => document.documentElement.dataset.mantineColorScheme);
  const menu = page.locator(".user-menu summary");
  await menu.click();
  await page.getByRole("button", { name: "深色" }).click();
  expect(await scheme()).toBe("dark");
  await page.keyboard.press("Escape");
  expect(await page.locator(".user-menu[open]").count()).toBe(0);
  expect(await menu.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.reload();
  expect(await scheme()).toBe("dark");
  await expectAccessible(page);
  await menu.click();
  expect(await page.getByRole("button", { name: "深色" }).getAttribute("aria-pressed")).toBe("true");
  await page.getByRole("button", { name: "随系统" }).click();
  expect(await scheme()).toBe("light");
  await page.locator("h1").click();
  expect(await page.locator(".user-menu[open]").count()).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
});

test("the keyboard alone reaches everything in order, visibly, with a way past the navigation", async () => {
  const { page, context } = await atHome("leader");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#main");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  const seen: string[] = [];
  for (let step = 0; step < 24; step++) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const here = document.activeElement;
      if (!here) return { text: "", outline: "none" };
      return { text: here.textContent?.trim() ?? "", outline: getComputedStyle(here).outlineStyle };
    });
    expect(found.outline, found.text).not.toBe("none");
    seen.push(found.text);
  }
  expect(seen.slice(0, 4)).toEqual(["调整后", "年初", "大屏", "打印"]);
  // What their permits hold back is one line above the cards.
  expect(seen.findIndex((text) => text.includes("423"))).toBeGreaterThan(1);
  const question = page.locator("summary", { hasText: "?" }).first();
  await question.focus();
  await page.keyboard.press("Enter");
  expect(await page.getByText("打捆项目按1个计").isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await page.getByText("打捆项目按1个计").isVisible()).toBe(false);
  await context.close();
});
