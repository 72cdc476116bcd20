import { expect, test } from "vitest";
import { desktop, expectAccessible, phone, picture, signIn, withBrowser, withOwnServer } from "./browser";

withBrowser();
withOwnServer();

test("the leader sees what is behind first, 349 trains with +122% and 17.5% of 2000, and opens the formula", async () => {
  const { page, context, problems } = await signIn("leader");
  await page.goto("/indicators?period=2021-03");
  expect((await page.locator("h1").innerText()).replace(/\s/g, "")).toContain("38项·落后4项");
  const row = page.locator("tr#rail_n");
  for (const text of [
    "349",
    "2,000",
    "17.5%",
    "−7.5个百分点",
    "+122%",
    "上年157",
    "1.58倍",
    "落后",
    "郑州口径",
  ])
    expect(await row.innerText()).toContain(text);
  expect(await page.locator("tbody tr[id]").first().getAttribute("id")).toBe("t100");
  const mismatch = await page.locator("tr#sme_tech").innerText();
  expect(mismatch).toContain("67");
  expect(mismatch).toContain("口径不同");
  expect(await page.locator("tr#start").innerText()).toContain("推算");
  expect(await page.locator("tr#proj_plan").innerText()).toContain("2.76倍");
  await expectAccessible(page);
  await picture(page, "indicators");
  await page.goto("/indicators?period=2021-03&status=behind&source=entered");
  expect(await page.locator("tbody tr[id]").count()).toBe(1);
  await page.getByRole("link", { name: "中欧班列(郑州)开行" }).click();
  await page.getByText("349 ÷ 157 − 1 = 122%").waitFor();
  await page.getByText("349 ÷ 2,000 = 17.5%").waitFor();
  expect(
    await page
      .locator("form")
      .filter({ has: page.locator("input[name='rail_n.value']") })
      .count(),
  ).toBe(0);
  await expectAccessible(page);
  await picture(page, "indicator");
  expect(problems).toEqual([]);
  await context.close();
});

test("an owner enters April in the sheet; what is wrong stays in its cell, and a reload loses nothing", async () => {
  const { page, context, problems } = await signIn("officer19");
  await page.goto("/indicators");
  await page.getByRole("link", { name: "填报4月指标" }).click();
  await page.waitForURL(/\/indicators\/entry\?period=2021-04/);
  await expectAccessible(page);
  await page.locator('input[name="rail_n.value"]').fill("300");
  await page.getByText("小于3月累计349班").waitFor();
  await page.locator('input[name="rail_n.value"]').fill("470");
  await page.locator('input[name="rail_n.value"]').press("Enter");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("name")))
    .toBe("rail_val.value");
  await page.locator('input[name="rail_n.lastYear"]').fill("230");
  await page.getByText("同比+104%").waitFor();
  await page.locator('input[name="rail_val.value"]').fill("16.8x");
  await page.locator("form#entry [type=submit]").click();
  await page.getByText("有内容需要修改，尚未保存。").waitFor();
  await page.reload();
  // The browser itself may put the words back before the page has found its draft.
  await page.getByText("已恢复").first().waitFor();
  await expect.poll(() => page.locator('input[name="rail_val.value"]').inputValue()).toBe("16.8x");
  await page.locator('input[name="rail_val.value"]').fill("16.8");
  await picture(page, "indicators-entry");
  await page.locator("form#entry [type=submit]").click();
  await page.getByText("已保存2项。").waitFor();
  await page.goto("/indicators/rail_n?period=2021-04");
  await page.getByText("470 ÷ 230 − 1 = 104%").waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("an officer of another department has no form, and no sheet of others' indicators", async () => {
  const { page, context } = await signIn("officer4");
  await page.goto("/indicators/rail_n?period=2021-04");
  expect(await page.locator("form#entry").count()).toBe(0);
  await page.goto("/indicators/entry?period=2021-04");
  expect(await page.locator('input[name="cbec.value"]').count()).toBe(1);
  expect(await page.locator('input[name="rail_n.value"]').count()).toBe(0);
  await context.close();
  const leader = await signIn("leader");
  expect((await leader.page.goto("/indicators/entry"))?.status()).toBe(403);
  await leader.context.close();
});

