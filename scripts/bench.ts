import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { system } from "@/db/act";
import { everything, refreshAlerts } from "@/db/alert-refresh";
import { commit } from "@/db/commit";
import { makeDemo } from "@/db/demo/make";
import { multiplyProjects } from "@/db/demo/multiply";
import { readEnvironment, readSecrets } from "@/db/env";
import { readForecast } from "@/db/forecast";
import { migrate } from "@/db/migrate";
import { openSqlite } from "@/db/open-sqlite";
import { listRegister } from "@/db/register";
import { readFacets } from "@/db/register-facets";
import { getReport, saveReport } from "@/db/reports";
import { addDays, day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { registerUrl } from "@/lib/inputs/register-url";
import { measureBulk } from "./bench-bulk";
import { measureImport } from "./bench-import";
import { measureWorkbook } from "./bench-workbooks";
import { measureExports } from "./exports";
import { firstLoad, medians, serve, signIn } from "./measure";
import { CommandError, readArguments, run } from "./open";
import { measurePages } from "./pages";

// `npm run bench [-- --sizes 423,10000,100000]`: prints the tables of docs/performance.md for this machine.
const filter = { state: "behind", sort: "gap" };
const bareApp = "scripts/bare-page";

async function measureSaving(file: string, auditKey: string) {
  const store = openSqlite(file, auditKey);
  const client = new Database(join(mkdtempSync(join(tmpdir(), "bare-")), "bare.db"));
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.exec("create table bare (id integer primary key, text text)");
  const insert = client.prepare("insert into bare (text) values (?)");
  const [month, on] = [period("2021-04"), day("2021-04-20")];
  let seen = (await getReport(store.read, "p001", month))?.version ?? 0;
  const save = async (round: number) => {
    const input = {
      projectId: "p001",
      period: month,
      invested: round * 10_000,
      fixedAssets: 0,
      progress: "主体施工",
      isOffset: false,
      problemType: null,
      problem: "",
      problemDepartments: [],
      problemWantedOn: null,
      nextSteps: "",
      reason: "",
      seen,
    };
    const who = { userId: "u-admin", day: on, at: round };
    const saved = await commit(store, { actor: system, verb: "report.save", day: on, at: round }, (tx) =>
      saveReport(tx, who, input, "save"),
    );
    seen = saved.version;
  };
  const bare = async () => insert.run("one row");
  const early = await medians(300, save, bare);
  // A log file that still grows costs a write more than one that is filled again; after these neither grows.
  for (let round = 0; round < 1000; round++) await bare();
  const settled = await medians(300, (round) => save(1000 + round), bare);
  client.close();
  store.close();
  return { early, settled };
}

/** Bringing the alerts of all projects and of one up to the facts, and what a save that changes none of them asks. */
async function measureAlerts(file: string, auditKey: string, size: number) {
  const store = openSqlite(file, auditKey);
  const on = day("2021-04-20");
  const ids = ["p001"];
  const refresh = (scope: Parameters<typeof refreshAlerts>[1]) => () =>
    store.transact((db) => refreshAlerts(db, scope, on));
  // The first round of a copied database opens the alerts of the copies.
  const started = performance.now();
  await refresh(everything)();
  const first = performance.now() - started;
  const [all = Number.NaN] = size > 10_000 ? [first] : await medians(20, refresh(everything));
  const [one = Number.NaN] = await medians(
    200,
    refresh({ projects: ids, permits: ids, zone: { ifReported: [] } }),
  );
  store.close();
  return { all, one };
}

const row = (...cells: (string | number)[]) =>
  console.log(`| ${cells.map((cell) => (typeof cell === "number" ? cell.toFixed(2) : cell)).join(" | ")} |`);

async function makeData(size: number) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const env = readEnvironment({ DATA_DIR: folder });
  const { auditKey } = readSecrets(env);
  migrate(env.databaseFile, Date.now());
  const store = openSqlite(env.databaseFile, auditKey);
  await makeDemo(store);
  store.close();
  if (size > 423) multiplyProjects(env.databaseFile, size);
  return { folder, file: env.databaseFile, auditKey };
}

