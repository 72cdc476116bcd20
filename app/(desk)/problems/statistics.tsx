import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import type { LedgerEntry } from "@/db/problem-reading";
import type { Day } from "@/lib/domain/day";
import { problemOverdue } from "@/lib/domain/problem";
import { problemLevels, problemStates, problemTypes } from "@/lib/domain/vocabulary";
import type { Change } from "@/lib/query";
import { problemsHref } from "./addresses";
import style from "./problems.module.css";
import type { Offices } from "./words";

type Props = { all: readonly LedgerEntry[]; offices: Offices; today: Day };
type Line = { key: string; name: string; filter: Change; rows: readonly LedgerEntry[] };

/** The whole ledger by type, level and department concerned; every number opens its entries. */
export async function Statistics({ all, offices, today }: Props) {
  const t = await getTranslations();
  if (all.length === 0) return null;
  const total: Line = { key: "total", name: t("problem.total"), filter: {}, rows: all };
  const types = problemTypes.map((type) => ({
    key: type,
    name: t(`problemType.${type}`),
    filter: { type },
    rows: all.filter((entry) => entry.type === type),
  }));
  const levels = problemLevels.map((level) => ({
    key: `${level}`,
    name: t(`problemLevel.${level}`),
    filter: { level },
    rows: all.filter((entry) => entry.level === level),
  }));
  const concerned = offices
    .map(({ id, name }) => ({
      key: id,
      name,
      filter: { concerned: id },
      rows: all.filter(({ departments }) => departments.includes(id)),
    }))
    .filter(({ rows }) => rows.length > 0)
    .toSorted((a, b) => b.rows.length - a.rows.length);
  const tables = [
    { id: "type", note: "", lines: [total, ...types] },
    { id: "level", note: "", lines: levels },
    // An entry may concern several departments, so these do not add up.
    { id: "concerned", note: t("problem.several"), lines: concerned },
  ] as const;
  const cell = (key: string, count: number, filter: Change) => (
    <td key={key} className="num">
      {count === 0 ? (
        0
      ) : (
        <Link href={problemsHref(filter)} prefetch={false}>
          {count}
          <Going />
        </Link>
      )}
    </td>
  );
  return (
    <div className={style.statistics}>
      {tables
        .filter(({ lines }) => lines.length > 0)
        .map(({ id, note, lines }) => (
          <section key={id} className="stack" aria-labelledby={`by-${id}`}>
            <h2 id={`by-${id}`}>
              {t(`problem.by.${id}`)} {note && <span className="page-note">{note}</span>}
            </h2>
            <div className="table-frame">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t(`problem.${id}`)}</th>
                    <th scope="col" className="num">
                      {t("problem.sum")}
                    </th>
                    {problemStates.map((state) => (
                      <th key={state} scope="col" className="num">
                        {t(`problemState.${state}`)}
                      </th>
                    ))}
                    <th scope="col" className="num">
                      {t("problem.overdue")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map(({ key, name, filter, rows }) => (
                    <tr key={key} className={key === "total" ? "total" : undefined}>
                      <th scope="row">{name}</th>
                      {cell("sum", rows.length, filter)}
                      {problemStates.map((state) =>
                        cell(state, rows.filter((entry) => entry.state === state).length, {
                          ...filter,
                          state,
                        }),
                      )}
                      {cell("overdue", rows.filter((entry) => problemOverdue(entry, today) > 0).length, {
                        ...filter,
                        overdue: "1",
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        ))}
    </div>
  );
}
