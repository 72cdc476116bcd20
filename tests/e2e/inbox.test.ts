import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  atHome,
  desktop,
  expectAccessible,
  phone,
  picture,
  signIn,
  type Visitor,
  withBrowser,
  withOwnServer,
} from "./browser";

withBrowser();
withOwnServer();

const until = <T>(read: () => Promise<T>) => expect.poll(read);
const bell = (page: Page) => page.locator('header a[href="/inbox"]');
const item = (page: Page, kind: string) => page.locator(`main li[data-kind="${kind}"]`);
/** What the header says is to be done now; 0 where it says that nothing is. */
const said = async (page: Page) => ((await bell(page).textContent()) ?? "").replace(/\s+/g, " ").trim();
const toDo = async (page: Page) => Number(/(\d+)/.exec(await said(page))?.[1] ?? 0);
const leave = async ({ context, problems }: Visitor) => {
  expect(problems).toEqual([]);
  await context.close();
};

test("an officer finds a red alert in the inbox, takes it up where it is listed, and the count falls", async () => {
  const visitor = await atHome("officer");
  const { page } = visitor;
  const before = await toDo(page);
  expect(before).toBeGreaterThan(1);
  expect(await said(page)).toMatch(/^待办 \d+ 项现在要办 ?逾期\d+$/);
  await expectAccessible(page);
  await bell(page).click();
  await page.waitForURL(/\/inbox$/);
  await page.locator("h1", { hasText: "待办" }).waitFor();
  // The three groups hold everything, and the two that press are what the header counts.
  const shown = await page
    .locator("section[data-group]")
    .evaluateAll((groups) =>
      groups.map((group) => [group.getAttribute("data-group"), group.querySelectorAll("li").length] as const),
    );
  const of = new Map(shown);
  expect((of.get("overdue") ?? 0) + (of.get("soon") ?? 0)).toBe(before);
  await expectAccessible(page);
  await picture(page, "inbox-officer");
  await page.getByRole("navigation", { name: "按类别筛选" }).getByRole("link", { name: /^预警/ }).click();
  await page.waitForURL(/family=alerts/);
  const alerts = item(page, "alert");
  const first = alerts.first();
  expect(await first.innerText()).toMatch(/红/);
  const name = await first.locator("strong").innerText();
  const all = await alerts.count();
  await first.getByRole("link", { name: /^认领/ }).click();
  await page.waitForURL(/\/alerts\?/);
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  const entry = page.locator(`main li[id="${id}"]`);
  expect(await entry.innerText()).toContain(name);
  await entry.getByRole("button", { name: /^认领/ }).click();
  const dialog = page.locator("dialog[open]");
  await dialog.getByLabel("原因").fill("资料补正中");
  await dialog.getByLabel("措施").fill("本周补齐");
  await dialog.getByLabel("承诺解除日").fill("2021-05-10");
  await dialog.getByRole("button", { name: "确认认领" }).click();
  await until(() => toDo(page)).toBe(before - 1);
  await page.goto("/inbox?family=alerts");
  expect(await alerts.count()).toBe(all - 1);
  expect(await item(page, "promise").innerText()).toContain("5月10日");
  // The list behind the family has exactly these rows.
  await page.getByRole("link", { name: "在预警中打开" }).click();
  await page.waitForURL(/handling=nobody/);
  await page.locator("h1", { hasText: `${all - 1}` }).waitFor();
  await leave(visitor);
});

test("a head reviews a report from her home, and issues an order from a lagging row in two clicks", async () => {
  const visitor = await atHome("head");
  const { page } = visitor;
  const before = await toDo(page);
  await picture(page, "home-head-work");
  const review = page.locator('#work li[data-kind="report-review"]').first();
  const name = await review.locator("strong").innerText();
  await review.getByRole("link", { name: /^审核/ }).click();
  await page.waitForURL(/\/reports\?/);
  const row = page.locator("main tbody tr", { hasText: name });
  await row.locator('input[name="report"]').check();
  await page.getByRole("button", { name: "审核通过（1份）" }).click();
  await until(() => toDo(page)).toBe(before - 1);
  await page.goto("/");
  await page.locator("section[aria-labelledby=lagging] a", { hasText: "督办" }).first().click();
  await page.waitForURL(/\/orders\/new/);
  expect(await page.locator('textarea[name="content"]').inputValue()).toContain("累计完成投资");
  await page.getByRole("button", { name: "下达", exact: true }).click();
  await page.waitForURL(/\/orders\/[\w-]{20,}$/);
  await page.goto("/inbox?side=asked");
  await expectAccessible(page);
  await picture(page, "inbox-asked");
  expect(await item(page, "order").first().innerText()).toMatch(/已等/);
  await leave(visitor);
});

