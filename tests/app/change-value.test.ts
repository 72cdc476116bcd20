import { expect, test } from "vitest";
import { isSpoken, readValue } from "@/app/_ui/change-value";
import { readAuditNames } from "@/db/audit-search";
import { auditLog } from "@/db/schema";
import * as vocabulary from "@/lib/domain/vocabulary";
import chinese from "@/lib/messages/zh-CN.json";
import { demoStore } from "../support/demo-store";

/** Every value that the program spells itself; a sign like ≥ speaks for itself. */
const codes = new Set(
  Object.values(vocabulary)
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .filter((one): one is string => typeof one === "string" && /[a-z]/.test(one)),
);
const found = (key: string) =>
  key.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], chinese);
const say = (key: string) => {
  const word = found(key);
  return typeof word === "string" ? word : null;
};

test("the log of the demo speaks no value as the program spells it", async () => {
  const { read } = await demoStore();
  const { people, offices } = await readAuditNames(read);
  const names = new Map([...people, ...offices.map(({ id, name }) => [id, name] as const)]);
  const unsaid = new Set<string>();
  // A person's sign-in name may be a word of the program.
  for (const { changes } of await read.select({ changes: auditLog.changes }).from(auditLog))
    for (const { table, before, after } of changes)
      for (const [column, value] of Object.entries({ ...before, ...after }))
        for (const one of [value].flat())
          if (isSpoken(column) && column !== "username" && typeof one === "string" && codes.has(one))
            if (readValue(table, column, one, { say, names, wan: String }) === one)
              unsaid.add(`${table}.${column} ${one}`);
  expect([...unsaid].sort()).toEqual([]);
});
