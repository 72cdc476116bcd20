import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { CurvePoint } from "@/db/year-curve";
import type { Figures } from "@/lib/domain/figures";
import type { Calibre } from "@/lib/domain/vocabulary";
import type { Change } from "@/lib/query";
import { registerHref } from "./addresses";
import { amounts } from "./amounts";
import styles from "./home.module.css";
import type { Moment } from "./moment";
import { texts } from "./texts";

type Props = {
  figures: Figures;
  curve: readonly CurvePoint[];
  now: Moment;
  filter?: Change | undefined;
  calibre: Calibre;
};

/** Which sum the target is, and why the plan ends below it: a project without months has no line to add. */
export async function CurveNote({ figures, curve, now, filter, calibre }: Props) {
  const [t, money] = [await getTranslations("home"), await amounts()];
  const { annualPlan, projects, states } = figures;
  const end = curve.at(-1)?.plan ?? 0;
  const href = registerHref(now.period, { ...filter, state: "unplanned" });
  return (
    <p className={styles.note}>
      {t(
        calibre === "original" ? "curveTargetOriginal" : "curveTarget",
        texts({ target: money.plain(annualPlan), projects }),
      )}
      {end < annualPlan && states.unplanned > 0 && (
        <>
          {" "}
          {t.rich("curveUnmonthed", {
            ...texts({ count: states.unplanned }),
            amount: money.plain(annualPlan - end),
            end: money.plain(end),
            rows: (text) => (
              <Link href={href} prefetch={false}>
                {text}
              </Link>
            ),
          })}
        </>
      )}
    </p>
  );
}
