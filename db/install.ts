import { eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { shippedPresets } from "@/lib/domain/preset";
import { system } from "./act";
import { commit } from "./commit";
import { addDepartment } from "./people";
import { addPreset } from "./presets";
import { departments, rulePresets } from "./schema";
import type { Store } from "./types";

export const isEmpty = async (store: Store) => (await store.read.$count(departments)) === 0;

/** What an empty database needs before its first administrator: the shipped rules and the project office. */
export async function install(store: Store, today: Day, at: number) {
  if (!(await isEmpty(store)) || (await store.read.$count(rulePresets, eq(rulePresets.preset, "zone"))) > 0)
    return;
  await commit(store, { actor: system, verb: "zone.install", day: today, at }, async (tx) => {
    await addDepartment(tx, {
      id: "office",
      name: "项目办公室",
      shortName: "项目办",
      english: "Project office",
      kind: "office",
      validFrom: today,
    });
    for (const preset of shippedPresets) await addPreset(tx, preset, today);
  });
}
