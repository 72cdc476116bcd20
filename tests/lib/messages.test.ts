import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { getTableColumns, getTableName } from "drizzle-orm";
import { expect, test } from "vitest";
import { isSpoken } from "@/app/_ui/change-value";
import { factTables } from "@/db/verify";
import * as vocabulary from "@/lib/domain/vocabulary";
import { fieldKeys } from "@/lib/ledger/fields";
import chinese from "@/lib/messages/zh-CN.json";

const files = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "app", "lib", "db", "scripts"],
  {
    encoding: "utf8",
  },
)
  .split("\n")
  .filter((file) => /\.tsx?$/.test(file) && existsSync(file))
  .map((file) => readFileSync(file, "utf8"));

const flat = (value: object, at = ""): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "object" && inner !== null ? flat(inner, `${at}${key}.`) : [`${at}${key}`],
  );

/** Names that come out of rows, by the namespace that speaks them: only these values can ever be asked for. */
const fromRows: Record<string, readonly string[]> = {
  column: factTables.flatMap((table) => Object.keys(getTableColumns(table)).filter(isSpoken)),
  table: factTables.map(getTableName),
  role: [...vocabulary.roles, "system"],
  state: vocabulary.states,
  category: vocabulary.categories,
  level: vocabulary.levels,
  reportStatus: vocabulary.reportStatuses,
  startList: vocabulary.startLists,
  milestone: vocabulary.milestoneKinds,
  preset: vocabulary.presetIds,
  problemType: vocabulary.problemTypes,
  problemState: vocabulary.problemStates,
  problemLevel: vocabulary.problemLevels.map(String),
  dealStage: vocabulary.dealStages,
  permitState: vocabulary.permitStates,
  permitKind: vocabulary.permitEventKinds,
  statutoryStop: vocabulary.statutoryStops,
  permitFlow: vocabulary.permitFlows,
};

/** Namespaces whose words are chosen by a value that the program spells somewhere: a status or a refusal. */
const fromCode = ["planStatus", "periodStatus", "projectType", "memberStatus", "refusal", "ledger"];

/** Words that are chosen by data or read as a whole: chains of deals, the document's own text, checked where it is made. */
const fromData = ["chainName", "bulletinText"];

/** Namespaces that are asked by a variable whose values are spelled in another file. */
const byVariable = ["nav.", "signIn.", "registerColumn.", "month.finding.", "project.plans."];

/** Two variables in one key: the unit of an amount and what is wrong with it, a namespace and its status. */
const built = /^(refusal\.field\.(yi|usd|rate)-|indicator\.status\.)/;

const words = (text: string) => [...text.matchAll(/["'`]([\w.-]+)["'`]/g)].map(([, word = ""]) => word);
const everyWord = new Set(files.flatMap(words));
const everyVerb = new Set(
  files.flatMap((text) =>
    [...text.matchAll(/(?:verb: .*|run\([\w"]+, )"([a-z]+\.[a-z-]+)"/g)].flatMap(([line]) =>
      words(line).filter((word) => word.includes(".")),
    ),
  ),
);

/** The verb of an entry of a permit step is made of its kind. */
for (const kind of vocabulary.permitEventKinds) everyVerb.add(`permit.${kind}`);

/** A key built at run time, `${name}Key`, as the pattern of what it may become. */
const patterns = (text: string) =>
  [...text.matchAll(/\(\s*`([\w.-]*)\$\{[^`]*?\}([\w.-]*)`/g)].map(
    ([, before = "", after = ""]) =>
      new RegExp(`^${before.replaceAll(".", "\\.")}[\\w-]+${after.replaceAll(".", "\\.")}$`),
  );

const speakers = files.map((text) => ({
  spaces: ["", ...[...text.matchAll(/Translations\("([\w.]+)"\)/g)].map(([, space]) => `${space}.`)],
  words: new Set(words(text)),
  patterns: patterns(text),
}));

function isUsed(key: string): boolean {
  const [space = "", ...rest] = key.split(".");
  if (space === "ledger" && rest[0] === "field") return fieldKeys.some((field) => field === rest[1]);
  const known = fromRows[space];
  if (known) return known.includes(rest.join("."));
  if (space === "verb") return everyVerb.has(rest.join("."));
  if (fromData.includes(space) || built.test(key)) return true;
  if (fromCode.includes(space)) return everyWord.has(rest.join(".")) || everyWord.has(rest.at(-1) ?? "");
  // Words of a column's values: the place is spelled where the log is read, the value where it is written.
  if (everyWord.has(`${space}.${rest.slice(0, -1).join(".")}`) && everyWord.has(rest.at(-1) ?? ""))
    return true;
  return speakers.some(({ spaces, words, patterns }) =>
    spaces.some((prefix) => {
      if (!key.startsWith(prefix)) return false;
      const name = key.slice(prefix.length);
      const spelled = byVariable.includes(prefix) ? everyWord : words;
      return spelled.has(name) || patterns.some((pattern) => pattern.test(name));
    }),
  );
}

test("every sentence is said somewhere", () => {
  expect(flat(chinese).filter((key) => !isUsed(key))).toEqual([]);
});

test("every name that comes out of a row and every act has its word", () => {
  const known = new Set(flat(chinese));
  const asked = Object.entries(fromRows).flatMap(([space, names]) => names.map((name) => `${space}.${name}`));
  const acts = [...everyVerb].map((verb) => `verb.${verb}`);
  expect([...new Set([...asked, ...acts])].filter((key) => !known.has(key))).toEqual([]);
});
