import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { atHome, expectAccessible, phone, picture, signIn, withBrowser, withOwnServer } from "./browser";

withBrowser();
withOwnServer();

const main = async (page: Page) => (await page.locator("main").innerText()).replace(/\s+/g, "");
const narrow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const stepRow = (page: Page, code: string) => page.locator(`tr[data-step="${code}"]`);
const rows = (page: Page) => page.locator("#rows tr[data-row]");
const shown = async (page: Page) =>
  Number(await page.locator("#rows [data-count]").getAttribute("data-count"));

test("the leader opens the figures from home, and each number of the table opens as many rows", async () => {
  const { page, context, problems } = await atHome("leader");
  await page.getByRole("link", { name: /超期事项\d+件/ }).click();
  await page.waitForURL(/\/permits\/figures\?show=late/);
  await expectAccessible(page);
  await picture(page, "permit-figures");
  const opened = async (href: string | null, count: number) => {
    await page.goto(href ?? "");
    await page.locator("#rows").waitFor();
    await expect.poll(() => shown(page), { message: href ?? "" }).toBe(count);
    expect(await rows(page).count()).toBe(Math.min(count, 100));
  };
  await page.goto("/permits/figures");
  // What waits is counted at its steps, and what follows the sixth column are days.
  const totals = await page
    .locator('#by-department ~ div tr[data-group=""] td:nth-of-type(-n+6):not(:nth-of-type(4)) a')
    .evaluateAll((links) => links.map((a) => ({ href: a.getAttribute("href"), text: a.textContent })));
  const cards = await page
    .locator("a.card")
    .evaluateAll((links) =>
      links.map((a) => ({ href: a.getAttribute("href"), text: (a as HTMLElement).innerText })),
    );
  expect(totals.length).toBeGreaterThan(3);
  for (const { href, text } of totals) await opened(href, Number((text ?? "").replace(/\D/g, "")));
  expect(cards.length).toBeGreaterThan(3);
  for (const { href, text } of cards) {
    const said = text.replace(/,/g, "");
    const wanted = /已批(\d+)项/.exec(said)?.[1] ?? /\d+/.exec(said.split("\n").slice(1).join("\n"))?.[0];
    await opened(href, Number(wanted));
  }
  expect(problems).toEqual([]);
  await context.close();
});

test("the head begins with the own department, and steps of one row stay within it", async () => {
  const { page, context } = await signIn("head");
  await page.goto("/permits/figures");
  expect(await main(page)).toContain("经济发展局·审批用时与风险");
  const first = page
    .locator("#by-step ~ div tbody tr")
    .filter({ has: page.locator("td a") })
    .first();
  const code = (await first.locator("th").innerText()).slice(0, 3);
  const link = first.locator("td a").first();
  const count = Number(await link.innerText());
  await link.click();
  await page.waitForURL(/step=/);
  await expect.poll(() => shown(page)).toBe(count);
  for (const text of await rows(page).locator("td:nth-child(2)").allInnerTexts())
    expect(text).toContain(code);
  await page.getByLabel("责任部门").selectOption("all");
  await page.waitForURL(/department=all/);
  expect(await main(page)).not.toContain("经济发展局·审批用时与风险");
  await context.close();
});

test("an officer sees no figure about works before the permit", async () => {
  const { page, context } = await signIn("officer");
  await page.goto("/permits/figures?show=unpermitted");
  expect(await main(page)).toContain("没有符合条件的行");
  expect(await page.locator("a.card", { hasText: "未批先建" }).count()).toBe(0);
  for (const path of ["/admin/permits", "/admin/calendar"])
    expect((await page.goto(path))?.status()).toBe(403);
  await context.close();
});

test("the admin edits the template into version 2; a cycle is refused with its codes; cases stay on version 1", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/admin");
  await page.getByRole("link", { name: "审批事项模板" }).click();
  await page.waitForURL(/\/admin\/permits/);
  await expectAccessible(page);
  await page.getByRole("link", { name: "修改为新版本" }).click();
  await page.waitForURL(/edit=1/);
  await page.getByRole("button", { name: "修改 A06" }).click();
  await page.getByLabel("法定期限天数").first().fill("5");
  await page.getByLabel("增加必须前置").selectOption("B02");
  await expect.poll(() => main(page)).toMatch(/互相等待：.*A06.*→/);
  const save = page.getByRole("button", { name: "保存为第2版" });
  expect(await save.isDisabled()).toBe(true);
  await expectAccessible(page);
  await picture(page, "permit-template-cycle");
  await page.getByRole("button", { name: "移除 B02" }).click();
  await expect.poll(() => main(page)).toContain("法定期限：10个工作日→5个工作日");
  await page.reload();
  await expect.poll(() => main(page)).toContain("已恢复本机上次未保存的修改");
  await page.getByLabel("修改理由").fill("压减时限");
  await save.click();
  await page.waitForURL(/version=2/);
  const text = await main(page);
  expect(text).toMatch(/第2版2021-04-20压减时限0第1版/);
  expect(text).toContain("与第1版的差别A06规划条件核提修改法定期限：10个工作日→5个工作日");
  expect(problems).toEqual([]);
  await context.close();
});

