import { getTranslations } from "next-intl/server";
import type { IndicatorStatus } from "@/lib/domain/vocabulary";
import style from "./indicators.module.css";

/** Each status differs by shape and word, and by colour where it asks for attention. */
const shapes: Record<IndicatorStatus, string> = {
  behind: "■",
  "not-prorated": "◇",
  "on-pace": "◆",
  ahead: "▲",
  reached: "●",
  "no-value": "○",
  "no-target": "–",
};

export async function StatusMark({ status }: { status: IndicatorStatus }) {
  const t = await getTranslations("indicator.status");
  return (
    <span className={style.status} data-status={status}>
      <span aria-hidden="true">{shapes[status]}</span> {t(status)}
    </span>
  );
}
