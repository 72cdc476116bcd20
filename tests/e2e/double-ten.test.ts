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

const sheets = (paper: string) => paper.match(/\/Type ?\/Page\b/g)?.length;
const works = "/double-ten?kind=works&department=construction";

test("the leader sees 20 slots whose states add up, and each count opens exactly its slots", async () => {
  for (const locale of ["zh-CN", "en"] as const) {
    const { page, context, problems } = await atHome("leader", desktop, locale);
    await page.locator('nav a[href="/double-ten"]').click();
    await page.waitForURL(/\/double-ten/);
    await page.locator(".ten-table").waitFor();
    expect(await page.locator("tbody.ten-slot").count()).toBe(20);
    const cards = page.locator(".ten-page .cards a.card");
    const counts = (await cards.locator(".card-value").allInnerTexts()).map((text) =>
      Number.parseInt(text, 10),
    );
    expect(counts).toHaveLength(4);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
    await expectAccessible(page);
    await picture(page, locale === "en" ? "double-ten-en" : "double-ten");
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(sheets(paper.toString("latin1")), locale).toBe(1);
    const addresses = await cards.evaluateAll((links) =>
      links.map((link) => link.getAttribute("href") ?? ""),
    );
    for (const [at, address] of addresses.entries()) {
      await page.goto(address);
      expect(await page.locator("tbody.ten-slot").count(), address).toBe(counts[at]);
    }
    // Nothing can be changed by who only reads.
    expect(await page.locator(".ten-page form").count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  }
});

test("an officer moves a forecast with its reason and sees it on the axis and in the history", async () => {
  const { page, context, problems } = await signIn("officer2");
  await page.goto(works);
  await page.locator("a.ten-nodes").first().click();
  const panel = page.locator(".ten-panel");
  await panel.waitFor();
  await panel
    .getByRole("button", { name: /改预计日/ })
    .first()
    .click();
  await panel.locator('input[name="to"]').fill("2021-04-01");
  await panel.locator('textarea[name="reason"]').fill("管线迁改滞后，作业面移交推迟");
  await panel.getByRole("button", { name: "保存预计日" }).click();
  await panel.getByText("预计日不能早于今天").waitFor();
  expect(await panel.locator('textarea[name="reason"]').inputValue()).toContain("管线迁改");
  await panel.locator('input[name="to"]').fill("2021-12-15");
  await panel.getByText("比基准日晚").waitFor();
  await expectAccessible(page);
  await picture(page, "double-ten-edit");
  await panel.getByRole("button", { name: "保存预计日" }).click();
  await panel.getByText("已保存").waitFor();
  const first = page.locator("tbody.ten-slot tr").first();
  expect(await first.locator(".ten-next").innerText()).toContain("2021-12-15");
  await first.locator(".ten-slips summary").click();
  expect(await first.locator(".ten-slips").innerText()).toContain("管线迁改滞后");
  expect(problems).toEqual([]);
  await context.close();
});

test("two people with one milestone: the second is told, keeps what was typed and may go on", async () => {
  const [one, two] = [await atHome("officer2"), await atHome("head2")];
  for (const { page } of [one, two]) {
    await page.goto(works);
    await page.locator("a.ten-nodes").nth(1).click();
    await page
      .getByRole("button", { name: /改预计日/ })
      .first()
      .click();
    await page.locator('.ten-panel textarea[name="reason"]').fill("设计变更，局部重新出图");
  }
  await one.page.locator('input[name="to"]').fill("2021-10-20");
  await two.page.locator('input[name="to"]').fill("2021-11-20");
  await one.page.getByRole("button", { name: "保存预计日" }).click();
  await one.page.getByText("已保存").waitFor();
  await two.page.getByRole("button", { name: "保存预计日" }).click();
  await two.page.getByText("他人已先保存").waitFor();
  expect(await two.page.locator(".ten-panel").innerText()).toContain("2021-10-20");
  expect(await two.page.locator('input[name="to"]').inputValue()).toBe("2021-11-20");
  await two.page.getByRole("button", { name: "仍按我的保存" }).click();
  await two.page.getByRole("button", { name: "保存预计日" }).click();
  await two.page.getByText("已保存").waitFor();
  for (const { context } of [one, two]) await context.close();
});

test("an officer proposes a substitution, the head confirms it, and the page says from when it holds", async () => {
  const officer = await signIn("officer2");
  await officer.page.goto("/double-ten");
  await officer.page.locator("details.ten-below summary").first().click();
  const form = officer.page.locator("details.ten-below form").first();
  await form.locator('select[name="projectId"]').selectOption({ index: 3 });
  const name = await form.locator('select[name="projectId"] option:checked').innerText();
  await form.locator('select[name="slotId"]').selectOption({ label: "12 骨干路网" });
  await form.locator('select[name="replaces"]').selectOption({ index: 3 });
  expect(await form.getByRole("button", { name: "提名" }).isDisabled()).toBe(true);
  await form.locator('textarea[name="reason"]').fill("选线调整，年内不能实施");
  await form.getByRole("button", { name: "提名" }).click();
  await form.getByText("已提名").waitFor();
  expect(officer.problems).toEqual([]);
  await officer.context.close();

  const head = await signIn("head2");
  await head.page.goto(works);
  await expectAccessible(head.page);
  const row = head.page.locator(".ten-proposal", { hasText: name });
  expect(await row.innerText()).toContain("选线调整");
  await picture(head.page, "double-ten-proposal");
  await row.getByRole("button", { name: /确认列入/ }).click();
  await head.page.locator(".ten-upcoming", { hasText: name }).waitFor();
  await head.page.goto(`${works}&period=2021-04`);
  const slot = head.page.locator("tbody.ten-slot", { hasText: name });
  expect(await slot.innerText()).toContain("替换");
  expect(head.problems).toEqual([]);
  await head.context.close();
});

test("the project office widens the list, and the new place is vacant and counted", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/double-ten");
  await page.locator("details.ten-below summary").last().click();
  await page.locator("#list-size").fill("21");
  await page.getByRole("button", { name: "保存设置" }).click();
  await page.getByText("请填写此项").waitFor();
  await page.locator("#list-reason").fill("区委区政府调整");
  await page.getByRole("button", { name: "保存设置" }).click();
  await page.getByText("已保存。").first().waitFor();
  await expect.poll(() => page.locator("tbody.ten-slot").count()).toBe(21);
  await expectAccessible(page);
  await page.locator("#list-size").fill("20");
  await page.locator("#list-reason").fill("恢复20个");
  await page.getByRole("button", { name: "保存设置" }).click();
  await expect.poll(() => page.locator("tbody.ten-slot").count()).toBe(20);
  expect(problems).toEqual([]);
  await context.close();
});

test("a phone shows cards without sideways scrolling, paper is A3, and an approver is refused", async () => {
  const { page, context, problems } = await signIn("head", phone);
  await page.goto("/double-ten");
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await picture(page, "double-ten-phone");
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width, height] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? [];
  // 420 by 297 mm in points.
  expect([Math.round(Number(width) / 10), Math.round(Number(height) / 10)]).toEqual([119, 84]);
  // The tests above have made the list longer.
  expect(sheets(paper)).toBeLessThanOrEqual(2);
  expect(problems).toEqual([]);
  await context.close();
  const approver = await signIn("approver");
  expect((await approver.page.goto("/double-ten"))?.status()).toBe(403);
  await approver.context.close();
});
