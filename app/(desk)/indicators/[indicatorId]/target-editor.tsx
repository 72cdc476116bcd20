"use client";

import { useTranslations } from "next-intl";
import { startTransition, useActionState, useEffect, useState } from "react";
import type { TargetRow } from "@/db/indicators";
import { valueText } from "@/lib/domain/indicator-text";
import { comparators, type TargetLine, targetLines } from "@/lib/domain/vocabulary";
import { withUnit } from "@/lib/indicator-format";
import { saveIndicatorTarget } from "../actions";
import style from "../entry.module.css";
import { Outcome, Reason } from "./outcome";
import { type Edited, readCell, typedOf } from "./typed";

type Props = Edited & { lines: readonly (TargetRow | null)[] };

/** Both target lines, each with its comparator, source and whether it is inferred. */
export function TargetEditor({ lines, ...what }: Props) {
  const t = useTranslations("indicator");
  return (
    <details className={`panel no-print ${style.fold}`} id="targets">
      <summary>{t("targetEdit")}</summary>
      <div className="stack">
        {[...targetLines].reverse().map((line) => (
          <LineEditor
            key={line}
            {...what}
            line={line}
            row={lines.find((one) => one?.line === line) ?? null}
          />
        ))}
      </div>
    </details>
  );
}

function LineEditor({ line, row, ...what }: Edited & { line: TargetLine; row: TargetRow | null }) {
  const t = useTranslations("indicator");
  const [comparator, setComparator] = useState<string>(row?.comparator ?? "≥");
  const [value, setValue] = useState(row ? typedOf(row.value) : "");
  const [source, setSource] = useState(row?.source ?? "");
  const [inferred, setInferred] = useState(row?.inferred ?? false);
  const [reason, setReason] = useState("");
  const [seen, setSeen] = useState(row?.version ?? 0);
  const [result, send, pending] = useActionState(saveIndicatorTarget, null);
  useEffect(() => {
    if (!result?.ok) return;
    setSeen(result.data.version);
    setReason("");
  }, [result]);
  const errors = result?.ok === false ? result.fields : {};
  const cell = readCell(value, what);
  const remark =
    errors.value ?? (value !== "" && cell.problem !== null ? t(`problem.${cell.problem}`) : undefined);
  const found = result?.ok === false ? result.found : undefined;
  const submit = () => {
    const form = new FormData();
    const values = {
      indicatorId: what.indicatorId,
      year: String(what.year),
      line,
      comparator,
      value,
      source,
      inferred: inferred ? "1" : "0",
      reason,
      seen: String(seen),
    };
    for (const [name, text] of Object.entries(values)) form.set(name, text);
    startTransition(() => send(form));
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{t(`${line}Target`)}</h3>
      <div className={style.fields}>
        <label>
          {t("comparator")}
          <select
            className="select"
            name={`${line}.comparator`}
            value={comparator}
            onChange={({ target }) => setComparator(target.value)}
          >
            {comparators.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          <span>
            {t("target")} {what.unit && <span className="soft">{what.unit}</span>}
          </span>
          <input
            className="input number"
            inputMode="decimal"
            name={`${line}.value`}
            value={value}
            aria-invalid={remark ? true : undefined}
            onChange={({ target }) => setValue(target.value)}
          />
          {remark && <span className={style.error}>{remark}</span>}
        </label>
        <label className={style.wide}>
          {t("targetSource")}
          <input
            className="input"
            name={`${line}.source`}
            maxLength={200}
            value={source}
            aria-invalid={errors.source ? true : undefined}
            onChange={({ target }) => setSource(target.value)}
          />
          {errors.source && <span className={style.error}>{errors.source}</span>}
        </label>
        <label className={style.check}>
          <input
            type="checkbox"
            name={`${line}.inferred`}
            checked={inferred}
            onChange={({ target }) => setInferred(target.checked)}
          />
          {t("inferred")}
        </label>
      </div>
      {seen > 0 && <Reason value={reason} error={errors.reason} change={setReason} />}
      <Outcome
        result={result}
        pending={pending}
        label={t("targetSave", { line: t(`${line}Target`) })}
        done={t("saved")}
        both={t("both", {
          mine: value,
          theirs: typeof found?.value === "number" ? withUnit(valueText(found.value, 4, true), what) : "—",
        })}
        takeMine={() => setSeen(Number(found?.version ?? 0))}
        takeTheirs={() => {
          setSeen(Number(found?.version ?? 0));
          if (typeof found?.value === "number") setValue(typedOf(found.value));
          if (typeof found?.source === "string") setSource(found.source);
          if (typeof found?.comparator === "string") setComparator(found.comparator);
          setInferred(found?.inferred === true);
        }}
      />
    </form>
  );
}
