import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { FilterForm } from "@/app/_ui/filter-form";
import { FilterSelect } from "@/app/_ui/filter-select";
import { Going } from "@/app/_ui/going";
import { calibres } from "@/lib/domain/vocabulary";
import type { PlansView } from "@/lib/inputs/plans-url";
import { href, type SearchParams } from "@/lib/query";

const fields = ["department", "officer"];
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
  return (
    <div className="line no-print">
      <FilterForm action="/plans" params={params} fields={fields}>
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
      </FilterForm>
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
