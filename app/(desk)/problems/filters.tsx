import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { FilterForm } from "@/app/_ui/filter-form";
import { FilterSelect } from "@/app/_ui/filter-select";
import { Going } from "@/app/_ui/going";
import type { LedgerEntry } from "@/db/problem-reading";
import type { Day } from "@/lib/domain/day";
import { problemLevels, problemStates, problemTypes } from "@/lib/domain/vocabulary";
import type { ProblemsView } from "@/lib/inputs/problems-url";
import { isListed } from "@/lib/problem-list";
import { href, type SearchParams, toggleHref } from "@/lib/query";
import { problemsHref } from "./addresses";
import type { Offices } from "./words";

type Props = {
  all: readonly LedgerEntry[];
  view: ProblemsView;
  params: SearchParams;
  offices: Offices;
  today: Day;
};
const fields = ["type", "level", "department", "concerned"];

/** States and 超期 as chips with their counts, the rest as lists; all of it stands in the address. */
export async function Filters({ all, view, params, offices, today }: Props) {
  const t = await getTranslations();
  const countOf = (part: Partial<ProblemsView>) =>
    all.filter((entry) => isListed(entry, { ...view, ...part }, today)).length;
  // The filters in the query are not known to typed routes.
  const chip = (key: string, label: string, on: boolean, to: string, count: number) => (
    <Link
      key={key}
      className={on ? "button button-main" : "button"}
      aria-current={on ? "true" : undefined}
      href={to as Route}
      prefetch={false}
    >
      {label} {count}
      <Going />
    </Link>
  );
  const used = offices.filter(({ id }) =>
    all.some((entry) => entry.departmentId === id || entry.departments.includes(id)),
  );
  const officeChoices = used.map(({ id, name }) => [id, name] as const);
  const project = all.find(({ projectId }) => projectId === view.project);
  const isFiltered = Object.keys(params).some((key) => key !== "period");
  return (
    <div className="stack no-print">
      <nav className="line" aria-label={t("problem.filter")}>
        {problemStates.map((state) =>
          chip(
            state,
            t(`problemState.${state}`),
            view.state.includes(state),
            toggleHref("/problems", params, "state", state),
            countOf({ state: [state] }),
          ),
        )}
        {chip(
          "overdue",
          t("problem.overdue"),
          view.overdue,
          href("/problems", params, { overdue: view.overdue ? null : "1" }),
          countOf({ overdue: true }),
        )}
        {project && (
          <Link
            className="button button-main"
            href={href("/problems", params, { project: null }) as Route}
            prefetch={false}
          >
            {project.project} ✕
            <Going />
          </Link>
        )}
        {isFiltered && (
          <Link href={problemsHref()} prefetch={false}>
            {t("problem.clear")}
          </Link>
        )}
      </nav>
      <FilterForm action="/problems" params={params} fields={fields}>
        <FilterSelect
          name="type"
          label={t("problem.type")}
          all={t("problem.all")}
          chosen={view.type[0] ?? ""}
          choices={problemTypes.map((type) => [type, t(`problemType.${type}`)])}
        />
        <FilterSelect
          name="level"
          label={t("problem.level")}
          all={t("problem.all")}
          chosen={view.level[0] ? `${view.level[0]}` : ""}
          choices={problemLevels.map((level) => [`${level}`, t(`problemLevel.${level}`)])}
        />
        <FilterSelect
          name="department"
          label={t("problem.department")}
          all={t("problem.all")}
          chosen={view.department ?? ""}
          choices={officeChoices}
        />
        <FilterSelect
          name="concerned"
          label={t("problem.concerned")}
          all={t("problem.all")}
          chosen={view.concerned ?? ""}
          choices={officeChoices}
        />
        <noscript>
          <button type="submit" className="button">
            {t("problem.filter")}
          </button>
        </noscript>
      </FilterForm>
    </div>
  );
}
