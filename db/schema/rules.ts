import { day, json, key, table, text, uniqueIndex, version, whole } from "@/db/columns/sqlite";
import type { Preset } from "@/lib/domain/preset";
import type { PresetId } from "@/lib/domain/vocabulary";

/** Every edit of a preset is a new row with the next number; the newest is in force. */
export const rulePresets = table(
  "rule_presets",
  {
    id: key(),
    preset: text().$type<PresetId>().notNull(),
    number: whole().notNull(),
    rule: json<Preset>().notNull(),
    since: day().notNull(),
  },
  (t) => [uniqueIndex("rule_presets_number").on(t.preset, t.number)],
);

/** One row a setting: the demo's business day, the cut-off day. */
export const settings = table("settings", { id: key(), value: text().notNull(), version: version() });
