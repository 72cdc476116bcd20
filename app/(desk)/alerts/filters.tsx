import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import type { OpenAlert } from "@/db/alerts";
import { alertHandlings } from "@/lib/domain/alert-act";
import { alertLevels, alertRules } from "@/lib/domain/vocabulary";
import type { AlertsView } from "@/lib/inputs/alerts-url";
import { href, type SearchParams, toggleHref } from "@/lib/query";
import style from "./alerts.module.css";
import { matches } from "./scene";

type Option = { id: string; name: string };
type Props = {
  all: readonly OpenAlert[];
  view: AlertsView;
  search: SearchParams;
  departments: readonly Option[];
  officers: readonly Option[];
};

/** The filters with how many each would leave under the others; everything stands in the address. */
export async function Filters({ all, view, search, departments, officers }: Props) {
  const t = await getTranslations("alert");
  const kinds = [
    ["rule", t("rules"), alertRules.map((value) => [value, t(`rule.${value}`)])],
    ["level", t("levels"), alertLevels.map((value) => [value, t(`level.${value}`)])],
    ["handling", t("handlings"), alertHandlings.map((value) => [value, t(`handling.${value}`)])],
  ] as const;
  // The filters in the query are not known to typed routes.
  const to = (key: string, value: string) => toggleHref("/alerts", search, key, value) as Route;
  const chosen = [...view.rule, ...view.level, ...view.handling, view.department, view.officer, view.since];
  return (
    <nav className={`panel no-print ${style.filters}`} aria-label={t("filter")}>
      {kinds.map(([key, label, values]) => {
        const others = all.filter((alert) => matches(alert, { ...view, [key]: [] }));
        return (
          <div key={key}>
            <span className={style.what}>{label}</span>
            {values.map(([value = "", word]) => {
              const count = others.filter((alert) => alert[key] === value).length;
              const on = (view[key] as readonly string[]).includes(value);
              if (count === 0 && !on) return null;
              return (
                <Link
                  key={value}
                  className={on ? "button button-main" : "button"}
                  aria-current={on ? "true" : undefined}
                  href={to(key, value)}
                  prefetch={false}
                >
                  {word} {count}
                  <Going />
                </Link>
              );
            })}
          </div>
        );
      })}
      <form action="/alerts" className="line">
        {[...view.rule.map((value) => ["rule", value]), ...view.level.map((value) => ["level", value])]
          .concat(view.handling.map((value) => ["handling", value]))
          .concat([["group", view.group]])
          .map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
        <Choice
          name="department"
          label={t("departments")}
          all={t("all")}
          value={view.department}
          options={departments}
          counts={countBy(all, { ...view, department: null }, "departmentId")}
        />
        <Choice
          name="officer"
          label={t("officers")}
          all={t("all")}
          value={view.officer}
          options={officers}
          counts={countBy(all, { ...view, officer: null }, "officerId")}
        />
        <label className={style.what} htmlFor="since">
          {t("since")}
        </label>
        <input id="since" name="since" type="date" className="input" defaultValue={view.since ?? ""} />
        <button type="submit" className="button">
          {t("apply")}
        </button>
        {chosen.some((value) => value) && (
          <Link
            className="button button-plain"
            href={href("/alerts", {}, { group: view.group }) as Route}
            prefetch={false}
          >
            {t("clearFilter")}
          </Link>
        )}
      </form>
      <div>
        <span className={style.what}>{t("groupBy")}</span>
        {(["rule", "department"] as const).map((group) => (
          <Link
            key={group}
            className={view.group === group ? "button button-main" : "button"}
            aria-current={view.group === group ? "true" : undefined}
            href={href("/alerts", search, { group }) as Route}
            prefetch={false}
          >
            {t(`group.${group}`)}
          </Link>
        ))}
      </div>
    </nav>
  );
}

function countBy(all: readonly OpenAlert[], view: AlertsView, key: "departmentId" | "officerId") {
  const counts = new Map<string, number>();
  for (const alert of all)
    if (matches(alert, view)) counts.set(alert[key] ?? "", (counts.get(alert[key] ?? "") ?? 0) + 1);
  return counts;
}

function Choice(props: {
  name: string;
  label: string;
  all: string;
  value: string | null;
  options: readonly Option[];
  counts: ReadonlyMap<string, number>;
}) {
  return (
    <>
      <label className={style.what} htmlFor={props.name}>
        {props.label}
      </label>
      <select id={props.name} name={props.name} className="select" defaultValue={props.value ?? ""}>
        <option value="">{props.all}</option>
        {props.options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name} {props.counts.get(id) ?? 0}
          </option>
        ))}
      </select>
    </>
  );
}
