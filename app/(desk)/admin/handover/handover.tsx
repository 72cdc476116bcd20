"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "../field";
import { FormDialog } from "../form-dialog";
import { handProjectsOver } from "./actions";
import style from "./handover.module.css";

type Row = { id: string; version: number; year: number; projectId: string; name: string; office: string };
type Props = {
  from: { id: string; name: string };
  takers: readonly { id: string; name: string }[];
  rows: readonly Row[];
  mayHandOver: boolean;
};

/** The projects of one officer, all ticked at first; who takes them is asked last. */
export function Handover({ from, takers, rows, mayHandOver }: Props) {
  const t = useTranslations("handover");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ id }) => !left.has(id));
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <section className="panel stack" aria-labelledby="owned">
      <h2 id="owned">{t("owned", { name: from.name, count: rows.length })}</h2>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className={style.tick}>
                <input
                  type="checkbox"
                  aria-label={t("all")}
                  checked={left.size === 0}
                  onChange={() => setLeft(left.size === 0 ? new Set(rows.map(({ id }) => id)) : new Set())}
                />
              </th>
              <th scope="col">{t("project")}</th>
              <th scope="col">{t("office")}</th>
              <th scope="col" className="num">
                {t("year")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={row.name}
                    checked={!left.has(row.id)}
                    onChange={() => toggle(row.id)}
                  />
                </td>
                <th scope="row">
                  <Link href={`/projects/${row.projectId}`} prefetch={false}>
                    {row.name}
                  </Link>
                </th>
                <td>{row.office}</td>
                <td className="num">{row.year}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mayHandOver && (
        <div className="line">
          <FormDialog
            main
            action={handProjectsOver}
            values={{
              from: from.id,
              rows: JSON.stringify(Object.fromEntries(chosen.map(({ id, version }) => [id, version]))),
            }}
            words={{
              open: t("handOver", { count: chosen.length }),
              title: t("handOver", { count: chosen.length }),
              hint: t("moves"),
              confirm: t("confirm"),
              cancel: t("cancel"),
            }}
            done={(data) => t("done", { count: data.count })}
          >
            {(errors) => (
              <>
                <Field label={t("to")} name="to" error={errors.to ?? errors.rows} options={takers} />
                <Field label={t("reason")} name="reason" error={errors.reason} maxLength={500} />
              </>
            )}
          </FormDialog>
        </div>
      )}
    </section>
  );
}
