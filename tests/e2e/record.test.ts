import { expect, test } from "vitest";
import { desktop, expectAccessible, phone, picture, signIn, withBrowser, withOwnServer } from "./browser";

withOwnServer();
withBrowser();

/** Finds a project of the person's own department that goes on, by the register. */
const own = "/projects?department=emerging&category=carry";

test("an officer enters a project: likely doubles are shown, mistakes stand at their fields, a reload loses nothing", async () => {
  const { page, context, problems } = await signIn("officer6");
  await page.goto("/projects");
  await page.getByRole("link", { name: "新建项目" }).click();
  await page.waitForURL(/projects\/new/);
  await page.locator("input[name=name]").fill("经南二路智能终端结构件生产基地（三期）");
  await page.getByText(/名称相近的项目/).waitFor();
  await page.getByRole("link", { name: /智能终端结构件生产基地（二期）/ }).waitFor();
  await page.locator("input[name=name]").fill("潮河新材料中试基地");
  await page.getByText(/名称相近的项目/).waitFor({ state: "hidden" });
  await page.locator("input[name=code]").fill("2103-420171-04-01-777001");
  await page.getByText("地区码不是郑州").waitFor();
  await page.locator("input[name=code]").fill("2103410171040177700");
  await page.getByText("格式应为2101-410171").waitFor();
  await page.locator("select[name=type]").selectOption("industry");
  await page.locator("select[name=category]").selectOption("start");
  await page.locator("input[name=plannedStart]").fill("2021-06");
  await page.locator("input[name=totalInvestment]").fill("50,000");
  await page.getByText("合5亿元").waitFor();
  await page.locator("input[name=owner]").fill("示例新材料公司");
  await page.locator("input[name=creditCode]").fill("91350100M000100Y44");
  await page.getByText("校验位不符").waitFor();
  await page.reload();
  await expect.poll(() => page.locator("input[name=owner]").inputValue()).toBe("示例新材料公司");
  await page.getByText("已恢复您上次未保存的内容").waitFor();
  await page.getByRole("button", { name: "建立项目" }).click();
  await page.getByText("有内容需要修改，尚未保存。").waitFor();
  await expect.poll(() => page.locator('input[name=code][aria-invalid="true"]').count()).toBe(1);
  await page.locator("input[name=code]").fill("21034101710401777001");
  await page.locator("input[name=creditCode]").fill("91350100M000100Y43");
  await page.locator("input[name=subdistrict]").fill("潮河办事处");
  await expectAccessible(page);
  await page.getByRole("button", { name: "建立项目" }).click();
  await page.waitForURL(/\/projects\/[\w-]{30,}\?period=2021-04/);
  await page.getByRole("heading", { name: /潮河新材料中试基地/ }).waitFor();
  await page.getByText("2103-410171-04-01-777001").waitFor();
  await page.getByText("91350100M000100Y43").waitFor();
  await page.getByRole("link", { name: "里程碑", exact: true }).first().click();
  await page.getByRole("row", { name: /^开工 2021-06-30/ }).waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("two people change one project: both values are shown, and the changes of both are kept", async () => {
  const [one, other] = [await signIn("officer6"), await signIn("admin")];
  await one.page.goto(own);
  const href = (await one.page.locator("a[data-row]").first().getAttribute("href")) ?? "";
  const edit = `${new URL(href, "http://x").pathname}/edit`;
  await one.page.goto(edit);
  await other.page.goto(edit);
  await one.page.locator("input[name=leader]").fill("专员填的领导");
  await other.page.locator("input[name=serviceUnit]").fill("项目办填的专班");
  await other.page.locator("input[name=leader]").fill("项目办填的领导");
  await other.page.locator("input[name=reason]").fill("分工调整");
  await other.page.getByRole("button", { name: "保存", exact: true }).click();
  await other.page.waitForURL((url) => !url.pathname.endsWith("/edit"));
  await one.page.getByRole("button", { name: "保存", exact: true }).click();
  const panel = one.page.getByRole("alert").filter({ hasText: "不同之处" });
  await panel.getByText("项目办填的领导").waitFor();
  await panel.getByText("专员填的领导").waitFor();
  await expectAccessible(one.page);
  await one.page.getByRole("button", { name: "保留我改的，其余用已保存的" }).click();
  expect(await one.page.locator("input[name=serviceUnit]").inputValue()).toBe("项目办填的专班");
  await one.page.getByRole("button", { name: "保存", exact: true }).click();
  await one.page.waitForURL((url) => !url.pathname.endsWith("/edit"));
  await one.page.getByText("专员填的领导").first().waitFor();
  await one.page.getByRole("link", { name: "变更记录" }).click();
  await one.page.getByText("分工调整").waitFor();
  await one.page.getByText("包联领导").first().waitFor();
  expect([...one.problems, ...other.problems]).toEqual([]);
  await one.context.close();
  await other.context.close();
});

test("停工 is entered with its reason and seen at once; the head withdraws, and the project is found among those not listed", async () => {
  const { page, context, problems } = await signIn("officer6");
  await page.goto("/projects?department=emerging&category=carry&period=2021-04");
  const row = page.locator("a[data-row]").last();
  const [href, name] = [(await row.getAttribute("href")) ?? "", (await row.textContent()) ?? ""];
  await page.goto(href);
  await page.getByText("登记状态变更").click();
  await page.getByRole("radio", { name: "停工" }).check();
  await page.getByText("仍按计划判定进度，不隐藏滞后").waitFor();
  await page.getByRole("radio", { name: "退出" }).waitFor({ state: "detached" });
  await page.getByLabel("原因").fill("业主资金未到位");
  await page.getByRole("button", { name: "登记停工" }).click();
  await page.getByText("停工（2021-04-20起）。").waitFor();
  await page.goto("/projects?department=emerging&category=carry&period=2021-04");
  await page.locator("tr", { hasText: name }).locator(".halt-mark").waitFor();
  expect(problems).toEqual([]);
  await context.close();
  const head = await signIn("admin");
  await head.page.goto(`${new URL(href, "http://x").pathname}?period=2021-04`);
  await head.page.getByText("登记状态变更").click();
  await head.page.getByRole("radio", { name: "退出" }).check();
  await head.page.getByLabel("原因").fill("不再实施");
  await head.page.getByRole("button", { name: "登记退出" }).click();
  await head.page.getByText("自2021-04起不计入全区数字。").waitFor();
  await head.page.goto("/projects/unlisted?period=2021-04");
  await head.page.getByRole("link", { name }).waitFor();
  await expectAccessible(head.page);
  expect(head.problems).toEqual([]);
  await head.context.close();
});

test("photographs are shrunk in the browser, stand in the month, open large, and go with a reason", async () => {
  const { page, context, problems } = await signIn("officer6");
  await page.goto("/projects?department=emerging&category=carry&period=2021-04");
  const path = new URL((await page.locator("a[data-row]").nth(1).getAttribute("href")) ?? "", "http://x")
    .pathname;
  await page.goto(`${path}/month?period=2021-04`);
  const big = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 3000, height: 2000 });
    canvas.getContext("2d")?.fillRect(0, 0, 1500, 1000);
    return canvas.toDataURL("image/png").split(",")[1] ?? "";
  });
  const region = page.getByRole("region", { name: /现场照片/ });
  const before = await region.locator("ul li img").count();
  await region.locator("input[type=file]").setInputFiles([
    { name: "现场 1.png", mimeType: "image/png", buffer: Buffer.from(big, "base64") },
    { name: "说明.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") },
  ]);
  await region.getByText(/浏览器打不开这张图片/).waitFor();
  await expect.poll(() => region.locator("ul li img").count()).toBe(before + 1);
  await region.getByLabel("照片说明").last().fill("基坑全景");
  await region.getByRole("button", { name: "保存" }).click();
  await region.getByRole("button", { name: "放大：基坑全景" }).click();
  const large = page.getByRole("dialog", { name: "现场照片" }).locator("img");
  await expect.poll(() => large.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1920);
  await page.keyboard.press("Escape");
  await expectAccessible(page);
  const source = (await region.locator("ul li img").last().getAttribute("src")) ?? "";
  const stranger = await signIn("approver");
  expect((await stranger.page.goto(source))?.status()).toBe(403);
  await stranger.context.close();
  await page.goto(`${path}?period=2021-04`);
  await page
    .getByRole("region", { name: /现场照片/ })
    .getByText("基坑全景")
    .waitFor();
  await page.goto(`${path}/month?period=2021-04`);
  await region.getByRole("button", { name: "移除" }).last().click();
  await page.getByRole("dialog", { name: "移除照片" }).getByLabel("原因").fill("拍错了");
  await page.getByRole("dialog", { name: "移除照片" }).getByRole("button", { name: "移除" }).click();
  await expect.poll(() => region.locator("ul li img").count()).toBe(before);
  expect(problems).toEqual([]);
  await context.close();
});

