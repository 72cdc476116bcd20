import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { readParagraphs } from "@/db/bulletin-paragraphs";
import { EnvironmentError, readEnvironment, readSecrets } from "@/db/env";
import { readFigures } from "@/db/figures";
import { openSqlite } from "@/db/open-sqlite";
import { readBusinessDay } from "@/db/today";
import { dayOfInstant } from "@/lib/domain/day";
import { isPeriod } from "@/lib/domain/period";

/** `npm run -s bulletin -- --period 2021-03 [--locale en]` prints the three paragraphs of the bulletin from the database. */
class Complaint extends Error {}

function readOptions() {
  const { values } = parseArgs({ options: { period: { type: "string" }, locale: { type: "string" } } });
  const { period, locale = "zh-CN" } = values;
  if (period === undefined || !isPeriod(period))
    throw new Complaint("请用 --period 给出数据期，如 --period 2021-03 (give a period, YYYY-MM)");
  if (locale !== "zh-CN" && locale !== "en")
    throw new Complaint("--locale 只能是 zh-CN 或 en (must be zh-CN or en)");
  return { period, locale } as const;
}

async function printParagraphs() {
  const { period, locale } = readOptions();
  const env = readEnvironment();
  if (!existsSync(env.databaseFile))
    throw new Complaint(
      `${env.databaseFile} 还不存在，请先运行 npm start (no database yet: run npm start first)`,
    );
  const store = openSqlite(env.databaseFile, readSecrets(env).auditKey);
  try {
    const today = await readBusinessDay(store.read, dayOfInstant(Date.now()));
    if ((await readFigures(store.read, period)).projects === 0)
      throw new Complaint(`${period} 没有数据 (there are no projects in this period)`);
    const { projects, recruitment, innovation } = await readParagraphs(store.read, period, today, locale);
    const printed = [projects, recruitment, innovation].filter((paragraph) => paragraph.length > 0);
    console.log(printed.map((pieces) => pieces.map((piece) => piece.text).join("")).join("\n\n"));
  } finally {
    store.close();
  }
}

const isPlain = (error: unknown): error is Error =>
  error instanceof Complaint ||
  error instanceof EnvironmentError ||
  (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));

printParagraphs().catch((error: unknown) => {
  if (!isPlain(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
