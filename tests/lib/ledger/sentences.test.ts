import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import english from "@/lib/messages/en.json";
import chinese from "@/lib/messages/zh-CN.json";

const spoken = (words: object, key: string): unknown =>
  key.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], words);

/** Sentences that reading and judging a ledger spell as values; nothing else would miss them. */
const sentences = ["lib/ledger", "db/workbook", "db"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && (folder !== "db" || name.startsWith("import")))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      const keys = text.matchAll(/"((?:file|reason|question|note|flag)\.[\w.-]+)"/g);
      // The judge names a reason by its last part.
      const judged = text.matchAll(/\bno\([^()]*?, "(\w+)"/g);
      return [
        ...[...keys].map(([, key = ""]) => key),
        ...(name === "import-judge.ts" ? [...judged].map(([, key]) => `reason.apply.${key}`) : []),
      ];
    }),
);

test("every sentence about a ledger has its words in both languages", () => {
  expect(sentences.filter((key) => key.startsWith("reason.apply.")).length).toBeGreaterThan(15);
  for (const { ledger } of [chinese, english])
    expect(sentences.filter((key) => typeof spoken(ledger, key) !== "string")).toEqual([]);
});
