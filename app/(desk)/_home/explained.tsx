import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { Card } from "@/app/_ui/card";
import styles from "./home.module.css";
import type { Moment } from "./moment";
import { monthName } from "./month-name";

type Props = ComponentProps<typeof Card> & {
  how: string;
  now: Pick<Moment, "period" | "asOf">;
  /** Where the parts of the explanation are listed. */
  lists?: { href: Route; label: string };
};

/** A card whose number explains itself on demand: formula, numbers in it, as-of, rule. */
export async function Explained({ how, now, lists, ...card }: Props) {
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
          {lists && (
            <Link href={lists.href} prefetch={false}>
              {" "}
              {lists.label}
            </Link>
          )}
        </p>
      </details>
    </div>
  );
}
