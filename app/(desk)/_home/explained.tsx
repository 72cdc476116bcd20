import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { Card } from "@/app/_ui/card";
import styles from "./home.module.css";
import type { Moment } from "./moment";
import { monthName } from "./month-name";

type Props = ComponentProps<typeof Card> & { how: string; now: Pick<Moment, "period" | "asOf"> };

/** A card whose number explains itself on demand: formula, numbers in it, as-of, rule. */
export async function Explained({ how, now, ...card }: Props) {
  const [t, month] = await Promise.all([getTranslations("figure"), monthName()]);
  return (
    <div className={styles.explained}>
      <Card {...card} />
      <details className={styles.how} name="how" data-sheet>
        <summary aria-label={t("howOf", { label: card.label })} title={t("how")}>
          ?
        </summary>
        <p>
          {how}
          {t("asOf", { period: month(now.period), day: now.asOf })}
        </p>
      </details>
    </div>
  );
}
