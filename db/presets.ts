import { asc, desc, eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { type Preset, pickPreset } from "@/lib/domain/preset";
import { type PresetId, presetIds } from "@/lib/domain/vocabulary";
import { prepared } from "./prepared";
import { rulePresets } from "./schema";
import type { Db, Tx } from "./types";

const readPresets = prepared((db) =>
  db
    .select({ preset: rulePresets.preset, rule: rulePresets.rule })
    .from(rulePresets)
    .orderBy(asc(rulePresets.preset), desc(rulePresets.number)),
);

/** The newest version of every preset, in the order in which they are offered. */
export async function listPresets(db: Db): Promise<Preset[]> {
  const rows = await readPresets(db, {});
  return presetIds.flatMap((id) => rows.find((row) => row.preset === id)?.rule ?? []);
}

/** The newest version of one preset, or the shipped one. */
export const presetInForce = async (db: Db, id: PresetId): Promise<Preset> =>
  pickPreset(await listPresets(db), id);

/** Every version of every preset, the first one first. */
export const listPresetVersions = (db: Db) =>
  db
    .select({ preset: rulePresets.preset, number: rulePresets.number, since: rulePresets.since })
    .from(rulePresets)
    .orderBy(asc(rulePresets.number));

/** Stores a preset as the next version of its id. The rule's own `version` follows the number. */
export async function addPreset(tx: Tx, rule: Preset, since: Day) {
  const number = (await tx.$count(rulePresets, eq(rulePresets.preset, rule.id))) + 1;
  return tx.add(rulePresets, {
    id: `${rule.id}-${number}`,
    preset: rule.id,
    number,
    rule: { ...rule, version: number },
    since,
  });
}
