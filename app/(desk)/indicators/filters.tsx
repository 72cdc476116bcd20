import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { IndicatorStanding } from "@/db/indicator-standing";
import { indicatorKinds, indicatorStatuses } from "@/lib/domain/vocabulary";
import { type IndicatorsView, indicatorSources } from "@/lib/inputs/indicators-url";
import { href, type SearchParams, toggleHref } from "@/lib/query";
import { Choose } from "./choose";
import style from "./indicators.module.css";
import { StatusMark } from "./status-mark";
import type { Words } from "./words";

const path = "/indicators";
const narrowing = ["status", "owner", "kind", "source"] as const;

type Props = {
  all: readonly IndicatorStanding[];
  view: IndicatorsView;
  params: SearchParams;
  words: Words;
};

/** Statuses as chips with their counts; owner, kind, source and grouping as choices. All of it is the address. */
export async function Filters({ all, view, params, words }: Props) {
  const t = await getTranslations("indicator");
  const owners = [...new Set(all.map(({ indicator }) => indicator.departmentId))];
  const isNarrow = narrowing.some((key) => view[key].length > 0);
  return (
    <nav className={`no-print ${style.filters}`} aria-label={t("filter")}>
      <ul className={style.chips}>
        {indicatorStatuses.map((status) => {
          const [count, on] = [
            all.filter(({ pace }) => pace.status === status).length,
            view.status.includes(status),
          ];
          if (count === 0 && !on) return null;
          return (
            <li key={status}>
              <Link
                className={style.chip}
                aria-current={on ? "true" : undefined}
                href={
                  toggleHref(path, params, "status", status) as Route /* paths are typed, queries are not */
                }
                prefetch={false}
                scroll={false}
              >
                <StatusMark status={status} /> {count}
              </Link>
            </li>
          );
        })}
      </ul>
      <div className="line">
        <Choose
          name="owner"
          label={t("owner")}
          all={t("all", { what: t("owner") })}
          chosen={view.owner[0] ?? ""}
          choices={owners.map((id) => ({ value: id ?? "rows", label: words.owner(id) }))}
        />
        <Choose
          name="kind"
          label={t("kindName")}
          all={t("all", { what: t("kindName") })}
          chosen={view.kind[0] ?? ""}
          choices={indicatorKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <Choose
          name="source"
          label={t("sourceName")}
          all={t("all", { what: t("sourceName") })}
          chosen={view.source[0] ?? ""}
          choices={indicatorSources.map((source) => ({ value: source, label: t(`origin.${source}`) }))}
        />
        <Choose
          name="group"
          label={t("groupBy")}
          all={t("groupStatus")}
          chosen={view.group === "owner" ? "owner" : ""}
          choices={[{ value: "owner", label: t("groupOwner") }]}
        />
        {isNarrow && (
          <Link
            href={
              href(path, params, Object.fromEntries(narrowing.map((key) => [key, null]))) as Route // as above
            }
            prefetch={false}
          >
            {t("clear")}
          </Link>
        )}
      </div>
    </nav>
  );
}
