import "server-only";
import { readDepartmentFigures, readFigures } from "@/db/figures";
import { listPresets } from "@/db/presets";
import { store } from "@/db/store";
import type { Period } from "@/lib/domain/period";
import { pickPreset } from "@/lib/domain/preset";

/** What both the zone's and a department's page stand on. */
export async function readHome(period: Period) {
  const db = store().read;
  const [zone, departments, presets] = await Promise.all([
    readFigures(db, period),
    readDepartmentFigures(db, period),
    listPresets(db),
  ]);
  return { zone, departments, presets, rule: pickPreset(presets, "zone") };
}
