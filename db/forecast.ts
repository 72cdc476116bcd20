import { inArray } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { forecastOf } from "@/lib/domain/forecast";
import type { Period } from "@/lib/domain/period";
import { pickPreset } from "@/lib/domain/preset";
import { isListed, standingOf } from "@/lib/domain/standing";
import { whatItTakes } from "@/lib/domain/what-it-takes";
import { forecastProjectOf, outlookProjectOf } from "@/lib/domain/year-outlook";
import { type ProjectFacts, readFacts } from "./facts";
import { listPresets } from "./presets";
import { projects } from "./schema";
import type { Db, Store } from "./types";
import { untilCommit } from "./until-commit";

// A fifth of a second of arithmetic that lets nothing else run: the page that asks must have gone out before.
const aside = () => new Promise<void>((resolve) => setTimeout(resolve, 200));

/**
 * Where the year of a scope's listed projects is heading, and what reaching its target would take, with the names of
 * the projects that would have to come back to plan. The target is Σ of the annual plans in force. An estimate (估算).
 */
async function readOutlook(db: Db, period: Period, today: Day, departmentId: string | null) {
  const presets = await listPresets(db);
  const listed = (await readFacts(db)).filter(
    (facts) => isListed(facts, period) && (departmentId === null || facts.departmentId === departmentId),
  );
  const seen = listed.map((facts) => forecastProjectOf(facts, period, today));
  const target = seen.reduce((sum, { annualPlan }) => sum + annualPlan, 0);
  const zone = [pickPreset(presets, "zone")];
  const stateOf = (facts: ProjectFacts) => standingOf(facts, period, today, zone).state;
  const takes = whatItTakes(
    listed.map((facts) => outlookProjectOf(facts, stateOf(facts), period, today)),
    target,
    period,
  );
  const back = takes.bringBack.possible ? takes.bringBack.projects : [];
  const departmentOf = new Map(listed.map((facts) => [facts.projectId, facts.departmentId]));
  const names = new Map(
    (
      await db
        .select({ id: projects.id, name: projects.name })
        .from(projects)
        .where(
          inArray(
            projects.id,
            back.map(({ projectId }) => projectId),
          ),
        )
    ).map(({ id, name }) => [id, name]),
  );
  return {
    projects: listed.length,
    forecast: forecastOf(seen, target, period),
    takes,
    back: back.map((one) => ({
      ...one,
      name: names.get(one.projectId) ?? one.projectId,
      departmentId: departmentOf.get(one.projectId) ?? "",
    })),
  };
}

export type Outlook = Awaited<ReturnType<typeof readOutlook>>;

/** The outlook of the zone (`departmentId` null) or a department as of a period, kept until the next commit. */
export const readForecast = untilCommit(
  (period: Period, today: Day, departmentId: string | null) => `${period} ${today} ${departmentId ?? ""}`,
  async (store: Store, period, today, departmentId) => {
    await aside();
    return readOutlook(store.read, period, today, departmentId);
  },
);
