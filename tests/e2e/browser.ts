import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { demoPassword } from "@/db/demo/password";
import { startServer } from "./server";

let browser: Browser;

/** Opens one browser for the tests of a file. */
export function withBrowser() {
  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
    browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
  });
  afterAll(() => browser.close());
}

let own: Awaited<ReturnType<typeof startServer>> | undefined;

/**
 * Gives the tests of a file a server of their own, because they move the date, lock periods or correct figures; with
 * all that comes before the server, like its first backup, where they need it.
 */
export function withOwnServer(all?: "with its start") {
  beforeAll(async () => {
    own = await startServer(inject("fresh"), !all);
  });
  afterAll(() => own?.stop());
}

export const base = () => own?.base ?? inject("base");
/** The data of the server that the file's tests talk to. */
export const dataDir = () => own?.dataDir ?? inject("dataDir");
export const desktop = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

export type Visitor = { page: Page; context: BrowserContext; problems: string[] };

/** A fresh browser profile that collects console errors and policy violations. */
export async function open(viewport = desktop, locale: "zh-CN" | "en" = "zh-CN"): Promise<Visitor> {
  const context = await browser.newContext({ viewport, locale, baseURL: base() });
  if (locale === "en") await context.addCookies([{ name: "locale", value: "en", url: base() }]);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of (401|403|404)/.test(message.text()))
      problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  return { page, context, problems };
}

/** Sessions of this file's people, so that the form and the password's hash are asked once for each. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();

/** Signs in through the form, as a person would, the first time; then comes back with the session, at no page yet. */
export async function signIn(
  username: string,
  viewport = desktop,
  locale: "zh-CN" | "en" = "zh-CN",
): Promise<Visitor> {
  const visitor = await open(viewport, locale);
  const { page, context } = visitor;
  const person = `${base()} ${username}`;
  const known = sessions.get(person);
  if (known) {
    await context.addCookies(known);
    // A session that a test has ended leads back to the form.
    const answer = await context.request.get("/account", { maxRedirects: 0 });
    if (answer.status() === 200) return visitor;
  }
  await page.goto("/sign-in");
  await page.locator('input[name="username"]').fill(username);
  await page.locator('input[name="password"]').fill(demoPassword);
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  // The first home of a fresh server is its slowest page.
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  sessions.set(
    person,
    (await context.cookies()).filter(({ name }) => /session/.test(name)),
  );
  return visitor;
}

/** Signed in and at the home page. */
export async function atHome(...who: Parameters<typeof signIn>): Promise<Visitor> {
  const visitor = await signIn(...who);
  if (visitor.page.url() === "about:blank") await visitor.page.goto("/");
  return visitor;
}

/** What a page is made of: its kinds of elements with their roles and states, its width and its colours. */
const structureOf = (page: Page) =>
  page.evaluate(() => {
    const kinds = new Set<string>();
    for (const one of document.querySelectorAll("*")) {
      const states = [...one.attributes].flatMap(({ name, value }) =>
        /^(role|type|href|disabled|open|hidden|for|alt|title|placeholder|lang)$/.test(name)
          ? [name]
          : /^(aria-(current|expanded|invalid|sort|hidden)|data-(light|level|on|alarm|state))$/.test(name)
            ? [`${name}=${value}`]
            : name.startsWith("aria-")
              ? [name]
              : [],
      );
      kinds.add(`${one.tagName} ${one.getAttribute("class")} ${states.sort().join(" ")}`);
    }
    const scheme = document.documentElement.dataset.mantineColorScheme;
    return [innerWidth, devicePixelRatio, scheme, document.title !== "", ...[...kinds].sort()].join("\n");
  });

/**
 * axe finds no serious or critical violation on the page as it stands. It takes longer than all else of a test, so a
 * page that is made of exactly what one before it was made of is not looked at again, nor are later rows of a list.
 */
export async function expectAccessible(page: Page) {
  // Between two pages there is a moment without a title.
  await page.waitForFunction(() => document.title !== "");
  const structure = createHash("sha256")
    .update(await structureOf(page))
    .digest("hex");
  const seen = join(inject("looked"), structure);
  if (existsSync(seen)) return;
  const found = await new AxeBuilder({ page })
    // Frames of other origins, for which it would open a page of its own each time, there are none.
    .setLegacyMode()
    // What passes need not be listed, which takes longer than to find it.
    .options({ resultTypes: ["violations"], preload: false })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .exclude("tbody > tr:nth-child(n+13)")
    .exclude("li:nth-child(n+13)")
    .exclude("option")
    .analyze();
  const serious = found.violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => node.target.join(" "))
          .join(", ")}`,
    ),
  ).toEqual([]);
  writeFileSync(seen, "");
}

/** With PICTURES=1 keeps a picture in test-results for whoever wants to look; it costs a second each. */
export async function picture(page: Page, name: string) {
  if (process.env.PICTURES !== "1") return;
  mkdirSync("test-results", { recursive: true });
  await page.screenshot({ path: `test-results/${name}.png`, fullPage: true });
}
