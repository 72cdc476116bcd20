import type { Route } from "next";
import Form from "next/form";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { FilterSelect } from "@/app/_ui/filter-select";
import { Going } from "@/app/_ui/going";
import { calibres } from "@/lib/domain/vocabulary";
import type { PlansView } from "@/lib/inputs/plans-url";
import { href, listOf, type SearchParams } from "@/lib/query";
import style from "./plans.module.css";

type Choices = readonly (readonly [string, string])[];
type Props = {
  view: PlansView;
  params: SearchParams;
  office: string | null;
  departments: Choices;
  officers: Choices;
};

/** Whose plans, and in which calibre. */
export async function PlanFilters({ view, params, office, departments, officers }: Props) {
  const t = await getTranslations("plans");
  const kept = Object.entries(params).flatMap(([key, value]) =>
    key === "department" || key === "officer" ? [] : listOf(value).map((one) => [key, String(one)] as const),
  );
  return (
    <div className="line no-print">
      <Form action="/plans" scroll={false} className={style.filters}>
        {kept.map(([key, value]) => (
          <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
        ))}
        <FilterSelect
          name="department"
          label={t("department")}
          all={t("wholeZone")}
          everything="all"
          chosen={office ?? "all"}
          choices={departments}
        />
        <FilterSelect
          name="officer"
          label={t("officer")}
          all={t("all")}
          chosen={view.officer ?? ""}
          choices={officers}
        />
        <noscript>
          <button type="submit" className="button">
            {t("show")}
          </button>
        </noscript>
      </Form>
      <nav className="line" aria-label={t("calibre")}>
        <span className="soft">{t("calibre")}</span>
        {calibres.map((one) => (
          <Link
            key={one}
            className={one === view.calibre ? "button button-main" : "button"}
            aria-current={one === view.calibre ? "true" : undefined}
            // The query is added to a path that typed routes know.
            href={href("/plans", params, { calibre: one === "adjusted" ? null : one }) as Route}
            prefetch={false}
          >
            {t(one)}
            <Going />
          </Link>
        ))}
      </nav>
    </div>
  );
}
