"use client";

import type { Route } from "next";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type Picked, picksPlace } from "./picked";
import type { Picks } from "./use-picks";

/** Ticks every row of the page. */
export function PickAll({ picks }: { picks: Picks }) {
  const t = useTranslations("register");
  const { count, ticked } = picks.onPage;
  return (
    <input
      type="checkbox"
      aria-label={t("pickPage")}
      checked={count > 0 && ticked === count}
      ref={(box) => {
        if (box) box.indeterminate = ticked > 0 && ticked < count;
      }}
      onChange={({ target }) => picks.page(target.checked)}
    />
  );
}

/** How many are ticked, all that the filter shows in one press, and what can be done with them. */
export function PickBar({ picks, userId, matching }: { picks: Picks; userId: string; matching: number }) {
  const t = useTranslations("register");
  const router = useRouter();
  const query = useSearchParams();
  const count = picks.all ? matching : picks.ids.size;
  if (count === 0) return null;
  const edit = () => {
    const picked: Picked = picks.all ? { query: picks.filter, count } : { ids: [...picks.ids] };
    sessionStorage.setItem(picksPlace(userId), JSON.stringify(picked));
    const period = query.get("period");
    router.push(`/projects/bulk${period ? `?period=${period}` : ""}` as Route); // our own address
  };
  return (
    <div className="pick-bar" role="status">
      <strong>{t("picked", { count })}</strong>
      {!picks.all && matching > count && (
        <button type="button" className="button button-plain" onClick={picks.everything}>
          {t("pickMatching", { count: matching })}
        </button>
      )}
      <button type="button" className="button button-main" onClick={edit}>
        {t("bulk")}
      </button>
      <button type="button" className="button button-plain" onClick={picks.clear}>
        {t("unpick")}
      </button>
    </div>
  );
}