test("a step without an English name is refused at its step, and what was typed stays", async () => {
  const { page, context } = await signIn("admin");
  await page.goto("/admin/permits");
  await page.getByRole("link", { name: "修改为新版本" }).click();
  await page.waitForURL(/edit=1/);
  await page.getByRole("button", { name: "在后面新增 D09" }).click();
  await page.getByLabel("名称", { exact: true }).fill("园林绿化核实");
  await page.getByLabel("修改理由").fill("新增事项");
  await page.getByRole("button", { name: "保存为第3版" }).click();
  await expect.poll(() => stepRow(page, "D10").innerText()).toContain("请填写此项");
  await page.getByLabel("英文名称", { exact: true }).fill("Check of planting");
  await page.getByRole("button", { name: "保存为第3版" }).click();
  await page.waitForURL(/version=3/);
  expect(await main(page)).toContain("第3版36个事项");
  await context.close();
});

test("a day off is weighed before it is saved, and the due days move as foretold", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/admin/calendar");
  await expectAccessible(page);
  await page.locator('input[name="day"]').fill("2021-04-22");
  await page.locator('input[name="name"]').fill("系统切换");
  await page.getByRole("button", { name: "查看影响" }).click();
  await page.waitForURL(/working=off/);
  const count = Number(/(\d+)件在办事项/.exec(await main(page))?.[1]);
  expect(count).toBeGreaterThan(0);
  const foretold = await page.locator("#day-panel li").first().innerText();
  await picture(page, "work-calendar");
  await page.locator("#day-panel").getByRole("button", { name: "保存" }).first().click();
  await page.locator("dialog[open] textarea").fill("审批系统升级停办一天");
  await page.locator("dialog[open]").getByRole("button", { name: "保存" }).click();
  await expect.poll(() => main(page)).toContain("2021-04-22放假系统切换");
  const [, code = "", to = ""] = /([A-Z]\d\d)：\S+ → (\S+)/.exec(foretold) ?? [];
  await page.goto(`/permits/figures?show=open&step=${code}`);
  const name = foretold.split(/\s+[A-Z]\d\d：/)[0]?.trim() ?? "";
  expect(await rows(page).filter({ hasText: name }).first().innerText()).toContain(to);
  await page.goto("/admin/calendar?day=2021-04-22&working=off&name=系统切换");
  expect(await main(page)).toContain("与现有登记相同");
  await page.goto("/admin/calendar?day=2021-04-22&working=remove");
  expect(await main(page)).toContain(`${count}件在办事项`);
  await page.goto("/admin/audit");
  expect(await main(page)).toContain("登记放假或调休");
  expect(problems).toEqual([]);
  await context.close();
});

test("a year without a table says so, and is refused until a day off is entered", async () => {
  const { page, context } = await signIn("admin");
  await page.goto("/admin/calendar?year=2027");
  expect(await main(page)).toContain("2027年没有工作日历");
  await page.getByLabel("依据").fill("国办通知");
  await page.getByRole("button", { name: "声明2027年完整" }).click();
  await expect.poll(() => main(page)).toContain("请先登记该年度的放假日");
  await context.close();
});

test("phone and English: nothing is wider than the screen", async () => {
  for (const locale of ["zh-CN", "en"] as const) {
    const { page, context, problems } = await signIn("admin", phone, locale);
    for (const path of [
      "/permits/figures?show=threatened",
      "/admin/permits",
      "/admin/permits?edit=1",
      "/admin/calendar",
    ]) {
      await page.goto(path);
      expect(await narrow(page), path).toBeLessThanOrEqual(0);
      await expectAccessible(page);
      await picture(page, `permit-admin-phone-${locale}-${path.replace(/\W+/g, "-")}`);
    }
    expect(problems).toEqual([]);
    await context.close();
  }
});
