import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, expect, test } from "vitest";

const folder = () => mkdtempSync(join(tmpdir(), "prepare-"));
let demo: string;

function command(script: string, env: Record<string, string>, args: string[] = []) {
  const result = spawnSync("node_modules/.bin/tsx", [`scripts/${script}.ts`, ...args], {
    encoding: "utf8",
    env: { ...process.env, PORT: "0", ...env },
  });
  return { code: result.status, out: result.stdout, error: result.stderr };
}

beforeAll(() => {
  demo = folder();
  expect(command("prepare", { DATA_DIR: demo }).code).toBe(0);
});

const copy = () => {
  const to = folder();
  for (const name of ["zone.db", "secrets.json"]) copyFileSync(join(demo, name), join(to, name));
  return to;
};

test("a second start within the hour keeps the data and takes no second backup", () => {
  const { code, out } = command("prepare", { DATA_DIR: demo });
  expect(code).toBe(0);
  expect(out).not.toContain("loaded");
  expect(readdirSync(join(demo, "backups")).filter((name) => name.endsWith(".db"))).toHaveLength(1);
});

test("verify passes on the demo and names the row that was changed behind its back", () => {
  expect(command("verify", { DATA_DIR: demo })).toMatchObject({ code: 0 });
  const at = copy();
  const client = new Database(join(at, "zone.db"));
  client.exec("update monthly_reports set invested = invested + 1 where id = 'p002-2021-01-1'");
  client.close();
  const { code, out } = command("verify", { DATA_DIR: at });
  expect(code).toBe(1);
  expect(out).toContain("monthly_reports p002-2021-01-1");
});

test("the bulletin's paragraphs are the article's, in both languages", () => {
  const printed = command("bulletin", { DATA_DIR: demo }, ["--period", "2021-03"]).out.trim().split("\n\n");
  expect(printed).toHaveLength(3);
  expect(printed[0]).toBe(
    "2021年经开区共实施项目423个，总投资2653亿元，年度计划投资509亿元。一季度，全区累计完成投资54.8亿元，完成全年目标任务的10.8%，新开工项目44个，开工率21.3%，217个项目达到既定建设进度。",
  );
  expect(printed[1]).toMatch(
    /^一季度，全区累计签约项目16个，签约金额203亿元。其中包括中兴5G微基站和智慧灯塔、/,
  );
  expect(printed[2]).toMatch(/^一季度纳入高新技术企业后备库企业104家，完成全年目标任务的52%。/);
  const english = command("bulletin", { DATA_DIR: demo }, ["--period", "2021-03", "--locale", "en"]).out;
  expect(english.trim().split("\n\n")[0]).toBe(
    "In 2021 the zone carried out 423 projects with a total investment of RMB 265.3 billion and RMB 50.9 billion planned for the year. In the first quarter RMB 5.48 billion was completed, 10.8% of the annual target; 44 projects started, a start rate of 21.3%; 217 projects were on schedule.",
  );
});

test("an empty start waits for its administrator, who is made once with a one-time password", () => {
  const at = folder();
  expect(command("prepare", { DATA_DIR: at, DEMO: "0" }).out).toContain("npm run admin -- create");
  const first = command("admin", { DATA_DIR: at }, ["create"]);
  expect(first.code).toBe(0);
  expect(first.out).toMatch(/one-time password.*: \S{16}/);
  expect(command("admin", { DATA_DIR: at }, ["create"])).toMatchObject({ code: 1 });
  expect(command("verify", { DATA_DIR: at }).out).toContain("not applicable");
});

test("a port in use is a sentence and exit code 1", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      resolve(address && typeof address === "object" ? address.port : 0);
    }),
  );
  const at = folder();
  const { code, error } = command("prepare", { DATA_DIR: at, PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(error).toMatch(/已被占用.*PORT/);
  expect(readdirSync(at)).toEqual([]);
});

test("a folder that cannot be written, a damaged and a newer database: a sentence each, nothing touched", () => {
  const file = join(folder(), "file");
  writeFileSync(file, "");
  expect(command("prepare", { DATA_DIR: join(file, "data") })).toMatchObject({
    code: 1,
    error: expect.stringContaining("不可写"),
  });

  const damaged = folder();
  mkdirSync(damaged, { recursive: true });
  writeFileSync(join(damaged, "zone.db"), "this is not a database but a long enough sentence to look at");
  const refused = command("prepare", { DATA_DIR: damaged });
  expect(refused).toMatchObject({ code: 1, error: expect.stringContaining("cannot open") });
  expect(readFileSync(join(damaged, "zone.db"), "utf8")).toContain("not a database");

  const newer = copy();
  const client = new Database(join(newer, "zone.db"));
  client.exec("insert into migrations values ('9999_future', 'x', 1)");
  client.close();
  expect(command("prepare", { DATA_DIR: newer })).toMatchObject({
    code: 1,
    error: expect.stringContaining("newer than the program"),
  });
});

test("demo accounts are not served beyond loopback unless told so", () => {
  const at = copy();
  expect(command("prepare", { DATA_DIR: at, HOST: "0.0.0.0" })).toMatchObject({
    code: 1,
    error: expect.stringContaining("DEMO_PUBLIC=1"),
  });
  expect(command("prepare", { DATA_DIR: at, HOST: "0.0.0.0", DEMO_PUBLIC: "1" })).toMatchObject({ code: 0 });
});

test("the demo is never written over another database", () => {
  const { code, error } = command("demo", { DATA_DIR: demo }, ["--out", demo]);
  expect(code).toBe(1);
  expect(error).toContain("不覆盖");
});
