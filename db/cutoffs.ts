import {
  type CutoffRule,
  type Cutoffs,
  type CutoffVersion,
  cutoffHoldsFrom,
  cutoffRuleOf,
  cutoffsOf,
  withCutoff,
} from "@/lib/domain/cutoff";
import type { Day } from "@/lib/domain/day";
import { workCalendar } from "@/lib/domain/work-calendar";
import { Refusal } from "@/lib/refusal";
import { readSetting, writeSetting } from "./settings";
import type { Db, Tx } from "./types";
import { readWorkCalendar } from "./work-calendar";

const plainWeek = workCalendar({ years: [], days: [] }, { years: [], days: [] });

/** The cut-off rules with the period each holds from, oldest first. */
export async function listCutoffVersions(db: Db): Promise<CutoffVersion[]> {
  return JSON.parse((await readSetting(db, "cutoffs")) ?? "[]");
}

/** The cut-off of every period. Rule: section 9. */
export async function readCutoffs(db: Db): Promise<Cutoffs> {
  const versions = await listCutoffVersions(db);
  // Saving a month asks this each time, and mostly no rule looks at days off.
  if (!versions.some(({ workingDay }) => workingDay)) return cutoffsOf(versions, plainWeek);
  return cutoffsOf(versions, await readWorkCalendar(db));
}

/**
 * Changes the cut-off from this month on, or from the next where a cut-off of this month has passed; earlier months keep
 * theirs. `seen` is the number of versions that were on the screen.
 * @throws Refusal `conflict` when another was added since, `invalid` when nothing would change.
 */
export async function changeCutoff(tx: Tx, rule: CutoffRule, today: Day, seen: number) {
  const versions = await listCutoffVersions(tx);
  if (versions.length !== seen) throw new Refusal("conflict", { key: "stale" });
  const calendar = await readWorkCalendar(tx);
  const from = cutoffHoldsFrom(cutoffsOf(versions, calendar), rule, today, calendar);
  const now = cutoffRuleOf(versions, from);
  if (now.day === rule.day && now.workingDay === rule.workingDay)
    throw new Refusal("invalid", { key: "cutoffSame" }, { day: { key: "cutoffSame" } });
  await writeSetting(tx, "cutoffs", JSON.stringify(withCutoff(versions, { ...rule, from })));
  return { from };
}
