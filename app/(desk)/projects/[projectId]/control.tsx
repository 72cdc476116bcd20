import { getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import { keptControlEvents } from "@/db/control-events";
import type { ProjectFacts } from "@/db/facts";
import type { ProjectHead } from "@/db/project-page";
import { store } from "@/db/store";
import { isStoppedBy, lostDays, standingWithout } from "@/lib/domain/control-event";
import type { Day } from "@/lib/domain/day";
import { asOfDay, firstDay, monthOf, type Period, periodOf, yearOf } from "@/lib/domain/period";
import type { Preset } from "@/lib/domain/preset";
import { standingOf } from "@/lib/domain/standing";
import { moneyBlanks } from "@/lib/sentence";

type Props = {
  project: ProjectHead["project"];
  facts: ProjectFacts;
  presets: readonly Preset[];
  period: Period;
  today: Day;
};

/** The days lost to control stops, and the light with them taken out beside the raw one, never in its place. */
export async function Control({ project, facts, presets, period, today }: Props) {
  const [t, light] = [await getTranslations("control"), await getTranslations("light")];
  const asOf = asOfDay(period, today);
  const from = firstDay(periodOf(yearOf(period), 1));
  const events = (await keptControlEvents(store())).filter((event) => isStoppedBy(event, project));
  const days = lostDays(events, project, from, asOf);
  if (days === 0) return null;
  const raw = standingOf(facts, period, today, presets);
  const adjusted = standingWithout(facts, events, project, period, today, presets);
  const values = {
    month: monthOf(period),
    ...moneyBlanks("plan", raw.planToDate),
    ...moneyBlanks("reduced", adjusted.planToDate),
  };
  return (
    <section className="panel stack" aria-labelledby="control">
      <h2 id="control">{t("standing")}</h2>
      <p>{t("standingLost", { day: asOf, days, names: events.map(({ name }) => name).join(" / ") })}</p>
      <p>
        <LightMark light={raw.lights.zone} label={light(raw.lights.zone)} quiet /> →{" "}
        <LightMark light={adjusted.lights.zone} label={light(adjusted.lights.zone)} quiet />
      </p>
      <p className="soft">
        {t("standingLight", {
          ...values,
          raw: light(raw.lights.zone),
          adjusted: light(adjusted.lights.zone),
        })}
      </p>
    </section>
  );
}
