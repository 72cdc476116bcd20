import "server-only";
import { readDepartmentFigures, readFigures } from "@/db/figures";
import { listPresets } from "@/db/presets";
import { store } from "@/db/store";
import { untilCommit } from "@/db/until-commit";
import type { Period } from "@/lib/domain/period";
import { pickPreset } from "@/lib/domain/preset";

const read = untilCommit(
  (period: Period) => period,
  async ({ read: db }, period) => {
    const [zone, departments, presets] = await Promise.all([
      readFigures(db, period),
      readDepartmentFigures(db, period),
      listPresets(db),
    ]);
    return { zone, departments, presets, rule: pickPreset(presets, "zone") };
  },
);

/** What the zone's page, a department's and the wall display stand on, kept until the next commit. */
export const readHome = (period: Period) => read(store(), period);
