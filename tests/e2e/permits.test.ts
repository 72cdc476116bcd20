import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  atHome,
  base,
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

const plain = (text: string) => text.replace(/\s+/g, "");
const main = async (page: Page) => plain(await page.locator("main").innerText());
const rows = (page: Page) => page.locator("tr[data-step]");
/** A machine that is busy takes its time. */
const until = <T>(read: () => Promise<T>) => expect.poll(read);
const narrow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const tab = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "办理情况" }).getByRole("link", { name: new RegExp(`^${name}`) });
const move = (page: Page, name: string) =>
  page.locator("fieldset label").filter({ hasText: new RegExp(`^${name}$`) });

/** Steps of the demo whose prerequisites, soft ones too, are met and which nobody has begun. */
async function openStep(page: Page, step: "p297 B02" | "p193 B02") {
  await page.goto("/permits?step=B02");
  await page.locator(`tr[data-step="${step}"] th a`).click();
  await page.waitForURL(/\/permits\/[^/?]+\/B02/);
  await page.locator("#next-entry").waitFor();
}

async function openRow(page: Page, path: string, at: number) {
  await page.goto(path);
  const link = rows(page).nth(at).locator("th a");
  const name = plain(await link.innerText());
  await link.click();
  await page.waitForURL(/\/permits\/[^/?]+\/[A-Z]\d\d/);
  await page.locator("#next-entry").waitFor();
  return name;
}

/** A PDF that is larger than what a proxy would let through. */
const certificate = {
  name: "规划条件通知书.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.alloc(12_000_000),
};
certificate.buffer.write("%PDF-1.7\n");

async function leave({ context, problems }: Visitor) {
  expect(problems).toEqual([]);
  await context.close();
}

test("the approver's home counts what waits, each tab opens exactly its rows, and the view is in the address", async () => {
  const visitor = await atHome("approver");
  const { page } = visitor;
  await expectAccessible(page);
  const card = page.locator("main a.card").filter({ hasText: "可受理" });
  const count = Number((await card.locator(".card-value").innerText()).match(/\d+/)?.[0]);
  expect(count).toBeGreaterThan(0);
  await card.click();
  await page.waitForURL(/\/permits/);
  expect(await main(page)).toContain(`可受理${count}项`);
  expect(await rows(page).count()).toBe(Math.min(50, count));
  await expectAccessible(page);
  await picture(page, "permits-desk");
  for (const name of ["办理中", "临期", "超期", "等待企业", "公示/听证/评审", "容缺承诺", "已办结", "全部"]) {
    await tab(page, name).click();
    await until(() => tab(page, name).getAttribute("aria-current")).toBe("page");
    const shown = Number((await tab(page, name).innerText()).match(/(\d+)\s*$/)?.[1]);
    expect(await main(page)).toContain(`${name}${shown}项`);
    expect(await rows(page).count(), name).toBe(Math.min(50, shown));
  }
  await page.locator('main select[name="step"]').selectOption("A06");
  await page.waitForURL(/step=A06/);
  await until(async () => (await rows(page).allInnerTexts()).every((text) => text.includes("A06"))).toBe(
    true,
  );
  const address = page.url();
  const before = await rows(page).allInnerTexts();
  expect(before.every((text) => text.includes("A06"))).toBe(true);
  await page.reload();
  expect(await rows(page).allInnerTexts()).toEqual(before);
  await rows(page).first().locator("th a").click();
  await page.waitForURL(/\/permits\/[^/?]+\/A06/);
  await page.goBack();
  await page.waitForURL(address);
  expect(await rows(page).allInnerTexts()).toEqual(before);
  await leave(visitor);
});

