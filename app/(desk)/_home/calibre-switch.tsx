import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import type { CurvePoint } from "@/db/year-curve";
import type { Period } from "@/lib/domain/period";
import { type Calibre, calibres } from "@/lib/domain/vocabulary";
import type { HomeView } from "@/lib/inputs/home-url";
import { href } from "@/lib/query";

/** The plan against which the figures are measured; states and lights follow the rules all the same. */
export async function CalibreSwitch({ period, view }: { period: Period; view: HomeView }) {
  const t = await getTranslations("home");
  const kept = { period, ...(view.heat === "to-date" ? {} : { heat: view.heat }) };
  return (
    <nav className="line no-print" aria-label={t("calibre")} title={t("calibreNote")}>
      <span className="soft">{t("calibre")}</span>
      {calibres.map((one) => (
        <Link
          key={one}
          className={one === view.calibre ? "button button-main" : "button"}
          aria-current={one === view.calibre ? "true" : undefined}
          // Typed routes know paths, not queries.
          href={href("/", kept, { calibre: one === "adjusted" ? null : one }) as Route}
          prefetch={false}
        >
          {t(`calibres.${one}`)}
          <Going />
        </Link>
      ))}
    </nav>
  );
}

/** The rows behind a figure are shown in its calibre. */
export const calibreFilter = (calibre: Calibre) => (calibre === "adjusted" ? {} : { calibre });

/** The curve with the plan of the calibre as its plan. */
export const curveIn = (curve: readonly CurvePoint[], calibre: Calibre): readonly CurvePoint[] =>
  calibre === "adjusted"
    ? curve
    : curve.map((point) => ({ ...point, plan: point.originalPlan, originalPlan: point.plan }));
