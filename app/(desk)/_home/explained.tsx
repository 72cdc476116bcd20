import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { Card } from "@/app/_ui/card";
import styles from "./home.module.css";

/** A card whose number explains itself on demand: formula, numbers in it, as-of, rule. */
export async function Explained({ how, ...card }: ComponentProps<typeof Card> & { how: string }) {
  const t = await getTranslations("figure");
  return (
    <div className={styles.explained}>
      <Card {...card} />
      <details className={styles.how} name="how">
        <summary aria-label={t("howOf", { label: card.label })} title={t("how")}>
          ?
        </summary>
        <p>{how}</p>
      </details>
    </div>
  );
}
