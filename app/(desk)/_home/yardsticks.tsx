import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import type { Figures } from "@/lib/domain/figures";
import { groupLight } from "@/lib/domain/light";
import { monthOf } from "@/lib/domain/period";
import type { Preset } from "@/lib/domain/preset";
import type { Change } from "@/lib/query";
import { registerHref } from "./addresses";
import styles from "./home.module.css";
import type { Moment } from "./moment";

/** What each yardstick says of the whole group, which has no milestones. */
export async function Yardsticks(props: {
  figures: Figures;
  now: Moment;
  presets: readonly Preset[];
  filter?: Change;
}) {
  const [t, name, light] = await Promise.all([
    getTranslations("home"),
    getTranslations("preset"),
    getTranslations("light"),
  ]);
  const { figures, now, presets, filter = {} } = props;
  return (
    <section className="card" aria-labelledby="yardsticks">
      <span className="card-label" id="yardsticks">
        {t("lightsTitle")} · {t("lightsNote")}
      </span>
      <span className={styles.yardsticks}>
        {presets.map((preset) => {
          const verdict = groupLight(preset, { ...figures, month: monthOf(now.period) });
          return (
            <Link
              key={preset.id}
              href={registerHref(now.period, { ...filter, yardstick: preset.id })}
              title={preset.source}
              prefetch={false}
            >
              <span>{name(preset.id)}</span> <LightMark light={verdict} label={light(verdict)} />
            </Link>
          );
        })}
      </span>
    </section>
  );
}
