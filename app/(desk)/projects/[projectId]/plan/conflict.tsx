"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Answer } from "@/app/_ui/use-action";
import { wanText } from "@/lib/domain/money";

type Props = { result: Answer<unknown> | null; take: (number: number) => void };

/** Somebody else filed a version meanwhile: what it says, and the two ways on; what was typed stays. */
export function Conflict({ result, take }: Props) {
  const [t, router] = [useTranslations("plan"), useRouter()];
  if (result?.ok !== false || result.kind !== "conflict") return null;
  const found = result.found ?? {};
  const [annual, number] = [Number(found.annual ?? 0), Number(found.number ?? 0)];
  const months = Array.isArray(found.months) ? found.months.map(Number) : [];
  return (
    <div className="notice notice-yellow stack" role="alert">
      <p>
        {t("conflict", {
          number: `${number}`,
          annual: wanText(annual),
          months: months.map((amount) => wanText(amount)).join(" ") || "—",
        })}
      </p>
      <div className="line">
        {found.status !== "proposed" && (
          <button type="button" className="button" onClick={() => take(number)}>
            {t("takeMine")}
          </button>
        )}
        <button type="button" className="button" onClick={() => router.refresh()}>
          {t("refresh")}
        </button>
      </div>
    </div>
  );
}