test("the sheet of a project is one A4 page in both languages, also with very long texts", async () => {
  for (const locale of ["zh-CN", "en"] as const) {
    const { page, context } = await signIn("leader", desktop, locale);
    await page.goto("/projects/p006/sheet?period=2021-03");
    await page.evaluate(() => {
      const long = "郑州经济技术开发区第十五大街精密连接器产业园及其配套基础设施工程".repeat(4);
      const name = document.querySelector("article h2");
      if (name) name.textContent = long;
      // As many words as there is room for: the pictures give way.
      for (const text of document.querySelectorAll("article section p")) text.textContent = long;
    });
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
    await picture(page, `sheet-${locale}`);
    await context.close();
  }
});

test("on a phone and in English the forms fit", async () => {
  for (const [viewport, locale] of [
    [phone, "zh-CN"],
    [desktop, "en"],
  ] as const) {
    const { page, context } = await signIn("officer6", viewport, locale);
    for (const path of ["/projects/new", "/projects/p006/edit", "/projects/p006", "/projects/p006/sheet"]) {
      await page.goto(path);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, `${path} ${locale}`).toBeLessThan(2);
    }
    await context.close();
  }
});

test("phones are masked for other departments, and what is shown is logged", async () => {
  const { page, context } = await signIn("officer2");
  await page.goto("/projects/p006");
  await page
    .getByText(/\d{3}\*{4}\d{4}/)
    .first()
    .waitFor();
  expect(await page.getByRole("link", { name: "编辑", exact: true }).count()).toBe(0);
  expect((await page.goto("/projects/p006/edit"))?.status()).toBe(403);
  await context.close();
});
