import { getTranslations } from "next-intl/server";
import cards from "@/app/_ui/card-table.module.css";
import { readCalendar } from "@/db/calendar";
import { listPeriodStates } from "@/db/period-states";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { monthOf, periodOfDay, yearOf } from "@/lib/domain/period";
import { PeriodForm } from "./period-form";

/** Every period that has begun: how far it is reported, who locked or opened it last and why. */
export async function Periods({ today, mayLock }: { today: Day; mayLock: boolean }) {
  const t = await getTranslations("admin");
  const { read } = store();
  const { cutoffs } = await readCalendar(store());
  const periods = (await listPeriodStates(read)).filter(({ period }) => period <= periodOfDay(today));
  return (
    <section className="panel stack" aria-labelledby="periods">
      <h2 id="periods">{t("periods")}</h2>
      <p className="soft">{t("lockHint")}</p>
      <div className={`table-frame ${cards.frame}`}>
        <table className={`table ${cards.cards} ${cards.lines}`}>
          <thead>
            <tr>
              <th scope="col">{t("periodHead")}</th>
              <th scope="col">{t("state")}</th>
              <th scope="col" className="num">
                {t("cutoff")}
              </th>
              <th scope="col" className="num">
                {t("reported")}
              </th>
              <th scope="col" className="num">
                {t("unfinished")}
              </th>
              <th scope="col" className="num">
                {t("missing")}
              </th>
              <th scope="col">{t("lastChange")}</th>
              {mayLock && (
                <th scope="col">
                  <span className="hidden-text">{t("act")}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {periods.map(({ period, locked, change, ...counts }) => {
              const name = t("period", { year: yearOf(period), month: monthOf(period) });
              const cutoff = cutoffs(period);
              const open = today > cutoff ? "isClosed" : "isOpen";
              return (
                <tr key={period}>
                  <th scope="row">{name}</th>
                  <td data-label={t("state")}>{t(locked ? "isLocked" : open)}</td>
                  <td className="num" data-label={t("cutoff")}>
                    {cutoff}
                  </td>
                  <td className="num" data-label={t("reported")}>
                    {counts.reported}
                  </td>
                  <td className="num" data-label={t("unfinished")}>
                    {counts.unfinished}
                  </td>
                  <td className="num" data-label={t("missing")}>
                    {counts.missing}
                  </td>
                  <td data-label={t("lastChange")}>
                    {change
                      ? t("changed", { on: change.on, who: change.by ?? "—", reason: change.reason })
                      : "—"}
                  </td>
                  {mayLock && (
                    <td>
                      <PeriodForm
                        key={String(locked)}
                        period={period}
                        name={name}
                        locked={locked}
                        counts={counts}
                        closed={today > cutoff}
                      />
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
