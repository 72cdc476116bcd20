import { getTranslations } from "next-intl/server";
import type { SlotStanding, SlotState as State } from "@/lib/domain/attainment";
import { isDueWithin } from "@/lib/domain/attainment";

const shapes: Record<State, string> = { reached: "✓", "on-time": "→", late: "!", empty: "–" };

/** Where a slot stands, in a word with its own shape, and by how many days. */
export async function SlotState({ standing }: { standing: SlotStanding }) {
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
    </>
  );
}
