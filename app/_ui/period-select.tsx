"use client";

import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";

type Choice = { period: string; label: string; note: string; open: boolean; isDefault: boolean };

/** The period every number on the page is as of; it lives in the URL and starts at the latest locked one. */
export function PeriodSelect({
  label,
  openMark,
  periods,
}: {
  label: string;
  openMark: string;
  periods: Choice[];
}) {
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  const asked = query.get("period");
  const chosen = periods.find((one) => one.period === asked) ?? periods.find((one) => one.isDefault);
  const choose = (period: string) => {
    const next = new URLSearchParams(query);
    next.set("period", period);
    next.delete("page");
    // The same page with another period: typed routes know paths, not queries.
    router.push(`${path}?${next}` as Route);
  };
  return (
    <div className="period">
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
          {chosen.open && <mark className="period-open">{openMark}</mark>}
          {chosen.note}
        </span>
      )}
    </div>
  );
}
