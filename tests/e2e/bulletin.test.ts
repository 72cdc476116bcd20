import { expect, test } from "vitest";
import {
  atHome,
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

const squeezed = async ({ page }: Visitor) => (await page.locator("main").innerText()).replace(/\s+/g, "");

const paragraphs = [
  "2021年经开区共实施项目423个，总投资2653亿元，年度计划投资509亿元。一季度，全区累计完成投资54.8亿元，完成全年目标任务的10.8%，新开工项目44个，开工率21.3%，217个项目达到既定建设进度。",
  "一季度，全区累计签约项目16个，签约金额203亿元。其中包括中兴5G微基站和智慧灯塔、卫华集团研发及高端制造产业园、振兴科创园3个总投资超30亿元的高质量项目，以及华夏碧水环保科技项目、金城医学华中区域总部项目、中国新材料产业科创基地（双塔园区）项目、中交二航局郑州建设公司项目、天津筑友智造总部基地项目、中建商业综合体项目6个总投资超5亿元的主导产业链项目。",
  "一季度纳入高新技术企业后备库企业104家，完成全年目标任务的52%。申报科技型中小企业67家，完成全年目标任务的48%。登记技术交易合同26项，技术合同成交额达到6.7亿元，完成全年目标任务的45%。",
];

test("the three paragraphs stand on the page to the letter, and each number opens rows of that count", async () => {
  const leader = await signIn("leader");
  const { page } = leader;
  await page.goto("/bulletin?period=2021-03");
  const text = await squeezed(leader);
  for (const paragraph of paragraphs) expect(text).toContain(paragraph);
  await expectAccessible(page);
  await picture(page, "bulletin");
  const links = await page.locator('article p a[href^="/projects?"]').evaluateAll((found) =>
    found.map((link) => ({
      href: link.getAttribute("href") ?? "",
      count: /^\d+$/.test(link.textContent ?? "") ? link.textContent : null,
    })),
  );
  const counts = new Map(links.filter(({ count }) => count !== null).map(({ href, count }) => [href, count]));
  expect(counts.size).toBeGreaterThan(15);
  for (const filter of ["start=started", "state=behind", "report=missing"])
    expect([...counts.keys()].some((href) => href.includes(filter))).toBe(true);
  for (const [href, count] of [...counts].slice(0, 8)) {
    await page.goto(href);
    expect(`${href} ${(await page.locator("h1").first().innerText()).replace(/\s/g, "")}`).toContain(
      `${count}个`,
    );
  }
  await page.goto("/bulletin/rows?figure=late&period=2021-03");
  expect(await squeezed(leader)).toContain("合计5个");
  await expectAccessible(page);
  expect(leader.problems).toEqual([]);
  await leader.context.close();
});

test("in English it says the same, and it fits a phone", async () => {
  const visitor = await signIn("officer", phone, "en");
  const { page } = visitor;
  await page.goto("/bulletin?period=2021-03");
  expect((await page.locator("main").innerText()).replace(/\s+/g, " ")).toContain(
    "In 2021 the zone carried out 423 projects with a total investment of RMB 265.3 billion and RMB 50.9 billion planned for the year. In the first quarter RMB 5.48 billion was completed, 10.8% of the annual target; 44 projects started, a start rate of 21.3%; 217 projects were on schedule.",
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  expect(await page.getByRole("button", { name: "Draft bulletin" }).count()).toBe(0);
  await expectAccessible(page);
  await picture(page, "bulletin-phone");
  expect(visitor.problems).toEqual([]);
  await visitor.context.close();
});

async function publish(visitor: Visitor, period: string, remark: string): Promise<string> {
  const { page } = visitor;
  await page.goto(`/bulletin?period=${period}`);
  await page.getByRole("button", { name: "起草通报" }).click();
  await page.waitForURL(/\/bulletin\/2021-\d+$/);
  await page.getByText("修改标题和各部分补充文字").click();
  await page.locator('textarea[name="overview"]').fill(remark);
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.locator("article").getByText(remark).waitFor();
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "确认发布" }).click();
  await page.getByText("均已冻结").waitFor();
  return page.url();
}

test("the admin drafts and publishes; a later correction is listed and leaves the bulletin as it was", async () => {
  const admin = await atHome("admin");
  const { page } = admin;
  await publish(admin, "2021-02", "2月的补充说明");
  const url = await publish(admin, "2021-03", "一季度的补充说明");
  // What the server writes and what the browser made after publishing differ in blanks, so both are the server's.
  await page.goto(url);
  const article = () => page.locator("article").innerHTML();
  const before = await article();
  await expectAccessible(page);
  await picture(page, "bulletin-published");
  const paper = await page.request.get(`${url}/word`);
  expect(paper.headers()["content-type"]).toContain("wordprocessingml");
  const bytes = await paper.body();

  const officer = await signIn("officer");
  await officer.page.goto("/projects?state=achieved&department=economy&period=2021-03");
  const project = await officer.page.locator('a[href*="/projects/p"]').first().getAttribute("href");
  const projectId = /projects\/(p\d+)/.exec(project ?? "")?.[1];
  await officer.page.goto(`/projects/${projectId}/month?period=2021-03&correct=1`);
  await officer.page.locator('input[name="invested"]').fill("12345");
  await officer.page.locator('[name="reason"]').fill("3月少报一笔设备款");
  await officer.page.getByRole("button", { name: "报送", exact: true }).click();
  await officer.page
    .getByText(/^已报：/)
    .first()
    .waitFor();
  await officer.context.close();

  await page.goto(url);
  await page.getByText("发布后的更正 · 1项").waitFor();
  const text = await page.locator("main").innerText();
  expect(text).toContain("3月少报一笔设备款");
  expect(text).toContain("鲁嘉舟");
  expect(await article()).toBe(before);
  expect((await (await page.request.get(`${url}/word`)).body()).equals(bytes)).toBe(true);
  await page.locator("article p a", { hasText: /^217$/ }).first().click();
  await page.waitForURL(/\/rows\?figure=achieved/);
  expect(await squeezed(admin)).toContain("合计217个");

  await page.goto("/bulletin");
  await page.getByRole("button", { name: "对比", exact: true }).click();
  await page.waitForURL(/\/bulletin\/compare\?/);
  await expectAccessible(page);
  await picture(page, "bulletin-compare");
  const row = page.locator("tbody tr", { hasText: "累计完成" }).first();
  const cells = (await row.locator("td").allInnerTexts()).map((cell) =>
    Math.round(Number(cell.replace(/,/g, "").replace("−", "-")) * 10_000),
  );
  const [first = 0, ...rest] = cells;
  const [difference, last] = [rest.pop() ?? 0, rest.pop() ?? 0];
  expect(first + rest.reduce((sum, part) => sum + part, 0)).toBe(last);
  expect(last - first).toBe(difference);
  expect(last).toBe(548_000 * 10_000);
  expect(admin.problems).toEqual([]);
  await admin.context.close();
});

test("who may not publish sees no way to, and nobody downloads without signing in", async () => {
  const visitor = await signIn("approver");
  await visitor.page.goto("/bulletin?period=2021-04");
  expect(await visitor.page.getByRole("button", { name: "起草通报" }).count()).toBe(0);
  expect(await squeezed(visitor)).toContain("未截止");
  await expectAccessible(visitor.page);
  const address = new URL("/bulletin/word?period=2021-03", visitor.page.url());
  expect((await fetch(address, { redirect: "manual" })).status).toBe(401);
  await visitor.context.close();
});
