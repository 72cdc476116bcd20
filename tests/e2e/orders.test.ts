import { expect, test } from "vitest";
import { unzip, wordText } from "../support/word";
import {
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

const lagging = "/projects?state=behind&period=2021-03";
/** The newest order's address, as the page that opened after issuing has it. */
let issued = "";

const act = async ({ page }: Visitor, title: string, button: string, fill?: () => Promise<void>) => {
  const box = page.locator("details", { has: page.locator("summary", { hasText: title }) });
  if ((await box.getAttribute("open")) === null) await box.locator("summary").click();
  await fill?.();
  await box.getByRole("button", { name: button, exact: true }).click();
};

test("from a lagging row the head issues in two clicks, with the facts filled in", async () => {
  const { page, context, problems } = await signIn("head");
  await page.goto(`${lagging}&department=economy&sort=gap`);
  const row = page.locator("tr[data-project]").first();
  const name = await row.locator("a[data-row]").innerText();
  await row.hover();
  await row.locator(".order-button").click();
  await page.waitForURL(/\/orders\/new/);
  expect(await page.locator('input[name="title"]').inputValue()).toContain(name);
  expect(await page.locator('textarea[name="content"]').inputValue()).toMatch(
    /截至3月末累计完成投资[\d,.]+万元/,
  );
  expect(await page.locator('select[name="leadId"] option').count()).toBe(1);
  await expectAccessible(page);
  await picture(page, "order-new");
  await page.getByRole("button", { name: "下达", exact: true }).click();
  await page.waitForURL(/\/orders\/[\w-]{20,}$/);
  issued = new URL(page.url()).pathname;
  await page.getByText("督办〔2021〕10号").first().waitFor();
  await expectAccessible(page);
  await picture(page, "order-issued");
  await page.goto(`${lagging}&department=economy&sort=gap`);
  expect(await page.locator("tr[data-project]").first().locator(".order-mark").innerText()).toMatch(/督办\d/);
  expect(problems).toEqual([]);
  await context.close();
});

test("the officer signs, is told that a feedback needs proof, gives a figure and asks for closing", async () => {
  const visitor = await signIn("officer");
  const { page, context, problems } = visitor;
  await page.goto("/orders?set=mine");
  await page.locator(`a[href="${issued}"]`).click();
  await page.waitForURL(`**${issued}`);
  await act(visitor, "签收", "签收");
  await page.getByText("已签收").first().waitFor();
  const feedback = page.locator("details", { has: page.locator("summary", { hasText: "反馈办理情况" }) });
  await feedback.locator('textarea[name="text"]').fill("已增加两个班组，昼夜施工");
  await act(visitor, "反馈办理情况", "提交反馈");
  await page.getByText("请填写数据或上传附件，至少一项").waitFor();
  expect(await feedback.locator('textarea[name="text"]').inputValue()).toContain("两个班组");
  await feedback.locator('input[name="figure"]').fill("1,250.5");
  await feedback.locator('input[type="file"]').setInputFiles({
    name: "现场 照片.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
  });
  await feedback.getByText("现场 照片.pdf").waitFor();
  await expectAccessible(page);
  await act(visitor, "反馈办理情况", "提交反馈");
  await page.getByText("累计完成1,250.5万元").first().waitFor();
  const link = page.locator('a[href*="/files/"]');
  const file = await context.request.get((await link.getAttribute("href")) ?? "");
  expect([file.status(), file.headers()["x-content-type-options"]]).toEqual([200, "nosniff"]);
  expect(file.headers()["content-disposition"]).toContain("attachment");
  await act(visitor, "申请办结", "申请办结", () =>
    page.locator("details[open] textarea").last().fill("滞后工程量已追回"),
  );
  await page.locator("h1", { hasText: "申请办结" }).waitFor();
  await picture(page, "order-asked");
  expect(problems).toEqual([]);
  await context.close();
});

test("the head closes it, the document has the layout of an office paper, and the statistics count it", async () => {
  const visitor = await signIn("head");
  const { page, context, problems } = visitor;
  await page.goto("/orders?set=mine");
  await page.locator(`a[href="${issued}"]`).click();
  await page.waitForURL(`**${issued}`);
  await act(visitor, "办结", "同意办结");
  await page.locator("h1", { hasText: "已办结" }).waitFor();
  const paper = await context.request.get(`${issued}/word`);
  const text = wordText(await paper.body());
  for (const part of ["督办〔2021〕10号", "一、督办依据", "三、办理要求", "2021年4月20日", "办理经过"])
    expect(text).toContain(part);
  expect(
    unzip(await paper.body())
      .get("word/document.xml")
      ?.toString(),
  ).toContain('w:w="11906" w:h="16838"');
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width, height] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(printed) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  await page.goto("/orders");
  const row = page.locator("section table tr", { hasText: "经济发展局" });
  expect(await row.locator('a[href*="set=closed"]').first().innerText()).toBe("2");
  await row.locator('a[href*="set=on-time"]').click();
  await page.waitForURL(/set=on-time/);
  expect(await page.locator("tr[data-order]").count()).toBe(1);
  await expectAccessible(page);
  expect(problems).toEqual([]);
  await context.close();
});

