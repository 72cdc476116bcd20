import { inArray, isNull } from "drizzle-orm";
import { type AlertSetting, type Finding, ruleBook } from "@/lib/domain/alert";
import type { Day } from "@/lib/domain/day";
import { monthOf, yearOf } from "@/lib/domain/period";
import { type Preset, pickPreset } from "@/lib/domain/preset";
import { isListed, standingOf } from "@/lib/domain/standing";
import type { Light } from "@/lib/domain/vocabulary";
import { readAlertContext } from "./alert-facts";
import { computeAlerts } from "./alert-refresh";
import { listAlertSettings } from "./alert-settings";
import { readFacts } from "./facts";
import { listPresets } from "./presets";
import { alerts, projects } from "./schema";
import type { Db } from "./types";

type Named = { subject: string; projectId: string | null; name: string };
/** What a change would do to the open alerts before it is saved. */
export type AlertPreview = { opens: Named[]; closes: Named[]; recoloured: number };

const keyOf = ({ rule, subject }: Pick<Finding, "rule" | "subject">) => `${rule} ${subject}`;

async function withNames(db: Db, rows: readonly Pick<Finding, "subject" | "projectId">[]): Promise<Named[]> {
  // Nobody reads more names than these, and a statement takes only so many values.
  const ids = [...new Set(rows.flatMap(({ projectId }) => projectId ?? []))].slice(0, 500);
  const names = new Map(
    ids.length === 0
      ? []
      : (
          await db
            .select({ id: projects.id, name: projects.name })
            .from(projects)
            .where(inArray(projects.id, ids))
        ).map(({ id, name }) => [id, name]),
  );
  return rows.map(({ subject, projectId }) => ({
    subject,
    projectId,
    name: (projectId && names.get(projectId)) || subject,
  }));
}

/** The alerts that would open, close and change colour if a rule's setting were this one. */
export async function previewSetting(db: Db, setting: AlertSetting, today: Day): Promise<AlertPreview> {
  const stored = [...(await listAlertSettings(db)).values()].flat();
  const book = ruleBook([...stored, { ...setting, number: Number.MAX_SAFE_INTEGER }]);
  const findings = await computeAlerts(db, await readAlertContext(db, today, { book }));
  const now = (await db.select().from(alerts).where(isNull(alerts.clearedOn))).filter(
    ({ rule }) => rule === setting.rule,
  );
  const then = findings.filter(({ rule }) => rule === setting.rule);
  const [before, after] = [
    new Map(now.map((row) => [keyOf(row), row])),
    new Map(then.map((row) => [keyOf(row), row])),
  ];
  return {
    opens: await withNames(
      db,
      then.filter((row) => !before.has(keyOf(row))),
    ),
    closes: await withNames(
      db,
      now.filter((row) => !after.has(keyOf(row))),
    ),
    recoloured: then.filter((row) => (before.get(keyOf(row))?.level ?? row.level) !== row.level).length,
  };
}

export type Recoloured = { projectId: string; name: string; from: Light; to: Light };

/** The projects of the default period that would change colour under a preset, and all that are judged. */
export async function previewPreset(db: Db, preset: Preset, today: Day) {
  const { period } = await readAlertContext(db, today);
  const presets = await listPresets(db);
  const version = pickPreset(presets, preset.id).version + 1;
  const changed = [...presets, { ...preset, version }];
  const facts = (await readFacts(db)).filter((one) => one.year === yearOf(period) && isListed(one, period));
  const moved = facts.flatMap((one) => {
    const from = standingOf(one, period, today, presets).lights[preset.id];
    const to = standingOf(one, period, today, changed).lights[preset.id];
    return from === to ? [] : [{ projectId: one.projectId, from, to }];
  });
  const names = new Map(
    (
      await withNames(
        db,
        moved.map(({ projectId }) => ({ subject: projectId, projectId })),
      )
    ).map(({ subject, name }) => [subject, name]),
  );
  return {
    month: monthOf(period),
    judged: facts.length,
    moved: moved.map((row): Recoloured => ({ ...row, name: names.get(row.projectId) ?? row.projectId })),
  };
}