test("two officers of one department: the second sees both values", async () => {
  const [first, second] = [await signIn("officer4", desktop), await signIn("head4", desktop)];
  for (const { page } of [first, second]) await page.goto("/indicators/entry?period=2021-04");
  await first.page.locator('input[name="cbec.value"]').fill("66.1");
  await first.page.locator("form#entry [type=submit]").click();
  await first.page.getByText("已保存1项。").waitFor();
  await second.page.locator('input[name="cbec.value"]').fill("66.2");
  await second.page.locator("form#entry [type=submit]").click();
  const notice = second.page.getByRole("alert").filter({ hasText: "已先保存" });
  await notice.waitFor();
  expect(await notice.innerText()).toMatch(/66\.1.*66\.2/);
  await second.page.getByRole("button", { name: "用我的" }).click();
  await second.page.locator('form#entry input[name="reason"]').fill("核对后以此为准");
  await second.page.locator("form#entry [type=submit]").click();
  await second.page.getByText("已保存1项。").waitFor();
  await second.page.goto("/indicators/cbec?period=2021-04");
  expect(await second.page.locator("main").innerText()).toContain("核对后以此为准");
  await first.context.close();
  await second.context.close();
});

test("the admin changes a target, plans it by month and splits it to the last unit", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/indicators/hte_pool?period=2021-03");
  await page.locator("#targets summary").click();
  await page.locator('input[name="zone.value"]').fill("210");
  await page.getByRole("button", { name: "保存区定目标" }).click();
  await page.getByText("请说明原因。").first().waitFor();
  await page.locator('#targets input[name="reason"]').first().fill("年中调整");
  await page.getByRole("button", { name: "保存区定目标" }).click();
  await page.getByText("104 ÷ 210 = 49.5%").waitFor();

  await page.locator("#plan summary").click();
  await page.getByRole("button", { name: "按序时填入" }).click();
  await page.locator('input[name="months.2"]').fill("20");
  await page.getByText("累计值不应低于此前的35").waitFor();
  await page.locator('input[name="months.2"]').fill("60");
  await page.getByRole("button", { name: "保存月度计划" }).click();
  await page.getByText("较月度计划").first().waitFor();

  await page.locator("#split summary").click();
  await page.locator("#split select").first().selectOption({ label: "工信局" });
  await page.getByRole("button", { name: "按权重分解" }).click();
  await page.locator("#split").getByText("各部分合计210家，等于目标。").waitFor();
  await page.locator('input[name="shares.0.months.0"]').fill("0");
  await page.locator("#split").getByText("未分解：").waitFor();
  await expectAccessible(page);
  await picture(page, "indicator-admin");
  await page.getByRole("button", { name: "保存分解" }).click();
  await page.getByRole("heading", { name: /目标分解/ }).waitFor();
  const history = await page.locator("main").innerText();
  expect(history).toContain("年中调整");
  expect(history).toContain("未分解：");
  expect(problems).toEqual([]);
  await context.close();
});

test("the indicators fit a phone and speak English", async () => {
  const small = await signIn("officer19", phone);
  for (const path of [
    "/indicators",
    "/indicators/rail_n?period=2021-04",
    "/indicators/entry?period=2021-04",
  ]) {
    await small.page.goto(path);
    const wide = await small.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, path).toBeLessThanOrEqual(0);
    await expectAccessible(small.page);
  }
  expect(small.problems).toEqual([]);
  await small.context.close();
  const { page, context, problems } = await signIn("leader", desktop, "en");
  await page.goto("/indicators?period=2021-03");
  const text = await page.locator("main").innerText();
  for (const words of ["4 behind", "−7.5 points", "157 last year", "Zone target"])
    expect(text).toContain(words);
  await expectAccessible(page);
  await page.goto("/indicators/rail_n?period=2021-03");
  await page.getByText("349 ÷ 157 − 1 = 122%").waitFor();
  await expectAccessible(page);
  expect(problems).toEqual([]);
  await context.close();
});
