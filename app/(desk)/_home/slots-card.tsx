import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { SlotScore } from "@/db/score-slots";
import { percentText } from "@/lib/domain/ratio";
import { slotsHref } from "./addresses";
import type { Moment } from "./moment";
import styles from "./score.module.css";
import { texts } from "./texts";
import { Trend } from "./trend";

type Props = { slots: SlotScore; now: Moment; isEnglish: boolean };

/** Slots reached of the list, and where the others stand. Rule: section 5, attainment. */
export async function SlotsCard({ slots, now, isEnglish }: Props) {
  const [t, h] = [await getTranslations("score"), await getTranslations("home")];
  const { reached, counts, months } = slots;
  const others = [
    { state: "on-time", text: t("onTime", texts({ count: counts["on-time"] })) },
    { state: "late", text: t("late", texts({ count: counts.late })) },
    { state: "empty", text: t("empty", texts({ count: counts.empty })) },
  ];
  return (
    <section className="card" aria-labelledby="slots">
      <h2 className={`card-label ${styles.label}`} id="slots">
        {isEnglish ? slots.english : slots.name}
      </h2>
      <span className="card-figure">
        <Link
          className={`card-value ${styles.value}`}
          href={slotsHref(now.period, { state: "reached" })}
          prefetch={false}
        >
          {reached.n}
          <span className="unit">
            {t("of", texts({ target: reached.d }))} {h("count")}
          </span>
        </Link>
        <Trend months={months} of={(month) => month.reached} say={String} />
      </span>
      <span className="card-note">
        {t("slotsNote", {
          share: percentText(reached.n, reached.d),
          late: counts.late,
          points: percentText(counts.late, reached.d),
        })}
      </span>
      <span className={styles.links}>
        {others.map(({ state, text }) => (
          <Link key={state} href={slotsHref(now.period, { state })} prefetch={false}>
            {text}
          </Link>
        ))}
      </span>
    </section>
  );
}