test("a project is found by pinyin and its land is granted with a certificate: two steps are unlocked, by name", async () => {
  const visitor = await atHome("approver");
  const { page } = visitor;
  const name = await openRow(page, "/permits?step=A10&flow=R&state=not-submitted", 0);
  await page.goto("/permits");
  await page.getByLabel("按项目名称、编号或拼音查找并登记").fill(name.slice(0, 12));
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=/);
  await page
    .locator("article")
    .filter({ hasText: name.slice(0, 12) })
    .first()
    .getByRole("link", { name: /^A10/ })
    .click();
  await page.waitForURL(/\/A10/);
  await move(page, "受理").click();
  // Where soft prerequisites are open, a promise is asked for.
  if ((await page.getByLabel("承诺补齐日").count()) > 0) {
    await page.getByLabel("承诺补齐日").fill("2021-05-20");
    await page.getByLabel("批准人").fill("王处长");
  }
  await page.getByRole("button", { name: "登记受理" }).click();
  await page.getByText("已登记受理，2021-04-20。").waitFor();
  await expectAccessible(page);
  await move(page, "办结").click();
  await page.getByLabel("证照或文书编号").fill("郑经开出〔2021〕18号");
  await page.locator('input[type="file"]').setInputFiles({
    name: "说明.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("<html>"),
  });
  await page.getByText("只能上传图片（JPG、PNG、WebP）或PDF。").waitFor();
  await page.locator('input[type="file"]').setInputFiles(certificate);
  await page.getByText("已上传", { exact: true }).waitFor();
  await page.getByRole("button", { name: "登记办结" }).click();
  await page.getByText("已登记办结，2021-04-20。").waitFor();
  const status = page.getByRole("status").filter({ hasText: "已登记办结" });
  const said = await status.innerText();
  expect(said).toContain("A11 建设用地规划许可证（自然资源和规划局）");
  expect(said).toContain("A12 不动产权证(土地)（不动产登记中心）");
  expect(said).toContain("下一件");
  // The browser notes the one upload that was refused on purpose.
  expect(visitor.problems.splice(0)).toEqual([expect.stringContaining("status of 400")]);
  await picture(page, "permits-granted");
  const link = page.getByRole("link", { name: certificate.name });
  const answer = await page.request.get(`${base()}${await link.getAttribute("href")}`);
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment/);
  expect((await answer.body()).byteLength).toBe(certificate.buffer.byteLength);
  await status.getByRole("link", { name: /^A11/ }).click();
  await page.waitForURL(/\/A11/);
  expect(await main(page)).toContain("2021-04-20起可以办理");
  await leave(visitor);
});

test("what is typed survives a reload, an expired sign-in and somebody else's entry; a mistake is taken back", async () => {
  const visitor = await atHome("approver");
  const { page, context } = visitor;
  await openStep(page, "p297 B02");
  const address = page.url();
  await move(page, "受理").click();
  await page.getByLabel("承诺办理期限").fill("5");
  await page.getByLabel("说明").fill("材料齐全");
  await page.reload();
  await page.getByText("已恢复您上次未登记的内容。").waitFor();
  expect(await page.getByLabel("说明").inputValue()).toBe("材料齐全");

  const rival = await signIn("approver");
  await rival.page.goto(address);
  await move(rival.page, "退回补正").click();
  await rival.page.getByRole("button", { name: "登记退回补正" }).click();
  await rival.page.getByText("请一次性告知所缺材料，每行一项").waitFor();
  await rival.page.getByLabel("一次性告知所缺材料").fill("红线图\n授权委托书");
  await rival.page.getByRole("button", { name: "登记退回补正" }).click();
  await rival.page.getByText("已登记退回补正").waitFor();

  await page.getByRole("button", { name: "登记受理" }).click();
  await page.getByText(/该事项刚被他人登记/).waitFor();
  await page.getByText(/最新登记：.*退回补正/).waitFor();
  expect(await page.getByLabel("说明").inputValue()).toBe("材料齐全");
  expect(await main(page)).toContain("授权委托书");

  await context.clearCookies();
  await page.getByRole("button", { name: "登记受理" }).click();
  await page.getByRole("link", { name: "重新登录" }).click();
  await page.waitForURL(/sign-in/);
  await page.locator('input[name="username"]').fill("approver");
  await page.locator('input[name="password"]').fill("Jingkai-2021-demo");
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await page.waitForURL(/\/B02/);
  await page.getByText("已恢复您上次未登记的内容。").waitFor();
  expect(await page.getByLabel("承诺办理期限").inputValue()).toBe("5");
  await page.getByRole("button", { name: "登记受理" }).click();
  await page.getByText("已登记受理，2021-04-20。").waitFor();
  // The entry before it had a button of the same name.
  await page.locator("section[aria-labelledby=log] tbody tr").nth(1).waitFor();

  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await page.getByLabel("撤销理由").fill("受理日期有误");
  await page.getByRole("button", { name: "确定撤销" }).click();
  await page.getByText("已被第3条撤销").waitFor();
  expect(await main(page)).toContain("撤销第2条：受理日期有误");
  await rival.context.close();
  await leave(visitor);
});

