"use client";

import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTransition } from "react";
import { GoingBar } from "./going";

/** `mark` says that a period is not final: 未截止 or 未锁定. */
type Choice = { period: string; label: string; note: string; mark: string | null; isDefault: boolean };

/** The period every number on the page is as of; it lives in the URL and starts at the latest locked one. */
export function PeriodSelect({ label, periods }: { label: string; periods: Choice[] }) {
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  const [going, go] = useTransition();
  const asked = query.get("period");
  const chosen = periods.find((one) => one.period === asked) ?? periods.find((one) => one.isDefault);
  const choose = (period: string) => {
    const next = new URLSearchParams(query);
    next.set("period", period);
    next.delete("page");
    // The same page with another period: typed routes know paths, not queries.
    go(() => router.push(`${path}?${next}` as Route));
  };
  return (
    <div className="period">
      <GoingBar on={going} />
      <select
        className="select"
        aria-label={label}
        value={chosen?.period ?? ""}
        onChange={(event) => choose(event.target.value)}
      >
        {periods.map((one) => (
          <option key={one.period} value={one.period}>
            {one.label}
          </option>
        ))}
      </select>
      {chosen && (
        <span className="period-note">
          {chosen.mark && <mark className="period-open">{chosen.mark}</mark>}
          {chosen.note}
        </span>
      )}
    </div>
  );
}
