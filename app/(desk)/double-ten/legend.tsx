import { getTranslations } from "next-intl/server";
import type { MilestoneKind } from "@/lib/domain/vocabulary";
import { Mark, marks } from "./mark";

/** What the shapes on the axis mean. */
export async function Legend({ milestone }: { milestone: MilestoneKind }) {
  const t = await getTranslations();
  return (
    <ul className="ten-legend">
      {marks.map((kind) => (
        <li key={kind}>
          <svg width="16" height="16" aria-hidden="true">
            <Mark kind={kind} at="8" y={8} big={false} />
          </svg>
          {t(`doubleTen.mark.${kind}`)}
        </li>
      ))}
      <li>
        <svg width="26" height="16" aria-hidden="true">
          <line x1="0" x2="26" y1="8" y2="8" className="ten-slip" />
        </svg>
        {t("doubleTen.mark.slip")}
      </li>
      <li>
        <svg width="8" height="16" aria-hidden="true">
          <line x1="4" x2="4" y1="0" y2="16" className="ten-now" />
        </svg>
        {t("doubleTen.mark.now")}
      </li>
      <li>{t("doubleTen.mark.big", { milestone: t(`milestone.${milestone}`) })}</li>
    </ul>
  );
}
