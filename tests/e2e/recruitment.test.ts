import type { Page } from "playwright-core";
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

const plain = (text: string) => text.replace(/\s+/g, "");
const main = async (page: Page) => plain(await page.locator("main").innerText());
const rows = (page: Page) => page.locator("tr[data-deal]");
const narrow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test("the leader sees 16 deals of 203亿 and 31.2%, and each number opens exactly its rows", async () => {
  const { page, context, problems } = await atHome("leader");
  await page.getByRole("link", { name: "招商", exact: true }).first().click();
  await page.waitForURL(/\/recruitment/);
  const text = await main(page);
  for (const part of [
    "签约项目16个",
    "签约金额203亿元",
    "占区定650亿元的31.2%",
    "百亿级头部企业0个",
    "30亿元以上高质量项目3个",
    "5亿元主导产业链项目6个",
    "以前年度项目解约1个·2.6亿元",
    "市定2个（推算）150.0%✓已达到",
    "区定10个60.0%",
    "履约率1/16=6.3%",
  ])
    expect(text).toContain(part);
  await expectAccessible(page);
  await picture(page, "recruitment");

  const hrefs = await page
    .locator("main a[href]")
    .evaluateAll((links) => links.map((a) => a.getAttribute("href") ?? ""));
  const opens = async (link: string, count: number) => {
    const href = hrefs.find((one) => one.includes(link)) ?? link;
    expect(href).toContain("view=table");
    await page.goto(href);
    await expect.poll(() => rows(page).count(), { message: link }).toBe(count);
    expect(plain(await page.locator("#deals").innerText())).toContain(`${count}个`);
  };
  await opens("set=counted", 16);
  await opens("set=counted&tier=t30", 3);
  await opens("set=counted&tier=t5", 6);
  await opens("set=earlier", 1);
  await opens("month=1", 5);
  await opens("month=3", 7);
  await opens("reached=registered", 1);
  await expectAccessible(page);
  await picture(page, "recruitment-table");

  await page.goto("/recruitment?rule=inclusive");
  expect(await main(page)).toContain("5亿元主导产业链项目9个");
  await page.locator('main a[href*="tier=t5"]').first().click();
  await expect.poll(() => rows(page).count()).toBe(9);
  await page.goto("/recruitment?framework=1");
  expect(await main(page)).toContain("签约项目19个");
  expect(problems).toEqual([]);
  await context.close();
});

test("the list is searched by pinyin initials and filtered in the address", async () => {
  const { page, context } = await signIn("leader");
  await page.goto("/recruitment?view=table");
  await page.locator('main input[name="q"]').fill("qrldcd");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=qrldcd/);
  await expect.poll(() => rows(page).count()).toBe(1);
  await page.goto("/recruitment?view=table");
  await page.locator('main select[name="stage"]').selectOption("framework");
  await page.waitForURL(/stage=framework/);
  await expect.poll(() => rows(page).count()).toBe(3);
  expect(await main(page)).toContain("阶段：框架协议");
  await context.close();
});

test("before signing a deal does not exist for another department and for the approver", async () => {
  for (const who of ["officer", "head"]) {
    const { page, context } = await signIn(who);
    await page.goto("/recruitment?period=2021-04");
    const text = await main(page);
    expect(text).toContain("签约项目17个");
    expect(text).not.toMatch(/氢燃料电池堆|整车电驱动|岚川/);
    expect(await page.getByRole("link", { name: "含框架协议", exact: true }).count()).toBe(0);
    await page.goto("/recruitment?view=table&period=2021-04&q=岚川&framework=1");
    expect(await rows(page).count()).toBe(0);
    const [hidden, unknown] = [
      await page.goto("/recruitment/deal-u2?period=2021-04"),
      await page.goto("/recruitment/deal-none?period=2021-04"),
    ];
    expect([hidden?.status(), unknown?.status()]).toEqual([404, 404]);
    expect((await hidden?.text().catch(() => ""))?.includes("氢燃料")).not.toBe(true);
    await page.goto("/recruitment/deal-o3?period=2021-04");
    expect(await main(page)).toContain("签约前的记录和内容的修改只对招商部门显示");
    expect(await page.getByRole("heading", { name: "推进阶段" }).count()).toBe(0);
    expect((await page.goto("/recruitment/new"))?.status()).toBe(403);
    await context.close();
  }
  const { page, context } = await atHome("approver");
  expect(await page.getByRole("link", { name: "招商", exact: true }).count()).toBe(0);
  for (const path of ["/recruitment", "/recruitment/deal-u2", "/recruitment/deal-none", "/recruitment/rules"])
    expect((await page.goto(path))?.status()).toBe(403);
  await context.close();
});

