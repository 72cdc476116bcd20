// npm test: install if needed, check, unit, database and action tests, build, browser tests. Ends with the counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { childEnvironment, ensureInstalled, root, run } from "./bootstrap.mjs";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";

ensureInstalled();
const results = join(root, "test-results");
rmSync(results, { recursive: true, force: true });
mkdirSync(results);
const env = childEnvironment({ FORCE_COLOR: process.stdout.isTTY ? "1" : "0" });
let passed = 0;
let failed = 0;
/** Said again at the end, where they are looked for. */
const failures = [];

function suite(name, args, more = {}) {
  const file = join(results, `${name}.json`);
  const code = run(
    "vitest",
    ["run", ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    { ...env, ...more },
  );
  if (!existsSync(file)) {
    failed += 1;
    failures.push(`${name}: ended without a report`);
    return;
  }
  const found = JSON.parse(readFileSync(file, "utf8"));
  passed += found.numPassedTests;
  // A file that cannot be loaded, or an error outside a test, fails the run without a failed test.
  failed += Math.max(
    found.numFailedTests,
    found.numFailedTestSuites > 0 && found.numFailedTests === 0 ? 1 : 0,
    code === 0 ? 0 : 1,
  );
  const before = failures.length;
  for (const { name: path, message, assertionResults } of found.testResults) {
    const wrong = assertionResults.filter(({ status }) => status === "failed");
    for (const { fullName, failureMessages } of wrong)
      failures.push(`${relative(root, path)} > ${fullName}\n${failureMessages.join("\n")}`);
    if (wrong.length === 0 && message) failures.push(`${relative(root, path)}\n${message}`);
  }
  if (code !== 0 && failures.length === before)
    failures.push(`${name}: an error outside a test, see its output above`);
}

if (run("node", ["scripts/check.mjs"], env) !== 0) {
  failed += 1;
  failures.push("check: see its output above");
}
// By itself it leaves one processor idle.
suite("unit", ["--project", "lib", "--project", "unit", "--maxWorkers", "100%"]);
const browser = ensureBrowser();
if (browser) {
  ensureBuilt();
  // Each file drives a browser and mostly a server of its own: more than two at a time starve one another.
  suite("browser", ["--project", "browser", "--maxWorkers", "2"], { CHROMIUM: browser });
} else {
  failed += 1;
  failures.push("browser: no browser was found or could be installed, see above");
}

for (const failure of failures) console.log(`\n✗ ${failure}`);
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