async function measure(size: number, port: number) {
  const { folder, file, auditKey } = await makeData(size);
  const say = (what: string, value: number) => row(String(size), what, value);
  const reader = openSqlite(file, auditKey);
  const today = day("2021-04-20");
  const [view, march] = [{ ...registerUrl.parse(filter), today }, period("2021-03")];
  const [query = Number.NaN] = await medians(50, () => listRegister(reader.read, view, march));
  // Every round asks for another amount, so that nothing is known yet.
  const [totals = Number.NaN] = await medians(10, (round) =>
    readFacets(reader, { ...registerUrl.parse({ ...filter, min: String(round + 1) }), today }, march),
  );
  // Every round stands on another day, so that nothing is known yet.
  let forecast: number | undefined;
  if (size === 423)
    [forecast] = await medians(5, (round) =>
      readForecast(reader, march, addDays(day("2021-04-20"), round), null),
    );
  reader.close();

  const app = await serve(".", folder, port);
  const bare = await serve(bareApp, folder, port + 1);
  const cookie = await signIn(app.base);
  const path = `/projects?${new URLSearchParams(filter)}`;
  const get = (address: string) => async () => (await fetch(address, { headers: { cookie } })).text();
  const [register = Number.NaN, plain = Number.NaN] = await medians(60, get(app.base + path), get(bare.base));
  say("register, 50 rows filtered and sorted, signed in", register);
  say("a bare Next page with the same rows", plain);
  say("register / bare page", register / plain);
  say("the rows alone, from the database", query);
  say("counts, totals and subtotals, when not known yet", totals);
  if (size <= 10_000) {
    const [home = Number.NaN] = await medians(10, get(app.base));
    say("home of the leader", home);
  }
  for (const { name, took, kilobytes, waited } of await measureExports(app.base, cookie, size)) {
    say(`workbook of ${name}`, took);
    say("… its size, KB", kilobytes);
    if (size > 423) say("… the longest that another request waited", waited);
  }
  if (forecast) say("forecast and what it would take, when not known yet", forecast);
  if (size === 423) {
    const { script, styles, page } = await firstLoad(app.base, path, cookie);
    say("register with an empty cache: script, KB", script / 1024);
    say("… styles, KB", styles / 1024);
    say("… page, KB", page / 1024);
  }
  // Last, because a person's fourth sign-in ends the first.
  const [asked = Number.NaN] = await medians(5, () => signIn(app.base));
  say("sign-in", asked);
  const memory = app.memory();
  if (memory) say("memory of the server, MB", memory);
  app.stop();
  bare.stop();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const alerts = await measureAlerts(file, auditKey, size);
  say("alerts of every project evaluated and stored", alerts.all);
  say("alerts of one changed project", alerts.one);
  for (const [when, found] of Object.entries(await measureSaving(file, auditKey))) {
    const [save = Number.NaN, insert = Number.NaN] = found;
    say(`saving a month with audit and standing, ${when}`, save);
    say(`one bare fsynced insert, ${when}`, insert);
    say(`saving / bare insert, ${when}`, save / insert);
  }
  if (size <= 10_000)
    for (const [what, value] of Object.entries(await measureBulk(file, auditKey)))
      say(`bulk edit of one field, s: ${what}`, value);
  if (size === 423) await sayPages(folder, file, auditKey, port + 50);
  if (size === 423)
    for (const [what, seconds] of Object.entries(await measureImport(file, auditKey, 10_000)))
      say(`import of 10 000 new rows, s: ${what}`, seconds);
  rmSync(folder, { recursive: true });
}

async function sayPages(folder: string, file: string, auditKey: string, port: number) {
  console.log("");
  row("page", "queries after a commit", "queries again", "script, KB", "page, KB");
  row("---", "--:", "--:", "--:", "--:");
  for (const { page, first, again, script, size } of await measurePages(folder, file, auditKey, port))
    row(page, String(first), String(again), script, size);
  console.log("");
}

async function sayWorkbooks() {
  for (const rows of [423, 10_000]) {
    const { library, reading, preview } = await measureWorkbook(rows, 5);
    const say = (what: string, value: number) => row(String(rows), `workbook of 40 columns: ${what}`, value);
    say("the library alone", library);
    say("read", reading);
    say("read, understood, matched and compared", preview);
    say("… / the library alone", preview / library);
  }
}

await run(async () => {
  const { sizes = "423" } = readArguments(["sizes"]);
  if (!existsSync(".next/built")) throw new CommandError("npm run build 之后再测 (build first)。");
  execFileSync("next", ["build", bareApp], { stdio: "ignore", shell: process.platform === "win32" });
  const revision = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}, commit ${revision}\n`);
  row("projects", "what (median, ms unless said)", "");
  row("--:", "---", "--:");
  for (const [index, size] of sizes.split(",").map(Number).entries()) await measure(size, 3900 + 2 * index);
  await sayWorkbooks();
});
