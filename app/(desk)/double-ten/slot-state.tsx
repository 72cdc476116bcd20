import { getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import { isDueWithin, type SlotState as State } from "@/lib/domain/attainment";
import type { TenRow } from "./rows";

const shapes: Record<State, string> = { reached: "✓", "on-time": "→", late: "!", empty: "–" };

/** Where a slot stands, in a word with its own shape, by how many days, and the worst light of several projects. */
export async function SlotState({ row: { standing, lanes, light } }: { row: TenRow }) {
  const t = await getTranslations();
  const { state, overdueDays, dueInDays } = standing;
  return (
    <>
      <b className={`ten-word ten-word-${state}`}>
        <span aria-hidden="true">{shapes[state]}</span> {t(`slotState.${state}`)}
      </b>
      {state === "late" && <small className="alarm">{t("doubleTen.overdue", { days: overdueDays })}</small>}
      {dueInDays !== null && (
        <small className={isDueWithin(standing, 30) ? "ten-soon" : undefined}>
          {t("doubleTen.dueIn", { days: dueInDays })}
        </small>
      )}
      {lanes.length > 1 && (
        <small>
          {t("doubleTen.worst")} <LightMark light={light} label={t(`light.${light}`)} quiet />
        </small>
      )}
    </>
  );
}
