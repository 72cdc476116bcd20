"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { problemTypes } from "@/lib/domain/vocabulary";
import style from "../project.module.css";
import type { Draft } from "./draft";
import { TextField } from "./field";

export type Office = { id: string; name: string };
type Props = {
  draft: Draft;
  offices: readonly Office[];
  change: (part: Partial<Draft>) => void;
  error: string | undefined;
  children?: ReactNode;
};

/** 存在问题: its type, the text, who is concerned and by when it must be solved; the details follow a type. */
export function Problem({ draft, offices, change, error, children }: Props) {
  const t = useTranslations();
  const chosen = new Set(draft.problemDepartments);
  return (
    <>
      <div className={style.field}>
        <label htmlFor="problemType">{t("month.problemType")}</label>
        <select
          id="problemType"
          name="problemType"
          className="select"
          value={draft.problemType}
          onChange={(event) => change({ problemType: event.target.value })}
        >
          <option value="">{t("month.noProblem")}</option>
          {problemTypes.map((type) => (
            <option key={type} value={type}>
              {t(`problemType.${type}`)}
            </option>
          ))}
        </select>
        {children}
      </div>
      <div hidden={draft.problemType === ""}>
        <div className="stack">
          <TextField
            name="problem"
            label={t("month.problem")}
            limit={2000}
            value={draft.problem}
            onChange={(problem) => change({ problem })}
            error={error}
          />
          <details className={style.field} open={chosen.size > 0}>
            <summary>{t("month.departments", { count: chosen.size })}</summary>
            <div className={style.offices}>
              {offices.map(({ id, name }) => (
                <label key={id} className={style.option}>
                  <input
                    type="checkbox"
                    name="problemDepartments"
                    value={id}
                    checked={chosen.has(id)}
                    onChange={({ target }) =>
                      change({
                        problemDepartments: target.checked
                          ? [...draft.problemDepartments, id]
                          : draft.problemDepartments.filter((other) => other !== id),
                      })
                    }
                  />{" "}
                  {name}
                </label>
              ))}
            </div>
          </details>
          <div className={style.field}>
            <label htmlFor="problemWantedOn">{t("month.wantedOn")}</label>
            <input
              id="problemWantedOn"
              name="problemWantedOn"
              type="date"
              className="input"
              value={draft.problemWantedOn}
              onChange={(event) => change({ problemWantedOn: event.target.value })}
            />
          </div>
        </div>
      </div>
    </>
  );
}
