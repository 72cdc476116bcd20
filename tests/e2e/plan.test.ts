import { expect, test } from "vitest";
import { desktop, expectAccessible, phone, picture, signIn, withBrowser, withOwnServer } from "./browser";

withOwnServer();
withBrowser();

const returned = "/projects/p029/plan";
const waiting = "/projects/p012/plan";

test("an officer fills a missing plan in the department's grid; the head approves it there", async () => {
  const officer = await signIn("officer");
  await officer.page.goto("/plans");
  const row = officer.page.locator("form tbody tr:not(.total)", { hasText: "经南七路汽车座椅骨架智能工厂" });
  expect(await row.innerText()).toContain("未编制");
  // Who has no plan yet comes first.
  expect(await officer.page.locator("form tbody tr:not(.total)").first().innerText()).toContain("未编制");
  await row.locator('input[data-cell="0"]').fill("1800");
  await officer.page.getByText("1个项目合计与年度计划不一致").waitFor();
  expect(await officer.page.getByRole("button", { name: /提交1个/ }).isDisabled()).toBe(true);
  await row.locator('input[type="checkbox"]').check();
  await officer.page.getByRole("button", { name: /均衡填充1个/ }).click();
  expect(await row.locator('input[data-cell="3"]').inputValue()).toBe("0");
  expect(await row.locator('input[data-cell="3"]').getAttribute("readonly")).not.toBeNull();
  await officer.page.getByRole("button", { name: /提交1个/ }).click();
  await officer.page.getByText("请说明原因。").waitFor();
  // A reload loses nothing.
  await officer.page.reload();
  await officer.page.getByText("已恢复您上次未保存的内容").waitFor();
  await officer.page.locator('input[name="reason"]').fill("补编年度计划");
  await expectAccessible(officer.page);
  await officer.page.getByRole("button", { name: /提交1个/ }).click();
  await officer.page.getByText("已提交1个，等待审批。").waitFor();
  await expect.poll(() => row.first().innerText()).toContain("待审批");
  expect(officer.problems).toEqual([]);
  await officer.context.close();

  const head = await signIn("head");
  await head.page.goto("/plans");
  const proposal = head.page.locator("section tbody tr", { hasText: "经南七路汽车座椅骨架智能工厂" }).first();
  expect(await proposal.innerText()).toContain("补编年度计划");
  await picture(head.page, "plans-head");
  await proposal.locator('input[type="checkbox"]').check();
  await head.page.getByRole("button", { name: "批准所选1个" }).click();
  await head.page.getByText("已批准1个。").waitFor();
  await head.page.reload();
  const grid = head.page.locator("form tbody tr", { hasText: "经南七路汽车座椅骨架智能工厂" });
  await expect.poll(() => grid.innerText()).toContain("在执行");
  expect(head.problems).toEqual([]);
  await head.context.close();
});

test("an officer corrects what came back; the difference blocks until it is gone, and the head sees the months", async () => {
  const officer = await signIn("officer");
  await officer.page.goto(returned);
  await officer.page.getByText("上次提出的计划被退回：追加投资缺少合同依据").waitFor();
  const december = officer.page.locator('input[name="months.11"]');
  const before = Number(await december.inputValue());
  await december.fill(`${before - 100}`);
  await officer.page.getByText(/比年度计划少100万元/).waitFor();
  expect(await officer.page.getByRole("button", { name: "提交审批" }).isDisabled()).toBe(true);
  await officer.page.getByRole("button", { name: "以合计为年度计划" }).click();
  await officer.page.getByText("与年度计划一致").waitFor();
  expect(await officer.page.locator('input[name="months.0"]').getAttribute("readonly")).not.toBeNull();
  await officer.page.getByText("批准后对4月进度和灯的影响").waitFor();
  await officer.page.locator('textarea[name="reason"]').fill("合同已签订，按合同追加");
  await expectAccessible(officer.page);
  await picture(officer.page, "plan-editor");
  await officer.page.getByRole("button", { name: "提交审批" }).click();
  await officer.page.getByText(/计划调整待审批/).waitFor();
  expect(officer.problems).toEqual([]);
  await officer.context.close();

  const head = await signIn("head");
  await head.page.goto(`${returned}?period=2021-04`);
  expect(await head.page.locator("table tr", { hasText: "12月" }).first().innerText()).toContain("+");
  await head.page.getByRole("button", { name: "批准" }).click();
  await head.page.getByText(/已批准.*的计划/).waitFor();
  await expect.poll(() => head.page.locator(".card").nth(2).innerText()).toContain("+1,900");
  expect(await head.page.locator(".card").first().innerText()).toContain("年初计划");
  expect(head.problems).toEqual([]);
  await head.context.close();
});

