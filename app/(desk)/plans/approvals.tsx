"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { startTransition, useState } from "react";
import cards from "@/app/_ui/card-table.module.css";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { wanText, type Yuan } from "@/lib/domain/money";
import { gapCell } from "@/lib/format";
import { approvePlans } from "./actions";

type Row = {
  projectId: string;
  name: string;
  planId: string;
  version: number;
  before: Yuan | null;
  after: Yuan;
  reason: string | null;
  proposer: string;
  on: string;
  mayDecide: boolean;
};

/** What waits for a decision; several are approved in one press, each opens with its difference. */
export function Approvals({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations("plans");
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [result, send, pending] = useAction(approvePlans, (answer) => {
    if (!answer.ok) return;
    notice(t("approved", { count: answer.data.count }));
    setTicked([]);
  });
  const mine = rows.filter(({ mayDecide }) => mayDecide);
  const chosen = mine.filter(({ planId }) => ticked.includes(planId));
  const submit = () => {
    const form = new FormData();
    for (const { planId, version } of chosen) form.append("plan", `${planId}:${version}`);
    startTransition(() => send(form));
  };
  return (
    <section className="panel stack" aria-labelledby="approvals">
      <h2 id="approvals">{t("waitingTitle", { count: rows.length })}</h2>
      <div className={`table-frame ${cards.frame}`}>
        <table className={`table ${cards.cards} ${cards.lines}`}>
          <thead>
            <tr>
              {mine.length > 0 && (
                <th scope="col">
                  <input
                    type="checkbox"
                    aria-label={t("tickAll")}
                    checked={chosen.length === mine.length}
                    onChange={({ target }) =>
                      setTicked(target.checked ? mine.map(({ planId }) => planId) : [])
                    }
                  />
                </th>
              )}
              <th scope="col">{t("project")}</th>
              {(["before", "after", "moved"] as const).map((key) => (
                <th key={key} scope="col" className="num">
                  {t(`column.${key}`)}
                </th>
              ))}
              <th scope="col">{t("reason")}</th>
              <th scope="col">{t("proposer")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.planId}>
                {mine.length > 0 && (
                  <td>
                    {row.mayDecide && (
                      <input
                        type="checkbox"
                        aria-label={t("tick", { name: row.name })}
                        checked={ticked.includes(row.planId)}
                        onChange={({ target }) =>
                          setTicked(
                            target.checked
                              ? [...ticked, row.planId]
                              : ticked.filter((id) => id !== row.planId),
                          )
                        }
                      />
                    )}
                  </td>
                )}
                <th scope="row">
                  <Link
                    href={`/projects/${row.projectId}/plan` as Route /* a project's own page */}
                    prefetch={false}
                  >
                    {row.name}
                  </Link>
                </th>
                <td className="num" data-label={t("column.before")}>
                  {row.before === null ? "—" : wanText(row.before)}
                </td>
                <td className="num" data-label={t("column.after")}>
                  {wanText(row.after)}
                </td>
                <td className="num" data-label={t("column.moved")}>
                  {row.after === row.before ? "0" : gapCell(row.after - (row.before ?? 0))}
                </td>
                <td data-label={t("reason")}>{row.reason ?? t("firstPlan")}</td>
                <td data-label={t("proposer")}>
                  {row.proposer} {row.on}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mine.length > 0 && (
        <p className="line no-print">
          <button
            type="button"
            className="button button-main"
            disabled={pending || chosen.length === 0}
            onClick={submit}
          >
            {t("approveTicked", { count: chosen.length })}
          </button>
          <span className="soft">{t("openToReturn")}</span>
          {result?.ok === false && (
            <span className="alarm" role="alert">
              {result.message}
            </span>
          )}
        </p>
      )}
    </section>
  );
}
