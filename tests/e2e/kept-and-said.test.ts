import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { atHome, expectAccessible, phone, picture, signIn, withBrowser, withOwnServer } from "./browser";

withBrowser();
withOwnServer();

const main = (page: Page) => page.locator("main").innerText();
const history = (page: Page) => page.locator("#history").innerText();

test("what is typed into a plan and a target outlives a reload, and is kept no longer once it is saved", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/indicators/tech_amt?period=2021-03");
  await page.locator("#plan summary").click();
  await page.getByRole("button", { name: "按序时填入" }).click();
  await page.locator('input[name="months.2"]').fill("3.6");
  await page.locator("#targets summary").click();
  await page.locator('input[name="city.value"]').fill("12");
  await page.reload();
  const cell = page.locator('input[name="months.2"]');
  await expect.poll(() => cell.inputValue()).toBe("3.6");
  await page.locator("#plan").getByText("已恢复您上次未保存的内容。").waitFor();
  await expect.poll(() => page.locator('input[name="city.value"]').inputValue()).toBe("12");
  await expectAccessible(page);
  await picture(page, "indicator-kept");
  await page.getByRole("button", { name: "保存月度计划" }).click();
  await page.getByText("已保存。").first().waitFor();
  await page.locator("#targets").getByRole("button", { name: "放弃，恢复已保存的内容" }).click();
  await page.reload();
  await page.locator("#plan summary").click();
  await expect.poll(() => cell.inputValue()).toBe("3.6");
  expect(await page.getByText("已恢复您上次未保存的内容。").count()).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
});

test("a target that a plan rests on stays; another is withdrawn with a reason, and the history says what it was", async () => {
  const { page, context, problems } = await signIn("admin");
  const withdraw = async (id: string) => {
    await page.goto(`/indicators/${id}?period=2021-03`);
    await page.locator("#targets summary").click();
    await page.getByRole("button", { name: "撤销区定目标…" }).click();
    const dialog = page.locator("dialog[open]");
    await dialog.getByRole("textbox").fill("市里尚未下达");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "撤销", exact: true }).click();
    return dialog;
  };
  await page.goto("/indicators/sme_tech?period=2021-03");
  await page.locator("#plan summary").click();
  await page.getByRole("button", { name: "按序时填入" }).click();
  await page.getByRole("button", { name: "保存月度计划" }).click();
  await page.getByText("已保存。").first().waitFor();
  await (await withdraw("sme_tech")).getByText("请先清除后再撤销").waitFor();
  await withdraw("rail_n");
  await page.getByText("本年没有下达目标，只列完成值和同比。").waitFor();
  expect(await history(page)).toMatch(/撤销指标目标[\s\S]*市里尚未下达[\s\S]*2,000/);
  await page.locator('input[name="zone.value"]').fill("2000");
  await page.locator('input[name="zone.source"]').fill("区管委会");
  await page.getByRole("button", { name: "保存区定目标" }).click();
  await page.getByText("349 ÷ 2,000 = 17.5%").waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("a deal says what was saved and shows every change to its department, and none of it to another", async () => {
  const { page, context, problems } = await signIn("officer4");
  await page.goto("/recruitment/deal-o2?period=2021-04");
  await page.getByText("修改内容").click();
  await page.getByLabel("合同金额").fill("6.3");
  await page.getByLabel("修改说明").fill("补充协议");
  await page.reload();
  await page.getByText("已恢复您上次未保存的内容。").waitFor();
  expect(await page.getByLabel("合同金额").inputValue()).toBe("6.3");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("已保存。").first().waitFor();
  await expect.poll(() => history(page)).toMatch(/补充协议[\s\S]*62,000[\s\S]*63,000/);
  await page.locator('select[name="stage"]').selectOption("registered");
  await page.getByRole("button", { name: "登记" }).click();
  await page.getByText("已登记：注册，2021-04-20。").waitFor();
  await expectAccessible(page);
  await picture(page, "deal-changes");
  await context.close();
  const other = await signIn("head");
  await other.page.goto("/recruitment/deal-o2?period=2021-04");
  expect(await main(other.page)).toContain("6.3亿元");
  expect(await main(other.page)).not.toMatch(/补充协议|修改记录/);
  await other.context.close();
  expect(problems).toEqual([]);
});

test("a new deal that is half typed is back after a reload, and gone once it is entered", async () => {
  const { page, context, problems } = await signIn("officer4", phone);
  await page.goto("/recruitment/new");
  await page.getByLabel("项目名称", { exact: true }).fill("潮河智能装备项目");
  await page.reload();
  await page.getByText("已恢复您上次未保存的内容。").waitFor();
  expect(await page.getByLabel("项目名称", { exact: true }).inputValue()).toBe("潮河智能装备项目");
  await page.getByLabel("企业", { exact: true }).fill("某装备公司");
  await page.getByLabel("合同金额").fill("3");
  await expectAccessible(page);
  await page.getByRole("button", { name: "登记" }).click();
  await page.waitForURL(/\/recruitment\/[0-9a-f-]{36}/);
  await page.getByText("已登记：潮河智能装备项目。").waitFor();
  await page.goto("/recruitment/new");
  expect(await page.getByLabel("项目名称", { exact: true }).inputValue()).toBe("");
  expect(problems).toEqual([]);
  await context.close();
});

test("an owner's home lists the indicators of the open month until they are entered", async () => {
  const { page, context, problems } = await atHome("officer19");
  const due = page.getByRole("region", { name: "待填2021年4月指标" });
  expect(await due.locator("li").count()).toBe(4);
  await due.getByRole("link", { name: "中欧班列(郑州)开行" }).click();
  await page.waitForURL(/\/indicators\/rail_n/);
  await page.locator('input[name="rail_n.value"]').fill("470");
  await page.locator("form#entry [type=submit]").click();
  await page.getByText("已保存1项。").waitFor();
  await page.goto("/");
  await expect.poll(() => due.locator("li").count()).toBe(3);
  await expectAccessible(page);
  expect(problems).toEqual([]);
  await context.close();
});
