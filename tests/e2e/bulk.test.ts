import { expect, test } from "vitest";
import { expectAccessible, signIn, withBrowser, withOwnServer } from "./browser";

withOwnServer();
withBrowser();

test("rows are ticked by mouse, range and key; a bulk edit is previewed, done and undone as a whole", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/projects?department=emerging&sort=name");
  const boxes = page.locator("input[data-pick]");
  await boxes.nth(0).click();
  await page.getByText("已选1个").waitFor();
  await boxes.nth(3).click({ modifiers: ["Shift"] });
  await page.getByText("已选4个").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("a[data-row]").nth(5).focus();
  await page.keyboard.press("x");
  await page.getByText("已选5个").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "批量修改" }).click();
  await page.waitForURL(/projects\/bulk/);
  await page.getByText("已选中5个项目。").waitFor();
  await page.getByLabel("修改哪一项").selectOption("leader");
  await page.locator("#bulk-value").fill("联合领导");
  await page.getByRole("button", { name: "预览" }).click();
  await page.getByText("将修改5个，0个已是此值，0个不能修改。").waitFor();
  expect(await page.locator("tbody tr").count()).toBe(5);
  await expectAccessible(page);
  await page.getByRole("button", { name: "修改5个项目" }).click();
  await page.getByText("已修改5个项目").waitFor();
  const recent = page.getByRole("region", { name: "最近的批量修改" });
  await recent.getByRole("button", { name: "撤销（5个）" }).click();
  await recent.getByText("已撤销").waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("all that match are meant at once: 423 projects get a tag and lose it again", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/projects");
  await page.getByLabel("选择本页全部").check();
  await page.getByRole("button", { name: "选择符合条件的全部423个" }).click();
  await page.getByRole("button", { name: "批量修改" }).click();
  await page.getByText("勾选时423个").waitFor();
  await page.getByLabel("修改哪一项").selectOption("tags");
  await page.getByLabel("方式").selectOption("add");
  await page.locator("#bulk-value").fill("2021年计划");
  await page.getByRole("button", { name: "预览" }).click();
  await page.getByText("将修改423个").waitFor();
  await page.getByText("另有223个").waitFor();
  await page.getByRole("button", { name: "修改423个项目" }).click();
  await page.getByText("已修改423个项目").waitFor();
  await page.goto("/projects?q=2021年计划");
  await page.getByRole("heading", { name: /423个/ }).waitFor();
  await page.goto("/projects/bulk");
  await page.getByRole("button", { name: "撤销（423个）" }).click();
  await page.getByText("已撤销，423个项目恢复原值。").waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("an officer changes only the own department's rows and sees why the others stay", async () => {
  const { page, context } = await signIn("officer6");
  await page.goto("/projects?department=emerging&department=economy");
  await page.getByLabel("选择本页全部").check();
  await page.getByRole("button", { name: "批量修改" }).click();
  await page.getByLabel("修改哪一项").selectOption("serviceUnit");
  await page.locator("#bulk-value").fill("专班");
  await page.getByRole("button", { name: "预览" }).click();
  await page.getByText(/个不能修改，不受影响/).waitFor();
  await page
    .getByText(/只能办理本部门的事项/)
    .first()
    .waitFor();
  await page.locator("#bulk-value").fill("另一个专班");
  await expect.poll(() => page.getByRole("button", { name: /修改\d+个项目/ }).count()).toBe(0);
  await context.close();
  const reader = await signIn("auditor");
  await reader.page.goto("/projects");
  expect(await reader.page.locator("input[data-pick]").count()).toBe(0);
  expect((await reader.page.goto("/projects/bulk"))?.status()).toBe(403);
  await reader.context.close();
});
