import { expect, test } from "vitest";
import { expectAccessible, phone, picture, signIn, withBrowser, withOwnServer } from "./browser";

withBrowser();
withOwnServer();

const overdueReport = "/alerts?rule=report-missing&department=economy";

test("an officer acknowledges a missing report, files it, and the alert is gone at once", async () => {
  const { page, context, problems } = await signIn("officer");
  await page.goto(overdueReport);
  const row = page.locator("main li", { hasText: "无已报月报" }).first();
  expect(await row.innerText()).toContain("解除条件：报送");
  expect(await row.innerText()).toContain("规则第1版");
  const place = (await row.locator("a").first().getAttribute("href")) ?? "";
  const month = /(\d{4})年(\d+)月月报/.exec(await row.innerText());
  await row.getByRole("button", { name: /^认领/ }).click();
  const dialog = page.locator("dialog[open]");
  await expectAccessible(page);
  await dialog.getByLabel("原因").fill("经办人调整");
  await dialog.getByRole("button", { name: "确认认领" }).click();
  await dialog.getByText("请填写此项").first().waitFor();
  expect(await dialog.getByLabel("原因").inputValue()).toBe("经办人调整");
  await dialog.getByLabel("措施").fill("本周补报");
  await dialog.getByLabel("承诺解除日").fill("2021-04-30");
  await dialog.getByRole("button", { name: "确认认领" }).click();
  await page.getByText("已认领：经办人调整；措施：本周补报").waitFor();
  await picture(page, "alerts-acknowledged");

  await page.goto(`${place}/month?period=${month?.[1]}-${month?.[2]?.padStart(2, "0")}`);
  await page.locator('input[name="invested"]').fill("0");
  await page.locator('input[name="fixedAssets"]').fill("0");
  await page.locator('[name="progress"]').fill("前期准备，尚未形成投资");
  await page.locator('[name="reason"]').fill("经办人调整，补报");
  await page.getByRole("button", { name: "报送", exact: true }).click();
  await page
    .getByText(/^已报：/)
    .first()
    .waitFor();
  await page.goto(overdueReport);
  await page.getByText("没有符合条件的预警。").waitFor();
  await page.goto(place);
  await page.getByText("预警历史").click();
  const history = page.locator("details", { hasText: "预警历史" });
  expect(await history.innerText()).toContain("2021-04-20");
  expect(await history.innerText()).toContain("鲁嘉舟认领：经办人调整");
  expect(problems).toEqual([]);
  await context.close();
});

test("a head exempts a lagging project: the light stays, and beside it the mark with its expiry", async () => {
  const { page, context, problems } = await signIn("head");
  await page.goto("/alerts?rule=behind&department=economy&level=red");
  const row = page.locator("main li", { hasText: "解除条件" }).first();
  const id = await row.getAttribute("id");
  await row.getByRole("button", { name: /^豁免/ }).click();
  const dialog = page.locator("dialog[open]");
  await dialog.getByLabel("原因").fill("规划调整，已报区委");
  await dialog.getByLabel("豁免到期日").fill("2021-06-30");
  await dialog.getByRole("button", { name: "确认豁免" }).click();
  const exempted = page.locator(`main li[id="${id}"]`);
  await exempted.getByText("已豁免至2021-06-30：规划调整，已报区委").waitFor();
  expect(await exempted.innerText()).toContain("红");
  await page.goto("/alerts?handling=exempted");
  await page.locator(`main li[id="${id}"]`).waitFor();
  expect(await page.locator("h1").innerText()).toContain("1条未解除");
  await page.getByText("各部门预警情况").click();
  await expectAccessible(page);
  await picture(page, "alerts-exempted");
  await exempted.getByRole("button", { name: /^撤销豁免/ }).click();
  await page.locator("dialog[open]").getByLabel("原因").fill("规划已批");
  await page.locator("dialog[open]").getByRole("button", { name: "撤销豁免" }).click();
  await page.getByText("没有符合条件的预警。").waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("the admin sees what a threshold and a preset would do before the next version is saved", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/admin/alerts");
  const rule = page.locator("#milestone-due");
  await rule.getByRole("button", { name: "修改节点临近" }).click();
  await rule.getByLabel("提前（天）提醒").fill("400");
  await rule.getByRole("button", { name: "预览影响" }).click();
  await rule.getByText("须为1至120之间的整数").waitFor();
  await rule.getByLabel("提前（天）提醒").fill("60");
  await rule.getByRole("button", { name: "预览影响" }).click();
  await rule.getByText(/将新增\d+条/).waitFor();
  await expectAccessible(page);
  await picture(page, "alerts-preview");
  await rule.getByRole("button", { name: "保存为新的一版" }).click();
  await rule.getByText("请填写此项").waitFor();
  await rule.getByLabel("修改理由").fill("提早两个月提醒");
  await rule.getByRole("button", { name: "保存为新的一版" }).click();
  await rule.getByText(/第2版 · 启用/).waitFor();

  const preset = page.locator("#preset-zone");
  await preset.getByRole("button", { name: "修改本区计划" }).click();
  await preset.getByLabel("红：低于").fill("40");
  await preset.getByRole("button", { name: "预览影响" }).click();
  await preset.getByText(/423个项目中\d+个变色/).waitFor();
  expect(await preset.innerText()).toContain("红→黄");
  expect(problems).toEqual([]);
  await context.close();
});

test("a control stop is one entry; the project shows its light raw and with the days taken out", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/admin/control");
  await page.getByRole("button", { name: "登记管控停工" }).click();
  const dialog = page.locator("dialog[open]");
  await dialog.getByLabel("名称").fill("重污染天气红色预警");
  await dialog.getByLabel("开始日").fill("2021-03-01");
  await dialog.getByLabel("结束日（未定可空）").fill("2021-02-20");
  await dialog.getByLabel("依据和说明").fill("市指挥部第3号令");
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.getByText("不能早于开始日").waitFor();
  expect(await dialog.getByLabel("名称").inputValue()).toBe("重污染天气红色预警");
  await dialog.getByLabel("结束日（未定可空）").fill("2021-03-20");
  await dialog.getByRole("button", { name: "保存" }).click();
  await page.getByText("影响423个项目，至今共损失8460个日历天").waitFor();
  await expectAccessible(page);
  await page.goto("/alerts?rule=behind");
  const place = (await page.locator("main li a").first().getAttribute("href")) ?? "";
  await page.goto(place);
  await page.getByText("本年因管控停工损失20个日历天").waitFor();
  expect(await page.locator("main").innerText()).toContain("剔除停工后");
  await expectAccessible(page);
  await picture(page, "alerts-project");
  expect(problems).toEqual([]);
  await context.close();
});

test("the list fits a phone and speaks English", async () => {
  const { page, context, problems } = await signIn("leader", phone, "en");
  await page.goto("/alerts?rule=start-overdue&group=department");
  expect(await page.locator("main").innerText()).toContain("Due to start by");
  expect(await page.locator("main").innerText()).toContain("Clears when: the start is recorded");
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await picture(page, "alerts-phone");
  expect(problems).toEqual([]);
  await context.close();
});
