import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, phone, picture, signIn, withBrowser, withOwnServer } from "./browser";

withBrowser();
withOwnServer();

/** A robot's other side: refuses while it is told to. */
const robot = { refuses: false, heard: [] as string[], address: "" };
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += String(chunk)));
  request.on("end", () => {
    robot.heard.push(body);
    response.end(
      robot.refuses ? '{"errcode":45009,"errmsg":"api freq out of limit"}' : '{"errcode":0,"errmsg":"ok"}',
    );
  });
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  robot.address = `http://127.0.0.1:${address && typeof address === "object" ? address.port : 0}/send?key=geheimnis`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("a head reads the department's digest and copies it for the WeChat group, in Chinese and English", async () => {
  const { page, context, problems } = await signIn("head");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/alerts");
  await page.getByRole("link", { name: "每日提醒" }).click();
  await page.waitForURL(/\/alerts\/digest/);
  await page.locator("h1", { hasText: "每日提醒 · 2021-04-20（星期二）" }).waitFor();
  expect(await page.locator("h1").innerText()).toMatch(/^经.*每日提醒/);
  await page.getByRole("link", { name: /^全区 \d+/ }).click();
  await page.waitForURL(/department=zone/);
  await expectAccessible(page);
  await picture(page, "digest-zone");
  const text = page.getByLabel(/群消息全文|第1条，共/).first();
  await page.getByRole("button", { name: /^复制/ }).first().click();
  await page
    .getByText(/已复制/)
    .first()
    .waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await text.inputValue());
  expect(copied).toMatch(/^【每日提醒】全区 4月20日（星期二）/);
  expect([...copied].length).toBeLessThanOrEqual(2000);
  expect(copied).toMatch(/■ 手续法定时限（\d+）/);
  expect(copied).toContain("督办〔2021〕");
  await page.getByText("英文", { exact: true }).click();
  expect(await page.getByLabel("英文第1条").inputValue()).toMatch(/^\[Daily digest\]/);
  expect(
    await page
      .getByLabel(/催报文字/)
      .first()
      .inputValue(),
  ).toContain("【月报催报】2021年4月");
  // Earlier days are read on.
  await page.getByRole("link", { name: "‹ 2021-04-19" }).click();
  await page.locator("h1", { hasText: "2021-04-19（星期一）" }).waitFor();
  await page.getByText("这是2021-04-19的提醒").waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("an approver reads only the own permits, on a phone", async () => {
  const { page, context, problems } = await signIn("approver", phone);
  await page.goto("/alerts/digest?department=zone");
  await page.locator("h1", { hasText: "每日提醒" }).waitFor();
  expect(await page.getByText("督办时限").count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await picture(page, "digest-phone");
  expect(problems).toEqual([]);
  await context.close();
});

test("the admin mutes a topic with a reason; it is marked where alerts are listed", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/alerts/digest");
  await page.getByRole("button", { name: "静音一类事项" }).click();
  await page.getByLabel("事项").selectOption("milestone-due");
  await page.getByLabel("静音至（含）").fill("2021-05-31");
  await page.getByRole("button", { name: "确认静音" }).click();
  await page.getByText("请填写此项").waitFor();
  expect(await page.getByLabel("静音至（含）").inputValue()).toBe("2021-05-31");
  await page.getByLabel("理由").fill("调度会已逐项研究");
  await page.getByRole("button", { name: "确认静音" }).click();
  await page.getByText("全区，至2021-05-31：调度会已逐项研究").waitFor();
  await page.goto("/alerts?rule=milestone-due");
  await page.getByText("已静音至2021-05-31，不进入每日提醒").waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("the admin configures a robot, tests it, sees a failure and its next attempt, and tries again", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/admin/channels");
  await page.getByRole("button", { name: "增加通道" }).click();
  const dialog = page.locator("dialog[open]");
  await dialog.getByLabel("名称").fill("项目调度群");
  await dialog.getByLabel("机器人网址（Webhook）").fill("ftp://example.cn");
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.getByText("请填写机器人完整网址").waitFor();
  await expectAccessible(page);
  expect(await dialog.getByLabel("名称").inputValue()).toBe("项目调度群");
  await dialog.getByLabel("机器人网址（Webhook）").fill(robot.address);
  await dialog.getByRole("button", { name: "保存" }).click();
  const panel = page.locator("section", { has: page.getByRole("heading", { name: /项目调度群/ }) });
  await panel.getByText("该地址不加密").waitFor();
  expect(await page.content()).not.toContain("geheimnis");
  await panel.getByRole("button", { name: /^发送测试/ }).click();
  await panel.getByText("测试消息已送达").waitFor();
  expect(robot.heard.at(-1)).toContain("项目调度群");

  robot.refuses = true;
  await panel.getByRole("button", { name: /^立即发送最新一期/ }).click();
  await panel.getByText("对方拒绝：45009 api freq out of limit").waitFor();
  const row = page.locator("tbody tr").first();
  await row.getByText("失败，待重试").waitFor();
  expect(await row.innerText()).toContain("2021-04-20");
  await page.getByText("有1次发送没有成功。系统本身不受影响").waitFor();
  await expectAccessible(page);
  await picture(page, "channels-failed");

  robot.refuses = false;
  await row.getByRole("button", { name: /^立即重试/ }).click();
  // The minute's own retry may have come first.
  await row
    .getByText(/已送达|已经送达/)
    .first()
    .waitFor();
  await page.goto("/admin/channels");
  await row.getByText("已送达").waitFor();
  expect(robot.heard.at(-1)).toContain("【每日提醒】全区 4月20日");
  await panel.getByRole("button", { name: /^立即发送最新一期/ }).click();
  await panel.getByText("已经送达或正在发送，未重复发送").waitFor();
  await page.goto("/admin/audit");
  await page.getByText("增加消息通道").filter({ visible: true }).first().waitFor();
  expect(await page.content()).not.toContain("geheimnis");
  expect(problems).toEqual([]);
  await context.close();
});

test("others may not see the channels; the auditor sees them and changes nothing", async () => {
  const head = await signIn("head");
  expect((await head.page.goto("/admin/channels"))?.status()).toBe(403);
  await head.context.close();
  const auditor = await signIn("auditor");
  await auditor.page.goto("/admin/channels");
  await auditor.page.locator("h1", { hasText: "消息通道" }).waitFor();
  expect(await auditor.page.getByRole("button", { name: /增加通道|发送测试|修改通道/ }).count()).toBe(0);
  await auditor.context.close();
});
