import { getTranslations } from "next-intl/server";
import type { Urgency } from "@/lib/domain/vocabulary";
import styles from "./orders.module.css";

const shapes: Record<Urgency, string> = { blue: "◆", yellow: "▲", red: "■" };

/** The colour of an order by shape, word and colour; where it has risen, from which. */
export async function Level({ level, from = level }: { level: Urgency; from?: Urgency }) {
  const t = await getTranslations("order");
  return (
    <span className={`light ${level === "blue" ? styles.blue : `light-${level}`}`}>
      <span aria-hidden="true">{shapes[level]}</span> {t(`urgency.${level}`)}
      {from !== level && (
        <small className={styles.risen}>{t("risenFrom", { from: t(`urgency.${from}`) })}</small>
      )}
    </span>
  );
}
