import { eq } from "drizzle-orm";
import {
  type AccessRules,
  accessBounds,
  accessRules,
  usualAccess,
  wrongAccess,
} from "@/lib/domain/access-rules";
import { Refusal } from "@/lib/refusal";
import { settings } from "./schema";
import { readSetting, writeSetting } from "./settings";
import type { Db, Tx } from "./types";
import { untilCommit } from "./until-commit";

/** The rules in force, since when (epoch ms, 0 as shipped), and the version a change must have seen. */
export type AccessInForce = AccessRules & { since: number };

function parsed(value: string | null): AccessInForce {
  // What an earlier program stored may lack a rule that has come since.
  return {
    ...usualAccess,
    since: 0,
    ...(value === null ? {} : (JSON.parse(value) as Partial<AccessInForce>)),
  };
}

export const readAccessRules = async (db: Db): Promise<AccessInForce> =>
  parsed(await readSetting(db, "access-rules"));

/** The same, kept until the next commit: every request asks for it. */
export const keptAccessRules = untilCommit(
  () => "",
  ({ read }) => readAccessRules(read),
);

/** The version of the stored rules; 0 while the shipped ones are in force. */
export async function accessVersion(db: Db): Promise<number> {
  const [row] = await db
    .select({ version: settings.version })
    .from(settings)
    .where(eq(settings.id, "access-rules"));
  return row?.version ?? 0;
}

/**
 * Puts rules into force; passwords are judged by them at their next change, sign-ins at once.
 * @throws Refusal `conflict` when others came into force since `seen`, `invalid` at a rule outside its bounds or when
 * nothing changed.
 */
export async function changeAccessRules(tx: Tx, rules: AccessRules, seen: number, at: number): Promise<void> {
  if ((await accessVersion(tx)) !== seen) throw new Refusal("conflict", { key: "stale" });
  const wrong = wrongAccess(rules).map((rule) => [
    rule,
    {
      key: "access.bound",
      values: { min: String(accessBounds[rule].min), max: String(accessBounds[rule].max) },
    },
  ]);
  if (wrong.length > 0) throw new Refusal("invalid", { key: "invalid" }, Object.fromEntries(wrong));
  const now = await readAccessRules(tx);
  if (accessRules.every((rule) => now[rule] === rules[rule]))
    throw new Refusal("invalid", { key: "access.same" }, { minLength: { key: "access.same" } });
  // How old an undated password is counts from when ageing was switched on.
  const since = now.maxAgeDays > 0 && rules.maxAgeDays > 0 ? now.since : at;
  await writeSetting(tx, "access-rules", JSON.stringify({ ...rules, since }));
}
