import "server-only";
import { getTranslations } from "next-intl/server";
import { decimalText } from "@/lib/domain/rounding";
import { wanCell } from "@/lib/format";

const money = new Set(["total", "annualPlan", "planToDate", "actualToDate", "amount"]);
// Ten-thousandths of the indicator's unit.
const scaled = new Set(["value", "target"]);

/** Puts the fields of a correction and their values into words. */
export async function correctionValues() {
  const [t, all] = [await getTranslations("bulletin"), await getTranslations()];
  const say = (key: string, otherwise: string) => (all.has(key as never) ? all(key as never) : otherwise);
  return {
    field: (field: string) => say(`bulletin.field.${field}`, field),
    text(field: string, value: string | number | boolean | null): string {
      if (value === null) return "—";
      if (typeof value === "boolean") return say(value ? "change.yes" : "change.no", String(value));
      if (typeof value === "number" && money.has(field)) return t("wan", { amount: wanCell(value) });
      if (typeof value === "number" && scaled.has(field)) return decimalText(BigInt(value), 4, true);
      if (field === "state" || field === "category") return say(`${field}.${value}`, String(value));
      return String(value);
    },
  };
}
