import { getTranslations } from "next-intl/server";
import { readForecast } from "@/db/forecast";
import { readNames } from "@/db/names";
import { store } from "@/db/store";
import type { CurvePoint } from "@/db/year-curve";
import type { Figures } from "@/lib/domain/figures";
import type { Calibre } from "@/lib/domain/vocabulary";
import type { Change } from "@/lib/query";
import styles from "./home.module.css";
import type { Moment } from "./moment";
import { PlanCurve } from "./plan-curve";
import { Takes } from "./takes";

type Of = { now: Moment; departmentId: string | null };
type CurveProps = Of & { figures: Figures; curve: readonly CurvePoint[]; filter?: Change; calibre: Calibre };

/** The curve once the estimate is there; until then the page shows it without. */
export async function EstimatedCurve({ departmentId, ...shown }: CurveProps) {
  const { now } = shown;
  const outlook = await readForecast(store(), now.period, now.today, departmentId);
  return <PlanCurve {...shown} outlook={outlook} />;
}

/** What reaching the target would take; it rests on the same reading as the curve. */
export async function EstimatedTakes({ now, departmentId }: Of) {
  const outlook = await readForecast(store(), now.period, now.today, departmentId);
  const { departments } = await readNames(store());
  return <Takes outlook={outlook} names={departments} now={now} />;
}

/** The place of a panel whose estimate is still being drawn. */
export async function Estimating() {
  const t = await getTranslations("outlook");
  return (
    <section className={`panel ${styles.part}`} aria-busy="true">
      <p className="soft">{t("loading")}</p>
      <div className={`skeleton ${styles.waiting}`} />
    </section>
  );
}