test("a leader issues to another department and is refused nothing; every number opens its rows", async () => {
  for (const locale of ["zh-CN", "en"] as const) {
    const { page, context, problems } = await signIn("leader", desktop, locale);
    await page.goto("/orders");
    await expectAccessible(page);
    await picture(page, locale === "en" ? "orders-en" : "orders");
    const total = page.locator("section table tr.total a");
    const wanted = await total.evaluateAll((links) =>
      links.slice(0, 5).map((link) => [link.getAttribute("href") ?? "", link.textContent ?? ""] as const),
    );
    for (const [address, count] of wanted) {
      await page.goto(address);
      expect(await page.locator("tr[data-order]").count(), address).toBe(Number(count));
    }
    expect(problems).toEqual([]);
    await context.close();
  }
  const { page, context, problems } = await signIn("leader");
  await page.goto(`${lagging}&department=science`);
  const row = page.locator("tr[data-project]").first();
  await row.hover();
  await row.locator(".order-button").click();
  await page.waitForURL(/\/orders\/new/);
  await page.getByLabel(/红（5个工作日办结）/).check();
  expect(await page.locator('input[name="deadline"]').inputValue()).toBe("2021-04-26");
  await page.getByRole("button", { name: "下达", exact: true }).click();
  await page.getByText("督办〔2021〕11号").first().waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("a phone shows cards without sideways scrolling, and what is to be done comes first", async () => {
  const { page, context, problems } = await signIn("officer2", phone);
  for (const path of ["/orders", "/orders/order-5"]) {
    await page.goto(path);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
  await picture(page, "order-phone");
  const top = async (id: string) => (await page.locator(`#${id}`).boundingBox())?.y ?? 0;
  expect(await top("acts")).toBeLessThan(await top("order-paper"));
  expect(problems).toEqual([]);
  await context.close();
});

test("an approver sees no order, an officer no draft, and nobody issues who may not", async () => {
  const approver = await signIn("approver");
  for (const path of ["/orders", "/orders/order-1", "/orders/new"])
    expect((await approver.page.goto(path))?.status()).toBe(403);
  expect((await approver.context.request.get("/orders/order-1/word")).status()).toBe(403);
  expect(await approver.page.locator('nav a[href="/orders"]').count()).toBe(0);
  await approver.context.close();
  const officer = await signIn("officer");
  expect((await officer.page.goto("/orders/order-10"))?.status()).toBe(404);
  expect((await officer.page.goto("/orders/new"))?.status()).toBe(403);
  await officer.page.goto(lagging);
  expect(await officer.page.locator(".order-button").count()).toBe(0);
  await officer.context.close();
});
