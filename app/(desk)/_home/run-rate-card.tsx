import { getTranslations } from "next-intl/server";
import { type Figures, requiredRunRate } from "@/lib/domain/figures";
import { monthOf } from "@/lib/domain/period";
import { decimalText } from "@/lib/domain/rounding";
import { amounts } from "./amounts";
import { Explained } from "./explained";
import type { Moment } from "./moment";
import { texts } from "./texts";

/** No link: what is still to be done has no rows. Rule: section 7, required run-rate. */
export async function RunRateCard({ figures, now }: { figures: Figures; now: Moment }) {
  const [t, h, money] = [await getTranslations("figure"), await getTranslations("home"), await amounts()];
  const { actualToDate, annualPlan } = figures;
  const need = requiredRunRate(annualPlan, actualToDate, now.period);
  if (!need) return null;
  const months = monthOf(now.period);
  const left = 12 - months;
  const times = need.multipleHundredths;
  const how = t("runRateHow", {
    annual: money.whole(annualPlan),
    actual: money.whole(actualToDate),
    left: `${left}`,
    need: money.whole(need.perMonth),
    months: `${months}`,
    pace: money.whole(Math.round(actualToDate / months)),
  });
  return (
    <Explained
      label={t("runRate", texts({ left }))}
      value={money.plain(need.perMonth)}
      unit={h("money")}
      note={
        times === null ? "" : t("runRateNote", texts({ months, multiple: decimalText(BigInt(times), 2) }))
      }
      how={how}
      now={now}
    />
  );
}