test("the head returns a proposal with a reason; its officer reads it", async () => {
  const head = await signIn("head");
  await head.page.goto(waiting);
  await head.page.getByText("投产基准日由", { exact: false }).waitFor();
  await head.page.getByRole("button", { name: "退回" }).first().click();
  const dialog = head.page.getByRole("dialog");
  await dialog.getByRole("button", { name: "退回" }).click();
  await dialog.getByText("请填写此项").waitFor();
  await dialog.locator("textarea").fill("请附批复文件");
  await dialog.getByRole("button", { name: "退回" }).click();
  await head.page.getByText(/已退回.*的计划/).waitFor();
  expect(head.problems).toEqual([]);
  await head.context.close();
  const officer = await signIn("officer", phone);
  await officer.page.goto(waiting);
  await officer.page.getByText("上次提出的计划被退回：请附批复文件").waitFor();
  expect(
    await officer.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await expectAccessible(officer.page);
  await picture(officer.page, "plan-phone");
  await officer.context.close();
});

test("the office changes a milestone template into the next version", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/admin/milestones");
  await page.getByRole("link", { name: "修改模板" }).click();
  const cell = page.locator('input[name="industry.production"]');
  await cell.fill("10");
  await page.getByText("工业：天数应按建设顺序递增。").waitFor();
  expect(await page.getByRole("button", { name: "保存为新版本" }).isDisabled()).toBe(true);
  await cell.fill("600");
  await page.getByText("工业 · 投产：545天 → 600天").waitFor();
  await expectAccessible(page);
  await page.locator('input[name="reason"]').fill("试生产期延长");
  await page.getByRole("button", { name: "保存为新版本" }).click();
  await page.getByRole("link", { name: "第1版" }).waitFor();
  expect(await page.locator("table").last().innerText()).toContain("600");
  expect(problems).toEqual([]);
  await context.close();
});

test("an officer moves a forecast on the project's milestones, and the slip is drawn with its table", async () => {
  const { page, context, problems } = await signIn("officer", desktop);
  await page.goto("/projects/p012/milestones?period=2021-04");
  const row = page.locator("tbody tr", { hasText: "投产" }).first();
  await row.getByRole("button", { name: /改预计日/ }).click();
  await page.locator('input[name="to"]').fill("2022-11-30");
  await page.locator('textarea[name="reason"]').fill("设备交货推迟");
  await page.getByRole("button", { name: "保存预计日" }).click();
  await page
    .getByText(/投产预计比最初基准日晚91天/)
    .first()
    .waitFor();
  await page.getByText("数据表").click();
  expect(await page.locator("figure table").innerText()).toContain("+91");
  await expectAccessible(page);
  await picture(page, "milestones");
  expect(problems).toEqual([]);
  await context.close();
});

test("the register can be read by 年初 plans, and an approver has no plan pages", async () => {
  const { page, context, problems } = await signIn("leader", desktop, "en");
  await page.goto("/projects?calibre=original");
  await page.getByText("amounts and ratios by the original plan").waitFor();
  expect(await page.locator(".register").innerText()).toContain("adjusted ");
  await page.goto("/?calibre=original");
  await page.getByText("Original plan", { exact: true }).first().waitFor();
  expect(problems).toEqual([]);
  await context.close();
  const approver = await signIn("approver");
  expect((await approver.page.goto("/plans"))?.status()).toBe(403);
  expect((await approver.page.goto(waiting))?.status()).toBe(403);
  await approver.context.close();
});

test("milestones of the template are chosen with their days; what is over says so and is left out unless ticked", async () => {
  const { page, context, problems } = await signIn("officer", phone);
  await page.goto("/projects/p175/milestones?period=2021-04");
  await page.getByText("按模板补8个节点").click();
  await page.getByText("请填计划开工日").waitFor();
  await page.locator('details input[name="start"]').fill("2021-04-30");
  const levelling = page.locator("details li", { hasText: "土地平整" });
  expect(await levelling.innerText()).toContain("已过10天");
  await levelling.locator("input").check();
  await page.getByText("所选有1个节点的基准日已过").waitFor();
  await expectAccessible(page);
  await levelling.locator("input").uncheck();
  // 基础完工 would come before the 前期手续 that it has.
  expect(await page.getByText("与已有节点先后不符").count()).toBe(2);
  await page.getByRole("button", { name: "补入5个" }).click();
  await page.getByText("按模板补3个节点").waitFor();
  expect(problems).toEqual([]);
  await context.close();
});
