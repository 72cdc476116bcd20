import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file && existsSync(file));
const source = tracked.filter((file) => /^(app|db|lib|scripts)\/.*\.tsx?$/.test(file));
const read = (file: string) => readFileSync(file, "utf8");

test("no file of the program is longer than 300 lines, tables of data and messages apart", () => {
  const data = /^db\/(schema\/|demo\/|standard-permits)/;
  const long = source.filter((file) => !data.test(file) && read(file).split("\n").length > 301);
  expect(long).toEqual([]);
});

test("only commit and housekeeping open a transaction", () => {
  const openers = source.filter((file) => /\.transact\(/.test(read(file)));
  const allowed = [
    "db/commit.ts",
    "db/demo/verify.ts",
    // Days pass in the demo year without anybody acting.
    "db/demo/load.ts",
    // A digest follows from the facts and remembers what was told; nobody acts.
    "db/digests.ts",
    "db/sessions.ts",
    "db/lock-out.ts",
    "scripts/rebuild.ts",
    "scripts/prepare.ts",
    "scripts/bench.ts",
    "app/_server/jobs.ts",
    "app/api/ready/route.ts",
    // What a start does, done to a copy of a backup.
    "db/restore.ts",
    "db/readiness.ts",
  ];
  expect(openers.filter((file) => !allowed.includes(file))).toEqual([]);
});

test("every server action is made by action() and every page of the desk asks who is there", () => {
  const actions = source.filter((file) => /^app\/.*actions\.ts$/.test(file));
  expect(actions.length).toBeGreaterThan(0);
  for (const file of actions)
    for (const [, name, made] of read(file).matchAll(
      /export (?:const|async function|function) (\w+)(?:\s*=\s*(\w+))?/g,
    ))
      expect(`${file} ${name}: ${made}`).toBe(`${file} ${name}: action`);
  expect(read("app/(desk)/projects/[projectId]/load.ts")).toContain("requireUser(");
  const pages = source.filter((file) => /^app\/\(desk\)\/.*page\.tsx$/.test(file));
  expect(pages.filter((file) => !/(requireUser|loadProject)\(/.test(read(file)))).toEqual([]);
});

test("pages and actions read deals only as their user may see them", () => {
  const readers = source.filter(
    (file) =>
      file.startsWith("app/") &&
      /\b(listDeals|listDealNames)\b/.test(read(file)) &&
      !file.startsWith("app/(desk)/admin/audit/"),
  );
  expect(readers).toEqual([]);
});

test("only the environment's reader reads the environment", () => {
  const readers = source.filter(
    (file) => /process\.env[.[]/.test(read(file)) && !/^(db\/env\.ts)$/.test(file),
  );
  expect(readers).toEqual([]);
});

test("nothing in lib or db reads a clock or rolls dice", () => {
  const guilty = source.filter(
    (file) =>
      /^(lib|db)\//.test(file) && /Date\.now\(|new Date\(\)|Math\.random\(|performance\.now/.test(read(file)),
  );
  expect(guilty).toEqual([]);
});

test("what the reader of workbooks runs in its thread is plain enough for Node to strip its types", () => {
  const outside = ["db/workbook/read.ts", "db/workbook/with-pauses.ts"];
  const files = source.filter((file) => file.startsWith("db/workbook/") && !outside.includes(file));
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const imported = [...read(file).matchAll(/^(?:import|export)(?! type) [^;]*?from "([^"]+)";/gms)].map(
      ([, from]) => from ?? "",
    );
    expect(
      `${file}: ${imported.filter((from) => from.startsWith("@/") || (from.startsWith(".") && !from.endsWith(".ts")))}`,
    ).toBe(`${file}: `);
    expect(`${file}: ${/\benum \w|constructor\([^)]*\b(?:private|public|readonly) /.test(read(file))}`).toBe(
      `${file}: false`,
    );
  }
});

test("queries stay in common SQL: no driver calls, no date functions", () => {
  const queries = source.filter(
    (file) =>
      /^db\/[^/]+\.ts$/.test(file) &&
      !["db/backup.ts", "db/migrate.ts", "db/open-sqlite.ts", "db/memory.ts"].includes(file),
  );
  const guilty = queries.filter((file) =>
    /\)\s*\.(get|all|run)\(\)|strftime|julianday|sql\.raw/.test(read(file)),
  );
  expect(guilty).toEqual([]);
});

test("both languages have the same sentences, and no Chinese sentence stands in code of the screen", () => {
  const flat = (value: unknown, at = ""): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => flat(inner, `${at}.${key}`))
      : [at];
  const [zh, en] = ["zh-CN", "en"].map((locale) => JSON.parse(read(`lib/messages/${locale}.json`)));
  expect(flat(en).sort()).toEqual(flat(zh).sort());
  const spoken = source.filter((file) => /^app\/.*\.tsx$/.test(file) && !/proxy|global-error/.test(file));
  const guilty = spoken.filter((file) =>
    /[\u4e00-\u9fff]/.test(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")),
  );
  expect(guilty).toEqual([]);
});

test("every migration is named and its tables are strict", () => {
  const migrations = tracked.filter((file) => /^drizzle\/sqlite\/.*\.sql$/.test(file));
  for (const file of migrations) {
    expect(file).toMatch(/\/\d{4}_[a-z][a-z0-9-]*\.sql$/);
    const sql = read(file);
    expect(sql.match(/CREATE TABLE/g)?.length ?? 0).toBe(sql.match(/STRICT;/g)?.length ?? 0);
  }
});

test("dependencies are exact, floors of known advisories hold, and each has its line of reasons", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read("package.json"));
  const all: Record<string, string> = { ...dependencies, ...devDependencies, ...optionalDependencies };
  const reasons = read("docs/dependencies.md");
  for (const [name, version] of Object.entries(all)) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(reasons, name).toContain(`\`${name}\``);
  }
  const lock = read("package-lock.json");
  expect(lock).not.toMatch(/"resolved"/);
  expect(all.xlsx).toBeUndefined();
});
