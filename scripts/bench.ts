import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { system } from "@/db/act";
import { commit } from "@/db/commit";
import { makeDemo } from "@/db/demo/make";
import { multiplyProjects } from "@/db/demo/multiply";
import { demoPassword } from "@/db/demo/password";
import { readEnvironment, readSecrets } from "@/db/env";
import { migrate } from "@/db/migrate";
import { openSqlite } from "@/db/open-sqlite";
import { listRegister } from "@/db/register";
import { getReport, saveReport } from "@/db/reports";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { registerUrl } from "@/lib/inputs/register-url";
import { CommandError, readArguments, run } from "./open";

/** `npm run bench [-- --sizes 423,10000,100000]`: medians on this machine, printed as a table for docs/performance.md. */
async function median(times: number, work: (round: number) => Promise<unknown>) {
  const taken: number[] = [];
  for (let round = 0; round < times + 5; round++) {
    const started = performance.now();
    await work(round);
    if (round >= 5) taken.push(performance.now() - started);
  }
  return taken.sort((a, b) => a - b)[times >> 1] ?? Number.NaN;
}

async function serve(dataDir: string, port: number) {
  const server = spawn("node", ["scripts/start.mjs"], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: "127.0.0.1" },
    stdio: "ignore",
  });
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries++) {
    if ((await fetch(`${base}/api/health`).catch(() => null))?.ok)
      return { base, stop: () => server.kill("SIGTERM") };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new CommandError("the server did not start");
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

async function signIn(base: string): Promise<string> {
  const asked = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const body = new URLSearchParams({
    csrfToken,
    username: "leader",
    password: demoPassword,
    callbackUrl: "/",
    json: "true",
  });
  const headers = { cookie: cookiesOf(asked), origin: base };
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    body,
    headers,
    redirect: "manual",
  });
  return `${cookiesOf(asked)}; ${cookiesOf(answer)}`;
}

async function measureSaving(file: string, auditKey: string) {
  const store = openSqlite(file, auditKey);
  const month = period("2021-04");
  const save = await median(100, async (round) => {
    const before = await getReport(store.read, "p001", month);
    const values = {
      projectId: "p001",
      period: month,
      invested: round,
      fixedAssets: 0,
      progress: "施工",
      isOffset: false,
    };
    const rest = {
      problemType: null,
      problem: "",
      problemDepartments: [],
      problemWantedOn: null,
      nextSteps: "",
      reason: "测",
    };
    const on = day("2021-04-20");
    await commit(store, { actor: system, verb: "report.save", day: on, at: round }, (tx) =>
      saveReport(
        tx,
        { userId: "u-admin", day: on, at: round },
        { ...values, ...rest, seen: before?.version ?? 0 },
        "save",
      ),
    );
  });
  store.close();
  const client = new Database(join(tmpdir(), `bare-${process.pid}.db`));
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.exec("create table bare (id integer primary key, text text)");
  const insert = client.prepare("insert into bare (text) values (?)");
  const bare = await median(200, async () => insert.run("one row"));
  client.close();
  return { save, bare };
}

const row = (...cells: (string | number)[]) =>
  console.log(`| ${cells.map((cell) => (typeof cell === "number" ? cell.toFixed(2) : cell)).join(" | ")} |`);

async function measure(size: number, port: number) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const env = readEnvironment({ DATA_DIR: folder });
  const { auditKey } = readSecrets(env);
  migrate(env.databaseFile, Date.now());
  const store = openSqlite(env.databaseFile, auditKey);
  await makeDemo(store);
  store.close();
  if (size > 423) multiplyProjects(env.databaseFile, size);
  const reader = openSqlite(env.databaseFile, auditKey);
  const view = registerUrl.parse({ state: "behind", sort: "gap" });
  const query = await median(50, () => listRegister(reader.read, view, period("2021-03")));
  reader.close();
  const { base, stop } = await serve(folder, port);
  const cookie = await signIn(base);
  const page = (path: string) =>
    median(40, async () => (await fetch(`${base}${path}`, { headers: { cookie } })).text());
  row(String(size), "register, 50 rows filtered and sorted", await page("/projects?state=behind&sort=gap"));
  row(String(size), "its rows from the database alone", query);
  row(String(size), "home of the leader", await page("/"));
  row(String(size), "sign-in", await median(5, () => signIn(base)));
  stop();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const { save, bare } = await measureSaving(env.databaseFile, auditKey);
  row(String(size), "saving a month with audit and standing", save);
  row(String(size), "one bare fsynced insert", bare);
  row(String(size), "saving / bare insert", save / bare);
  rmSync(folder, { recursive: true });
}

await run(async () => {
  const { sizes = "423" } = readArguments(["sizes"]);
  if (!existsSync(".next/built")) throw new CommandError("npm run build 之后再测 (build first)。");
  const revision = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}, commit ${revision}\n`);
  row("projects", "what (median, ms)", "ms");
  row("--:", "---", "--:");
  for (const [index, size] of sizes.split(",").map(Number).entries()) await measure(size, 3900 + index);
});
