"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useKept } from "@/app/_ui/use-kept";
import { type PlanMode, planModes, type YearHint } from "@/lib/domain/carry-over";
import { type Category, type YearOutcome, yearOutcomes } from "@/lib/domain/vocabulary";
import { Field } from "../field";
import { FormDialog } from "../form-dialog";
import { carryYearOver } from "./actions";
import style from "./year.module.css";
import { YearRows } from "./year-rows";

export type EndRow = {
  id: string;
  name: string;
  office: string;
  officer: string;
  gone: boolean;
  outcome: YearOutcome;
  opened: boolean;
  was: Category;
  category: Category;
  finishes: boolean;
  cumulative: string;
  total: string;
  annual: string;
  hints: readonly YearHint[];
};

type Props = { year: number; seen: string; mayChange: boolean; rows: readonly EndRow[] };
const step = 60;

/** Every project with what the facts propose, changed one by one or as listed; what was chosen outlives a reload. */
export function YearWizard({ year, seen, mayChange, rows }: Props) {
  const t = useTranslations("year");
  const { value, change, saved } = useKept(`year-${year}-${seen}`, {
    outcomes: {} as Record<string, YearOutcome>,
    annuals: {} as Record<string, string>,
    mode: "blank" as PlanMode,
  });
  const [show, setShow] = useState<YearOutcome | "all" | "hints">("all");
  const [office, setOffice] = useState("");
  const [words, setWords] = useState("");
  const [most, setMost] = useState(step);
  const outcomeOf = (row: EndRow) => value.outcomes[row.id] ?? row.outcome;
  const counts = (outcome: YearOutcome) => rows.filter((row) => outcomeOf(row) === outcome).length;
  const shown = rows.filter(
    (row) =>
      (show === "all" || (show === "hints" ? row.hints.length > 0 || row.gone : outcomeOf(row) === show)) &&
      (office === "" || row.office === office) &&
      row.name.includes(words.trim()),
  );
  const decide = (some: readonly EndRow[], outcome: YearOutcome) => {
    const next = { ...value.outcomes };
    for (const row of some) {
      if (row.outcome === outcome) delete next[row.id];
      else next[row.id] = outcome;
    }
    change({ outcomes: next });
  };
  const said = { year: String(year), next: String(year + 1) };
  return (
    <section className="panel stack" aria-labelledby="preview">
      <h2 id="preview">{t("preview")}</h2>
      <div className="line no-print">
        {(["all", ...yearOutcomes, "hints"] as const).map((one) => (
          <button
            key={one}
            type="button"
            className={show === one ? "button button-main" : "button"}
            aria-pressed={show === one}
            onClick={() => setShow(one)}
          >
            {t(`show.${one}`)}{" "}
            {one === "all"
              ? rows.length
              : one === "hints"
                ? rows.filter((row) => row.hints.length > 0 || row.gone).length
                : counts(one)}
          </button>
        ))}
        <select
          className="select"
          aria-label={t("office")}
          value={office}
          onChange={({ target }) => setOffice(target.value)}
        >
          <option value="">{t("allOffices")}</option>
          {[...new Set(rows.map((row) => row.office))].map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        <input
          type="search"
          className="input"
          aria-label={t("search")}
          placeholder={t("search")}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      {mayChange && (
        <fieldset className={`line no-print ${style.bulk}`}>
          <legend>{t("bulk", { count: shown.length })}</legend>
          {yearOutcomes.map((one) => (
            <button key={one} type="button" className="button" onClick={() => decide(shown, one)}>
              {t(`outcome.${one}`)}
            </button>
          ))}
          {Object.keys(value.outcomes).length > 0 && (
            <button type="button" className="button button-plain" onClick={() => change({ outcomes: {} })}>
              {t("asProposed", { count: Object.keys(value.outcomes).length })}
            </button>
          )}
        </fieldset>
      )}
      <fieldset className={`line ${style.bulk}`}>
        <legend>{t("plan", said)}</legend>
        {planModes.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="mode"
              checked={value.mode === one}
              disabled={!mayChange}
              onChange={() => change({ mode: one })}
            />{" "}
            {t(`mode.${one}`)}
          </label>
        ))}
      </fieldset>
      <YearRows
        rows={shown.slice(0, most)}
        mode={value.mode}
        outcomeOf={outcomeOf}
        annualOf={(row) => value.annuals[row.id] ?? row.annual}
        decide={mayChange ? (row, outcome) => decide([row], outcome) : null}
        plan={(row, annual) => change({ annuals: { ...value.annuals, [row.id]: annual } })}
      />
      {shown.length > most && (
        <div>
          <button type="button" className="button" onClick={() => setMost(most + 10 * step)}>
            {t("more", { count: shown.length - most })}
          </button>
        </div>
      )}
      {mayChange && (
        <div className="line">
          <FormDialog
            main
            action={carryYearOver}
            values={{
              year: String(year),
              mode: value.mode,
              outcomes: JSON.stringify(value.outcomes),
              annuals: JSON.stringify(value.annuals),
              seen,
            }}
            words={{
              open: t("carry", said),
              title: t("carry", said),
              hint: t("summary", {
                ...said,
                carried: counts("carried"),
                finished: counts("finished"),
                withdrawn: counts("withdrawn"),
                plan: t(`mode.${value.mode}`),
              }),
              confirm: t("confirm"),
              cancel: t("cancel"),
            }}
            done={(data) => {
              saved({});
              return t("done", {
                ...said,
                carried: data.carried,
                finished: data.finished,
                withdrawn: data.withdrawn,
              });
            }}
          >
            {(errors) => (
              <>
                <Field label={t("reason")} name="reason" error={errors.reason} maxLength={500} />
                {Object.entries(errors)
                  .filter(([field]) => field !== "reason")
                  .slice(0, 5)
                  .map(([field, text]) => (
                    <p key={field} className="alarm">
                      {rows.find((row) => field.endsWith(row.id))?.name ?? field}：{text}
                    </p>
                  ))}
              </>
            )}
          </FormDialog>
        </div>
      )}
    </section>
  );
}
