import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { childEnvironment, run } from "./bootstrap.mjs";

// The shell is the same browser without windows, whose own parts take longer to draw than many a page.
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "msedge",
];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function find() {
  if (process.env.CHROMIUM && existsSync(process.env.CHROMIUM)) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places].find((file) => existsSync(file));
}

const quiet = (program, args) => spawnSync(program, args, { stdio: "inherit" }).status === 0;

/** A Chromium to test with: the one there is, else Debian's, else Playwright's own; null when none can be had. */
export function ensureBrowser() {
  const there = find();
  if (there) return there;
  console.log("• 未找到浏览器，尝试安装 (no browser found, installing one) …");
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get") && quiet("apt-get", ["update", "-qq"])) {
    for (const browser of ["chromium-headless-shell", "chromium"]) {
      quiet("apt-get", ["install", "-y", "-qq", "--no-install-recommends", browser, "fonts-noto-cjk"]);
      const debian = find();
      if (debian) return debian;
    }
  }
  run("playwright-core", ["install", "chromium"], childEnvironment());
  const asked = spawnSync(
    "node",
    ["-e", "import('playwright-core').then((p) => console.log(p.chromium.executablePath()))"],
    {
      encoding: "utf8",
      env: childEnvironment(),
    },
  );
  const own = asked.stdout.trim();
  if (own && existsSync(own)) return own;
  console.error(
    "浏览器测试需要 Chromium 或 Chrome：请安装后重试，如 apt-get install chromium fonts-noto-cjk (install Chromium or Chrome)。",
  );
  return null;
}