test("the recruiting officer enters a deal in dollars, moves it past stages that are named, and links it", async () => {
  const { page, context, problems } = await signIn("officer4");
  await page.goto("/recruitment/new");
  await expectAccessible(page);
  await page.getByLabel("项目名称", { exact: true }).fill("滨河新材料中试基地项目");
  await page.getByLabel("企业", { exact: true }).fill("某新材料公司");
  await page.getByRole("radio", { name: /美元/ }).check();
  await page.getByLabel("合同金额").fill("6400x");
  await page.getByLabel("汇率").fill("6.5625");
  expect(await main(page)).toContain("请填写数字");
  await page.getByLabel("合同金额").fill("12,800");
  await page.getByLabel("主导产业链", { exact: true }).fill("新材料");
  expect(await main(page)).toContain("合8.4亿元，即840,000,000元");
  expect(await main(page)).toContain("符合“5亿元主导产业链项目”");
  await page.getByRole("button", { name: "登记" }).click();
  await page.waitForURL(/\/recruitment\/[0-9a-f-]{36}/);
  await page.getByRole("heading", { name: "推进阶段" }).waitFor();
  expect(await main(page)).toContain("12,800万美元×6.5625");
  expect(await main(page)).toContain("签约后计入");

  await page.locator('select[name="stage"]').selectOption("signed");
  expect(await main(page)).toContain("将跳过：洽谈→框架协议");
  await page.locator('input[name="on"]').fill("2021-04-20");
  await page.getByRole("button", { name: "登记" }).click();
  await page.getByText("正式签约，2021-04-20起").waitFor();
  await expectAccessible(page);

  await page.locator('input[name="find"]').fill("sqyjs");
  await page.waitForURL(/find=sqyjs/);
  await page
    .getByRole("button", { name: /关联“上汽云计算中心/ })
    .first()
    .click();
  await page.getByText("解除关联").first().waitFor();
  await picture(page, "deal");
  const address = page.url();
  await page
    .getByRole("link", { name: /上汽云计算中心/ })
    .first()
    .click();
  await page.waitForURL(/\/projects\//);
  expect(await main(page)).toContain("招商来源滨河新材料中试基地项目");

  await page.goto(address);
  await page.getByText("撤销最近一步").click();
  await page.getByLabel("撤销理由").fill("合同尚未盖章");
  await page.getByRole("button", { name: "撤销这一步" }).click();
  await page.getByText("撤销签约前请先解除关联").waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("the admin edits a tier, and the printed rule follows", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/recruitment/rules");
  await expectAccessible(page);
  const t30 = page.locator("section", { has: page.locator("#t30") });
  await t30.getByText("修改规则").click();
  await t30.getByLabel("最低合同额").fill("0");
  await t30.getByLabel("修改理由").fill("核对");
  await t30.getByRole("button", { name: "保存为新一版" }).click();
  await t30.getByText("须大于0").waitFor();
  await t30.getByLabel("最低合同额").fill("35");
  await t30.getByRole("button", { name: "保存为新一版" }).click();
  await t30.getByText("已保存为第2版").waitFor();
  await page.goto("/recruitment");
  const text = await main(page);
  expect(text).toContain("≥35亿元且经高质量评审");
  expect(text).toContain("30亿元以上高质量项目2个");
  await page.goto("/recruitment/rules");
  await t30.getByText("修改规则").click();
  await t30.getByLabel("最低合同额").fill("30");
  await t30.getByLabel("修改理由").fill("恢复");
  await t30.getByRole("button", { name: "保存为新一版" }).click();
  await t30.getByText("已保存为第3版").waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("English, a phone and the table of an officer of another department", async () => {
  const { page, context, problems } = await signIn("leader", desktop, "en");
  await page.goto("/recruitment");
  const text = await page.locator("main").innerText();
  for (const part of [
    "Deals signed",
    "20.3",
    "31.2% of the zone target of RMB 65 billion",
    "High-quality projects",
  ])
    expect(text.toLowerCase()).toContain(part.toLowerCase());
  await expectAccessible(page);
  await picture(page, "recruitment-en");
  await page.goto("/recruitment/deal-q1");
  await expectAccessible(page);
  await context.close();

  const small = await signIn("head4", phone);
  for (const path of [
    "/recruitment",
    "/recruitment?view=table",
    "/recruitment/deal-q1",
    "/recruitment/new",
  ]) {
    await small.page.goto(path);
    expect(await narrow(small.page), path).toBeLessThanOrEqual(0);
    await expectAccessible(small.page);
  }
  await picture(small.page, "recruitment-phone");
  expect([...problems, ...small.problems]).toEqual([]);
  await small.context.close();
});
