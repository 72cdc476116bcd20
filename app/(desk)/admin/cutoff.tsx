import { getTranslations } from "next-intl/server";
import { readCalendar } from "@/db/calendar";
import { listCutoffVersions } from "@/db/cutoffs";
import { store } from "@/db/store";
import { knownWorkCalendar } from "@/db/work-calendar";
import { cutoffRuleOf } from "@/lib/domain/cutoff";
import type { Day } from "@/lib/domain/day";
import { addMonths, monthOf, periodOfDay, yearOf } from "@/lib/domain/period";
import { CutoffForm } from "./cutoff-form";

/** Until which day of a month its reports are due, every version of the rule, and the form of the next. Rule: section 9. */
export async function CutoffRules({ today, mayEdit }: { today: Day; mayEdit: boolean }) {
  const t = await getTranslations("admin");
  const versions = await listCutoffVersions(store().read);
  const { cutoffs } = await readCalendar(store());
  const calendar = await knownWorkCalendar(store());
  const month = periodOfDay(today);
  const next = cutoffRuleOf(versions, addMonths(month, 1));
  const ruleOf = ({ day, workingDay }: { day: number; workingDay: boolean }) =>
    t(workingDay ? "cutoffWorking" : "cutoffPlain", { day });
  const name = (of: typeof month) => t("period", { year: yearOf(of), month: monthOf(of) });
  return (
    <section className="panel stack" aria-labelledby="cutoff-rule">
      <h2 id="cutoff-rule">{t("cutoffTitle")}</h2>
      <p>
        {ruleOf(next)}{" "}
        <span className="soft">
          {t("cutoffDates", { month: name(month), on: cutoffs(month), next: cutoffs(addMonths(month, 1)) })}
        </span>
      </p>
      {versions.length > 0 && (
        <ul>
          {versions.map((one) => (
            <li key={one.from}>{t("cutoffFrom", { month: name(one.from), rule: ruleOf(one) })}</li>
          ))}
        </ul>
      )}
      {next.workingDay && !calendar.covers(yearOf(today)) && (
        <p className="notice">{t("cutoffUncovered", { year: yearOf(today) })}</p>
      )}
      {mayEdit && (
        <>
          <p className="soft">{t("cutoffHint")}</p>
          <CutoffForm
            key={versions.length}
            day={next.day}
            workingDay={next.workingDay}
            seen={versions.length}
          />
        </>
      )}
    </section>
  );
}
