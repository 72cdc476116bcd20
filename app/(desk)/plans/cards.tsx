import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { PlanBookRow } from "@/db/plan-book";
import { wanText } from "@/lib/domain/money";
import type { Period } from "@/lib/domain/period";
import type { PlansView } from "@/lib/inputs/plans-url";
import { gridRow } from "./grid-row";
import style from "./plans.module.css";

type Props = { rows: readonly PlanBookRow[]; period: Period; view: PlansView };

/** The same projects on a phone: each opens its own plan, where twelve cells fit. */
export async function Cards({ rows, period, view }: Props) {
  const t = await getTranslations("plans");
  return (
    <ul className={style.cards}>
      {rows.map((one) => {
        const { projectId, name, officer, status, annual, proposed, other } = gridRow(one, view.calibre);
        return (
          <li key={projectId} className="panel">
            <Link
              // A route with a query is no literal that typed routes could check.
              href={`/projects/${projectId}/plan?period=${period}` as Route}
              prefetch={false}
            >
              {name}
            </Link>
            <span className={status === "missing" ? "alarm" : "soft"}>
              {t(`status.${status}`)} · {officer}
            </span>
            <span className="number">
              {annual === null ? "—" : t("wan", { amount: wanText(annual) })}
              {proposed !== null && (
                <span className="soft"> {t("otherProposed", { amount: wanText(proposed) })}</span>
              )}
              {other !== null && (
                <span className="soft">
                  {" "}
                  {t(view.calibre === "original" ? "otherAdjusted" : "otherOriginal", {
                    amount: wanText(other),
                  })}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
