import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { FilterForm } from "@/app/_ui/filter-form";
import { FilterSelect } from "@/app/_ui/filter-select";
import { Going } from "@/app/_ui/going";
import { monthOf, periodOf, yearOf } from "@/lib/domain/period";
import { finishName, finishSets, startSets } from "@/lib/inputs/starts-url";
import { inFinishSet, inStartSet, type StartFacts } from "@/lib/start-list";
import { type Scene, startsHref } from "./scene";
import style from "./starts.module.css";

type Props = Scene & {
  /** The projects that the other filters let through. */
  all: readonly StartFacts[];
  officers: ReadonlyMap<string, { name: string }>;
  departments: readonly string[];
};
const fields = ["department", "month", "officer"];

/** Starts or completions, their lists as chips with counts, then month, department and officer. */
export async function Filters({ all, officers, departments, view, params, period, officeOf, user }: Props) {
  const t = await getTranslations("starts");
  const words = await getTranslations();
  const chip = (key: string, label: string, on: boolean, to: string) => (
    <Link
      key={key}
      className={on ? "button button-main" : "button"}
      aria-current={on ? "true" : undefined}
      // The filters in the query are not known to typed routes.
      href={to as Route}
      prefetch={false}
    >
      {label}
      <Going />
    </Link>
  );
  const chips =
    view.what === "starts"
      ? startSets.map((set) =>
          chip(
            set,
            `${words(`startSet.${set}`)} ${all.filter((one) => inStartSet(one, set)).length}`,
            view.list === set,
            startsHref(params, { list: set === startSets[0] ? null : set }),
          ),
        )
      : finishSets.map((set) =>
          chip(
            set,
            `${words(`startSet.${finishName(set)}`)} ${all.filter((one) => inFinishSet(one, set)).length}`,
            view.finish === set,
            startsHref(params, { finish: set === finishSets[0] ? null : set }),
          ),
        );
  const months = Array.from({ length: 12 }, (_, index) => periodOf(yearOf(period), index + 1));
  const own = user.role === "officer" || user.role === "head";
  return (
    <div className="stack no-print">
      <div className={`line ${style.what}`}>
        {(["starts", "finishes"] as const).map((what) =>
          chip(
            what,
            t(what),
            view.what === what,
            startsHref(params, { what: what === "starts" ? null : what, month: null }),
          ),
        )}
        {own && (
          <Link
            className="button"
            aria-current={view.department === user.departmentId ? "true" : undefined}
            href={
              startsHref(params, {
                department: view.department === user.departmentId ? null : user.departmentId,
              }) as Route // as above
            }
            prefetch={false}
          >
            {t(view.department === user.departmentId ? "everyDepartment" : "ownDepartment")}
            <Going />
          </Link>
        )}
      </div>
      <nav className={`line ${style.chips}`} aria-label={t("lists")}>
        {chips}
      </nav>
      <FilterForm action="/starts" params={params} fields={fields}>
        <FilterSelect
          name="month"
          label={t(view.what === "starts" ? "plannedStart" : "plannedFinish")}
          all={t("all")}
          chosen={view.month ?? ""}
          choices={months.map((month) => [month, t("month", { month: `${monthOf(month)}` })])}
        />
        <FilterSelect
          name="department"
          label={t("department")}
          all={t("all")}
          chosen={view.department ?? ""}
          choices={departments.map((id) => [id, officeOf(id)])}
        />
        <FilterSelect
          name="officer"
          label={t("officer")}
          all={t("all")}
          chosen={view.officer ?? ""}
          choices={[...officers].map(([id, { name }]) => [id, name])}
        />
        <noscript>
          <button type="submit" className="button">
            {t("filter")}
          </button>
        </noscript>
      </FilterForm>
    </div>
  );
}