test("several rows get one entry together, or none with the names that stand against it", async () => {
  const visitor = await signIn("approver");
  const { page } = visitor;
  await page.goto("/permits?step=B02&state=not-submitted");
  const ready = async (of: Page) => Number((await tab(of, "可受理").innerText()).match(/(\d+)\s*$/)?.[1]);
  const before = await ready(page);
  const chosen = ["p391 B02", "p022 B02"].map((step) => page.locator(`tr[data-step="${step}"]`));
  const names: string[] = [];
  for (const row of chosen) {
    names.push(await row.locator("th a").innerText());
    await row.locator('input[name="steps"]').check();
  }
  const bar = page.getByRole("region", { name: "一并登记" });
  expect(plain(await bar.innerText())).toContain("已选2项");
  await move(page, "受理").click();
  await page.getByLabel("承诺办理期限").fill("90");
  await bar.getByRole("button", { name: "登记受理" }).click();
  await bar.getByText("有2项不能这样登记，全部未登记：").waitFor();
  const refused = plain(await bar.innerText());
  for (const name of names) expect(refused).toContain(plain(name));
  await expectAccessible(page);
  await picture(page, "permits-several");
  await page.getByLabel("承诺办理期限").fill("5");
  await bar.getByRole("button", { name: "登记受理" }).click();
  await page.getByText("已登记2项：受理，2021-04-20").waitFor();
  await until(() => ready(page)).toBe(before - 2);
  await leave(visitor);
});

test("on a phone a step is logged in four taps, in English", async () => {
  const visitor = await atHome("approver", phone, "en");
  const { page } = visitor;
  expect(await narrow(page)).toBeLessThanOrEqual(0);
  await page.getByRole("link", { name: "Permits", exact: true }).click();
  await page.waitForURL(/\/permits/);
  expect(await narrow(page)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await picture(page, "permits-phone");
  // Its prerequisites are met, so nothing else has to be typed.
  await openStep(page, "p193 B02");
  await move(page, "Accept").click();
  expect(await narrow(page)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Log: Accept" }).click();
  await page.getByText("Logged: Accept, 2021-04-20.").waitFor();
  expect(await narrow(page)).toBeLessThanOrEqual(0);
  await picture(page, "permits-phone-saved");
  await leave(visitor);
});

test("who may not log reads the same page and is told whose it is; the officer has the own steps", async () => {
  const leader = await signIn("leader");
  await leader.page.goto("/permits?step=B02");
  expect(await leader.page.locator('input[name="steps"]').count()).toBe(0);
  await leader.page.locator('main select[name="department"]').selectOption({ label: "建设局" });
  await leader.page.waitForURL(/department=/);
  await leave(leader);
  const other = await signIn("approver2", desktop, "en");
  await other.page.goto("/permits?department=all&step=B02&view=all");
  expect(await other.page.locator('input[name="steps"]').count()).toBe(0);
  await rows(other.page).first().locator("th a").click();
  await other.page.getByText("Logged by Natural Resources and Planning Bureau; you may read it.").waitFor();
  await expectAccessible(other.page);
  await leave(other);
  const officer = await signIn("officer2");
  await officer.page.goto("/permits?view=all");
  expect(await officer.page.locator('input[name="steps"]').count()).toBeGreaterThan(0);
  expect((await rows(officer.page).allInnerTexts()).every((text) => /C03|D08/.test(text))).toBe(true);
  expect((await officer.page.goto("/permits/p007/Z99"))?.status()).toBe(404);
  await leave(officer);
});
