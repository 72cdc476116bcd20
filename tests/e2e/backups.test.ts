import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  base,
  dataDir,
  expectAccessible,
  phone,
  picture,
  signIn,
  withBrowser,
  withOwnServer,
} from "./browser";

withBrowser();
withOwnServer("with its start");

const narrow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const command = (folder: string, ...script: string[]) => {
  try {
    const output = execFileSync(process.execPath, ["--import", "tsx", ...script], {
      env: { ...process.env, DATA_DIR: folder },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    return { code: 0, output };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { code: status, output: stderr };
  }
};

test("the admin takes a backup and tries a restore; the page says when the last good one was", async () => {
  const { page, context, problems } = await signIn("admin");
  await page.goto("/admin/backups");
  await expectAccessible(page);
  const rows = page.locator("tbody tr");
  const before = await rows.first().innerText();
  await page.getByRole("button", { name: "立即备份" }).click();
  await page.getByText("备份已完成并通过检查").waitFor();
  // Of an hour the newest stays, so the number of rows need not grow.
  await expect.poll(() => rows.first().innerText()).not.toBe(before);
  await page.getByRole("button", { name: "立即演练恢复" }).click();
  await page.getByText("恢复演练通过。").waitFor();
  await page.getByText(/项核验全部通过/).waitFor();
  await picture(page, "backups");
  await page.goto("/admin/audit?verb=backup.take");
  await page.locator("tbody tr").first().waitFor();
  const ready = await (await fetch(`${base()}/api/ready`)).json();
  expect(ready).toMatchObject({ status: "ready", backupMinutes: 0, restoreTestDays: 0 });
  expect(problems).toEqual([]);
  await context.close();
});

test("restoring refuses while the server runs, and works in an empty folder of another machine", async () => {
  const [newest] = readdirSync(join(dataDir(), "backups"))
    .filter((name) => /^backup-.*\.db$/.test(name))
    .sort()
    .reverse();
  const running = command(dataDir(), "scripts/restore.ts", newest ?? "");
  expect(running.code).toBe(1);
  expect(running.output).toContain("请先停止服务");
  const empty = mkdtempSync(join(tmpdir(), "elsewhere-"));
  const backup = join(dataDir(), "backups", newest ?? "");
  const foreign = command(empty, "scripts/restore.ts", backup);
  expect(foreign.output).toContain("secrets.json");
  cpSync(join(dataDir(), "secrets.json"), join(empty, "secrets.json"));
  const restored = command(empty, "scripts/restore.ts", backup);
  expect(restored.output).toContain("audit chain");
  expect(restored.code).toBe(0);
  // The data of the browser tests come without their papers; everything else must hold.
  const verified = command(empty, "scripts/verify.ts");
  const broken = verified.output.split("\n").filter((line) => line.startsWith("BROKEN"));
  expect(broken.filter((line) => !line.includes("papers of"))).toEqual([]);
  rmSync(empty, { recursive: true });
});

test("on a phone in English nothing is cut off; who may not see it does not", async () => {
  const { page, context } = await signIn("auditor", phone, "en");
  await page.goto("/admin/backups");
  await page.locator("h1").first().waitFor();
  expect(await narrow(page)).toBeLessThanOrEqual(0);
  expect(await page.getByRole("button", { name: "Back up now" }).count()).toBe(0);
  await context.close();
  const leader = await signIn("leader");
  expect((await leader.page.goto("/admin/backups"))?.status()).toBe(403);
  await leader.context.close();
});
