"use client";

import { useTranslations } from "next-intl";
import { problemTypes } from "@/lib/domain/vocabulary";
import style from "./problems.module.css";

export type Written = {
  type: string;
  title: string;
  description: string;
  departments: string[];
  wantedOn: string;
};
type Props = {
  written: Written;
  change: (part: Partial<Written>) => void;
  errors: Record<string, string | undefined>;
  offices: readonly { id: string; name: string }[];
};

/** What a problem is, whom it concerns and until when it should be settled. */
export function ProblemFields({ written, change, errors, offices }: Props) {
  const t = useTranslations();
  const error = (name: string) => (
    <p id={`${name}-error`} className="alarm" aria-live="polite">
      {errors[name]}
    </p>
  );
  const described = (name: string) => ({
    "aria-invalid": errors[name] !== undefined,
    "aria-describedby": `${name}-error`,
  });
  return (
    <>
      <div className={style.field}>
        <label htmlFor="type">{t("problem.type")}</label>
        <select
          id="type"
          name="type"
          className="select"
          value={written.type}
          onChange={({ target }) => change({ type: target.value })}
          {...described("type")}
        >
          {problemTypes.map((type) => (
            <option key={type} value={type}>
              {t(`problemType.${type}`)}
            </option>
          ))}
        </select>
        {error("type")}
      </div>
      <div className={style.field}>
        <label htmlFor="title">{t("problem.titleField")}</label>
        <input
          id="title"
          name="title"
          className="input"
          maxLength={80}
          value={written.title}
          onChange={({ target }) => change({ title: target.value })}
          {...described("title")}
        />
        {error("title")}
      </div>
      <div className={style.field}>
        <label htmlFor="description">{t("problem.description")}</label>
        <textarea
          id="description"
          name="description"
          className="input"
          rows={4}
          maxLength={2000}
          value={written.description}
          onChange={({ target }) => change({ description: target.value })}
          {...described("description")}
        />
        {error("description")}
      </div>
      <fieldset className={style.field}>
        <legend>{t("problem.concerned")}</legend>
        <div className={style.offices}>
          {offices.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                name="departments"
                value={id}
                checked={written.departments.includes(id)}
                onChange={({ target }) =>
                  change({
                    departments: target.checked
                      ? [...written.departments, id]
                      : written.departments.filter((one) => one !== id),
                  })
                }
              />{" "}
              {name}
            </label>
          ))}
        </div>
        {error("departments")}
      </fieldset>
      <div className={style.field}>
        <label htmlFor="wantedOn">{t("problem.wantedOn")}</label>
        <input
          id="wantedOn"
          name="wantedOn"
          type="date"
          className="input"
          value={written.wantedOn}
          onChange={({ target }) => change({ wantedOn: target.value })}
          {...described("wantedOn")}
        />
        {error("wantedOn")}
      </div>
    </>
  );
}
