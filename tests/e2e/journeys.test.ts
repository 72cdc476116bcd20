import { expect, test } from "vitest";
import {
  atHome,
  base,
  desktop,
  expectAccessible,
  open,
  phone,
  picture,
  signIn,
  withBrowser,
} from "./browser";

withBrowser();

test("nobody sees a page without signing in, and health says nothing else", async () => {
  for (const path of ["/", "/projects", "/projects/p001", "/reports", "/admin", "/account"]) {
    const answer = await fetch(`${base()}${path}`, { redirect: "manual" });
    expect([303, 307, 302]).toContain(answer.status);
    expect(answer.headers.get("location")).toContain("/sign-in");
  }
  const health = await fetch(`${base()}/api/health`);
  expect([health.status, await health.json()]).toEqual([200, { status: "ok" }]);
  const ready = await fetch(`${base()}/api/ready`);
  expect([ready.status, await ready.text()]).toEqual([200, expect.not.stringContaining("failed")]);
});

test("a wrong password is a sentence, the typed name stays, and the page's policy holds", async () => {
  const { page, context, problems } = await open();
  const answer = await page.goto("/sign-in");
  expect(answer?.headers()["content-security-policy"]).toMatch(/script-src 'self' 'nonce-/);
  expect(answer?.headers()["x-content-type-options"]).toBe("nosniff");
  await page.locator('input[name="username"]').fill("leader");
  await page.locator('input[name="password"]').fill("not the password");
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await page.getByRole("alert").filter({ hasText: /\S/ }).first().waitFor();
  expect(await page.locator('input[name="username"]').inputValue()).toBe("leader");
  await expectAccessible(page);
  await picture(page, "sign-in");
  expect(problems).toEqual([]);
  await context.close();
});

test("an old browser gets a plain page that says so in Chinese", async () => {
  const old =
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/93.0.4577.63 Safari/537.36";
  const answer = await fetch(`${base()}/sign-in`, { headers: { "user-agent": old } });
  expect(await answer.text()).toContain("浏览器");
});

test("the leader sees the article's paragraph and each card opens exactly its rows", async () => {
  const { page, context, problems } = await atHome("leader");
  const text = (await page.locator("main").innerText()).replace(/\s+/g, "");
  expect(text).toContain(
    "2021年经开区共实施项目423个，总投资2653亿元，年度计划投资509亿元。一季度，全区累计完成投资54.8亿元，完成全年目标任务的10.8%，新开工项目44个，开工率21.3%，217个项目达到既定建设进度。",
  );
  expect(text).toContain("2.76倍");
  await expectAccessible(page);
  await picture(page, "home-leader");
  for (const [filter, rows] of [
    ["state=behind", 76],
    ["state=achieved", 217],
    ["state=not-due", 121],
    ["state=unplanned", 9],
    ["start=started", 44],
  ] as const) {
    await page.goto(`/projects?${filter}&period=2021-03`);
    expect((await page.locator("h1").first().innerText()).replace(/\s/g, "")).toContain(`${rows}个`);
  }
  expect(problems).toEqual([]);
  await context.close();
});

test("the register finds a project by the initials of its pinyin and opens it, in both languages", async () => {
  for (const locale of ["zh-CN", "en"] as const) {
    const { page, context, problems } = await signIn("leader", desktop, locale);
    await page.goto("/projects");
    await expectAccessible(page);
    await picture(page, locale === "en" ? "register-en" : "register");
    await page.goto("/projects?q=sqyjs");
    await page
      .getByRole("link", { name: /上汽云计算中心/ })
      .first()
      .click();
    await page.waitForURL(/\/projects\/p\d+/);
    expect(await page.locator("h1").first().innerText()).toContain("上汽云计算中心");
    await expectAccessible(page);
    await picture(page, locale === "en" ? "project-en" : "project");
    expect(problems).toEqual([]);
    await context.close();
  }
});

test("the register and the home page fit a phone", async () => {
  const { page, context, problems } = await signIn("officer", phone);
  await picture(page, "home-officer-phone");
  for (const path of ["/", "/projects", "/reports"]) {
    await page.goto(path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, path).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
  await picture(page, "reports-phone");
  expect(problems).toEqual([]);
  await context.close();
});

test("every role opens its pages, and what it may not see is a 403 with a sentence", async () => {
  const allowed: Record<string, string[]> = {
    officer: ["/", "/projects", "/projects/p001", "/reports", "/account"],
    head: ["/", "/projects", "/projects/p001", "/reports"],
    leader: ["/", "/projects", "/projects/p001", "/projects/p001/history"],
    approver: ["/", "/projects", "/projects/p001"],
    admin: ["/", "/projects", "/admin", "/admin/audit"],
    auditor: ["/", "/projects", "/projects/p001/history", "/admin/audit"],
  };
  const forbidden: Record<string, string[]> = {
    officer: ["/admin/audit"],
    head: ["/admin/audit"],
    leader: ["/admin"],
    approver: ["/projects/p001/history", "/projects/p001/month", "/reports"],
  };
  // A home differs from role to role, the other pages hardly do.
  const looked = new Set<string>();
  for (const [who, paths] of Object.entries(allowed)) {
    const { page, context, problems } = await signIn(who);
    for (const path of paths) {
      const answer = await page.goto(path);
      expect(`${who} ${path} ${answer?.status()}`).toBe(`${who} ${path} 200`);
      if (path === "/" || !looked.has(path)) await expectAccessible(page);
      looked.add(path);
    }
    for (const path of forbidden[who] ?? []) {
      const answer = await page.goto(path);
      expect(`${who} ${path} ${answer?.status()}`).toBe(`${who} ${path} 403`);
      await page.getByRole("heading").first().waitFor();
      expect((await page.locator("body").innerText()).length).toBeGreaterThan(20);
    }
    expect(problems, who).toEqual([]);
    await context.close();
  }
});
