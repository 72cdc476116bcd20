"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type CurveName, curveNames } from "@/lib/domain/plan-change";
import style from "./plan.module.css";

type Props = {
  span: { start: number; end: number };
  locked: number;
  /** Whether there was something left to spread. */
  fill: (name: CurveName, span: { start: number; end: number }) => boolean;
};

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);

/** The curves a plan can be filled by, from the planned start to the planned finish. */
export function Curves({ span, locked, fill }: Props) {
  const t = useTranslations("plan");
  const [chosen, setChosen] = useState(span);
  const [failed, setFailed] = useState(false);
  const month = (key: "start" | "end") => (
    <label className={style.span}>
      {t(`curve.${key}`)}
      <select
        className="select"
        value={chosen[key]}
        onChange={({ target }) => setChosen({ ...chosen, [key]: Number(target.value) })}
      >
        {twelve.map((number) => (
          <option key={number} value={number}>
            {t("month", { month: `${number}` })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="line">
      {month("start")}
      {month("end")}
      {curveNames.map((name) => (
        <button
          key={name}
          type="button"
          className="button"
          onClick={() => setFailed(!fill(name, { ...chosen, end: Math.max(chosen.start, chosen.end) }))}
        >
          {t(`curve.${name}`)}
        </button>
      ))}
      <span className={failed ? style.error : "soft"} aria-live="polite">
        {failed ? t("curve.nothingLeft") : t(locked > 0 ? "curve.hintLocked" : "curve.hint")}
      </span>
    </div>
  );
}
