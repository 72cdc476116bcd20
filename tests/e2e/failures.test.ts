import { join } from "node:path";
import Database from "better-sqlite3";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  atHome,
  base,
  dataDir,
  desktop,
  expectAccessible,
  open,
  phone,
  picture,
  signIn,
  withBrowser,
  withOwnServer,
} from "./browser";

withBrowser();
// Its faults in the data are nobody else's.
withOwnServer("with its start");

/** Runs a statement on the database of the running product, as a fault in the data would. */
function onDatabase(...statements: string[]) {
  const client = new Database(join(dataDir(), "zone.db"), { timeout: 5000 });
  for (const statement of statements) client.exec(statement);
  client.close();
}

const trySignIn = async (page: Page, name: string, password: string) => {
  await page.locator('input[name="username"]').fill(name);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  const alert = page.locator("#sign-in-problem");
  await alert.filter({ hasText: /\S/ }).waitFor();
  return alert.innerText();
};

/** Nothing makes the page scroll to the side. */
async function expectNoSideways(page: Page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
}

const sessionCookie = async (page: Page) =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");

test("a page that fails says what was kept and gives a number; trying again opens it once it can", async () => {
  // What a page has once read of a project it keeps, so each time it is another one.
  for (const [locale, kept, retry, path] of [
    ["zh-CN", "已保存的内容和本机草稿都没有受影响", "再试一次", "/projects/p119"],
    ["en", "What was saved and the drafts in this browser are unharmed", "Try again", "/projects/p120"],
  ] as const) {
    const { page, context } = await signIn("leader", desktop, locale);
    onDatabase("alter table milestones rename to milestones_away");
    try {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(500);
      const alert = page.locator('section[role="alert"]');
      await alert.waitFor();
      expect(await alert.innerText()).toContain(kept);
      expect(await alert.innerText()).toMatch(/\d{6,}/);
      // The frame stands, so every other page is one click away.
      expect(await page.locator("nav").first().isVisible()).toBe(true);
      await expectAccessible(page);
      await picture(page, `failure-${locale}`);
    } finally {
      onDatabase("alter table milestones_away rename to milestones");
    }
    await page.getByRole("button", { name: retry }).click();
    await page.locator('main a[href*="/permits"]').first().waitFor();
    await context.close();
  }
});

test("when the frame itself fails, the number and the way on are there all the same", async () => {
  const { page, context } = await signIn("leader");
  onDatabase("alter table sessions rename to sessions_away");
  try {
    await page.goto("/");
    await page.getByRole("button", { name: /再试一次/ }).waitFor();
    const said = await page.locator("body").innerText();
    expect(said).toContain("已保存的内容");
    expect(said).toMatch(/\d{6,}/);
    await picture(page, "failure-of-the-frame");
  } finally {
    onDatabase("alter table sessions_away rename to sessions");
  }
  await page.getByRole("button", { name: /再试一次/ }).click();
  await page.locator("#departments").waitFor();
  await context.close();
});

test("a session that has run out says so, and signing in leads back to the page", async () => {
  for (const [locale, ended] of [
    ["zh-CN", "登录已结束"],
    ["en", "Your session has ended"],
  ] as const) {
    const { page, context, problems } = await signIn("officer2", phone, locale);
    onDatabase("delete from sessions where user_id = (select id from users where username = 'officer2')");
    await page.goto("/projects?state=behind");
    expect(page.url()).toContain("/sign-in?callbackUrl=");
    expect(await page.locator("main").innerText()).toContain(ended);
    await expectAccessible(page);
    await picture(page, `session-ended-${locale}`);
    await page.locator('input[name="username"]').fill("officer2");
    await page.locator('input[name="password"]').fill("Jingkai-2021-demo");
    await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
    await page.waitForURL((url) => url.pathname === "/projects" && url.search === "?state=behind");
    expect(problems).toEqual([]);
    await context.close();
  }
  const fresh = await open();
  await fresh.page.goto("/");
  expect(await fresh.page.locator("main").innerText()).not.toContain("登录已结束");
  await fresh.context.close();
});

test("wrong passwords are a sentence, the sixth is locked out with the minutes to wait, on a phone", async () => {
  const { page, context, problems } = await open(phone);
  await page.goto("/sign-in");
  for (let time = 0; time < 5; time++)
    expect(await trySignIn(page, "nobody", `wrong ${time}`)).toBe("用户名或口令不正确。");
  await expect.poll(() => trySignIn(page, "nobody", "wrong again")).toMatch(/次数过多，请1[45]分钟后再试/);
  expect(await page.locator('input[name="username"]').inputValue()).toBe("nobody");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await expectNoSideways(page);
  await picture(page, "locked-out-phone");
  expect(problems).toEqual([]);
  await context.close();
  const english = await open(phone, "en");
  await english.page.goto("/sign-in");
  const said = await trySignIn(english.page, "nobody", "wrong once more");
  expect(said).toMatch(/try again in 1[45] minutes/);
  await english.context.close();
});

test("the sign-in page holds at twice the size and by keyboard alone", async () => {
  const { page, context } = await open({ width: 683, height: 384 });
  await page.goto("/sign-in");
  await expectNoSideways(page);
  await page.locator('input[name="username"]').focus();
  await page.keyboard.type("auditor");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Jingkai-2021-demo");
  await page.keyboard.press("Tab");
  const outline = await page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
  );
  expect(outline).toBe("solid");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/");
  await context.close();
});

test("an old browser is told which ones will do, in both languages and within the page's policy", async () => {
  const { page, context, problems } = await open(phone);
  const old =
    "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36";
  await page.setExtraHTTPHeaders({ "user-agent": old });
  await page.goto("/projects");
  const said = await page.locator("body").innerText();
  expect(said).toContain("极速模式");
  expect(said).toContain("Firefox 111");
  await expectAccessible(page);
  await picture(page, "old-browser");
  expect(problems).toEqual([]);
  await context.close();
});

test("a refusal is 403, its document carries the sentence, and the page shows it within the frame", async () => {
  for (const [locale, sentence] of [
    ["zh-CN", "您的角色不能查看此页面"],
    ["en", "Your role may not see this page"],
  ] as const) {
    const { page, context } = await atHome("officer", desktop, locale);
    const answer = await fetch(`${base()}/admin/audit`, { headers: { cookie: await sessionCookie(page) } });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toMatch(new RegExp(`<meta name="description" content="${sentence}`));
    expect((await page.goto("/admin/audit"))?.status()).toBe(403);
    await page.getByText(sentence).waitFor();
    expect(await page.locator("nav").first().isVisible()).toBe(true);
    await expectAccessible(page);
    await picture(page, `forbidden-${locale}`);
    await context.close();
  }
});

test("an unknown address and an unknown project are 404 with a way back", async () => {
  const { page, context } = await signIn("leader", phone);
  for (const path of ["/nowhere", "/projects/nothing"]) {
    expect((await page.goto(path))?.status()).toBe(404);
    await page.getByRole("heading", { name: "没有找到" }).waitFor();
    await expectAccessible(page);
  }
  await picture(page, "not-found-phone");
  await page.getByRole("link", { name: "回到成绩单" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await context.close();
});

test("readiness answers on the machine itself only and changes nothing", async () => {
  const ready = await fetch(`${base()}/api/ready`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toMatchObject({ status: "ready", problems: [], autoBackup: true });
  const far = await fetch(`${base()}/api/ready`, { headers: { "x-forwarded-for": "10.1.2.3" } });
  expect([far.status, await far.text()]).toEqual([404, ""]);
});