test("who is mentioned at a permit step is led to it, and the approver's answer takes the step off her list", async () => {
  const approver = await signIn("approver");
  const { page } = approver;
  await page.goto("/inbox?family=permits&group=soon");
  const before = await toDo(page);
  const step = item(page, "permit-due").first();
  expect(await step.innerText()).toMatch(/今天到期|还有\d+个工作日/);
  await step.getByRole("link", { name: /^登记/ }).click();
  await page.waitForURL(/\/permits\/[^/]+\/[A-Z]\d\d$/);
  const address = new URL(page.url()).pathname;
  const field = page.getByLabel("写留言");
  await field.click();
  await page.keyboard.type("@lujiazhou");
  await page.getByRole("option", { name: /鲁嘉舟/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type("请补红线图");
  await field.press("Control+Enter");
  await page.getByText("留言已发送，已提醒1人。").waitFor();
  await expectAccessible(page);
  await page
    .locator("fieldset label")
    .filter({ hasText: /^退回补正$/ })
    .click();
  await page.getByLabel("一次性告知所缺材料").fill("红线图");
  await page.getByRole("button", { name: "登记退回补正" }).click();
  await page.getByText("已登记退回补正").first().waitFor();
  await until(() => toDo(page)).toBe(before - 1);
  await page.goto("/inbox?side=asked");
  expect(await item(page, "mention").first().innerText()).toContain("对方尚未处理");
  await leave(approver);
  const officer = await atHome("officer");
  const many = await toDo(officer.page);
  await officer.page.goto("/inbox?family=talk");
  const mention = item(officer.page, "mention").filter({ hasText: "请补红线图" });
  await mention.getByRole("link", { name: /^查看/ }).click();
  await officer.page.waitForURL((url) => url.pathname === address);
  await officer.page.getByText("请补红线图").waitFor();
  await officer.page.goto("/inbox?family=talk");
  await mention.getByRole("button", { name: /知道了/ }).click();
  await until(() => toDo(officer.page)).toBe(many - 1);
  await leave(officer);
});

test("a leader settles an escalated problem, in English; the scorecard says first how much waits", async () => {
  const visitor = await atHome("leader", desktop, "en");
  const { page } = visitor;
  const before = await toDo(page);
  expect(await said(page)).toMatch(/^Inbox \d+ to do now ?\d+ overdue$/);
  await page
    .getByRole("navigation", { name: "Inbox in numbers" })
    .getByRole("link", { name: /Overdue/ })
    .click();
  await page.waitForURL(/group=overdue/);
  await expectAccessible(page);
  await picture(page, "inbox-leader-en");
  const problem = item(page, "problem").first();
  expect(await problem.innerText()).toMatch(/Overdue by \d+ days/);
  await problem.getByRole("link", { name: /^Go on/ }).click();
  await page.waitForURL(/\/problems\//);
  const form = page.locator("form", { has: page.locator('select[name="state"]') });
  await form.locator('select[name="state"]').selectOption("resolved");
  await form.locator("textarea").fill("现场协调会已解决");
  await form.locator("button[type=submit]").click();
  await until(() => toDo(page)).toBe(before - 1);
  await leave(visitor);
});

test("the project office has what is asked of it and the month to be locked once its cut-off has passed", async () => {
  const visitor = await atHome("admin", phone);
  const { page } = visitor;
  expect(await toDo(page)).toBe(1);
  await bell(page).click();
  await page.waitForURL(/\/inbox$/);
  await expectAccessible(page);
  await picture(page, "inbox-admin-phone");
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await item(page, "mention")
    .getByRole("button", { name: /知道了/ })
    .click();
  await until(() => toDo(page)).toBe(0);
  expect(await said(page)).toBe("待办 现在没有要办的");
  await page.goto("/admin");
  await page.locator("#day").fill("2021-04-27");
  await page
    .locator("form", { has: page.locator("#day") })
    .locator("button[type=submit]")
    .click();
  await until(() => toDo(page)).toBe(1);
  await page.goto("/inbox");
  expect(await item(page, "period").innerText()).toContain("2021年4月");
  await leave(visitor);
});

test("an exempted alert marks its project, in the register and on its page, and can be filtered", async () => {
  const visitor = await signIn("head");
  const { page } = visitor;
  await page.goto("/alerts?rule=behind&department=economy");
  const row = page.locator("main li", { hasText: "解除条件" }).first();
  const place = new URL((await row.locator("a").first().getAttribute("href")) ?? "", page.url()).pathname;
  await row.getByRole("button", { name: /^豁免/ }).click();
  const dialog = page.locator("dialog[open]");
  await dialog.getByLabel("原因").fill("规划调整，已报区委");
  await dialog.getByLabel("豁免到期日").fill("2021-06-30");
  await dialog.getByRole("button", { name: "确认豁免" }).click();
  await page.getByText("已豁免至2021-06-30").first().waitFor();
  await page.goto("/projects?alert=exempted");
  expect(await page.locator("tr[data-project]").count()).toBe(1);
  const mark = page.locator(".exempt-mark");
  expect([await mark.innerText(), await mark.getAttribute("title")]).toEqual([
    "已豁免",
    "预警已豁免，至2021-06-30；亮灯不变",
  ]);
  await expectAccessible(page);
  await picture(page, "register-exempted");
  await page.locator("a[data-row]").click();
  await page.waitForURL((url) => url.pathname === place);
  await page.getByText("已豁免预警1项：").waitFor();
  await leave(visitor);
});

test("orders are listed by year, and their statistics follow", async () => {
  const visitor = await signIn("leader", phone, "en");
  const { page } = visitor;
  await page.goto("/orders?year=2021");
  await picture(page, "orders-phone-en");
  const link = page.locator("section table tr.total a").first();
  expect(await link.getAttribute("href")).toContain("year=2021");
  await page.goto("/orders?year=2020");
  expect(await page.locator("tr[data-order]").count()).toBe(0);
  await expectAccessible(page);
  await leave(visitor);
});
