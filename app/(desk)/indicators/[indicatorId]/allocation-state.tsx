import { useTranslations } from "next-intl";
import { valueText } from "@/lib/domain/indicator-text";
import { type Printed, withUnit } from "@/lib/indicator-format";

/** Whether the parts are the whole, and by how much they miss it. */
export function AllocationState({
  target,
  total,
  printed,
}: {
  target: number;
  total: number;
  printed: Printed;
}) {
  const t = useTranslations("indicator.allocation");
  const difference = total - target;
  const text = (value: number) => withUnit(valueText(value, 4, true), printed);
  const values = { total: text(total), target: text(target), difference: text(Math.abs(difference)) };
  if (difference === 0) return <p className="notice">{t("exact", values)}</p>;
  return <p className="notice notice-yellow">{t(difference > 0 ? "over" : "under", values)}</p>;
}
