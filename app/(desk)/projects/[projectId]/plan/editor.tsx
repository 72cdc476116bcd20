"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, startTransition, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { Restored } from "@/app/_ui/restored";
import { useAction } from "@/app/_ui/use-action";
import { useKept } from "@/app/_ui/use-kept";
import { isDay } from "@/lib/domain/day";
import { parseWan, wanText, type Yuan } from "@/lib/domain/money";
import { type CurveName, fillMonths, type PlanAmounts } from "@/lib/domain/plan-change";
import { twelvePasted } from "@/lib/pasted";
import { proposePlans } from "../../../plans/actions";
import { Baselines, type OpenMilestone } from "./baselines";
import { noMonths, readCell, sentCells, typedWan } from "./cells";
import { Conflict } from "./conflict";
import { Curves } from "./curves";
import { Difference } from "./difference";
import { Effect } from "./effect";
import { MonthCells } from "./month-cells";
import style from "./plan.module.css";
import type { RulesNow } from "./rules-now";

type Props = {
  projectId: string;
  userId: string;
  year: number;
  /** The number of the newest version, 0 for none. */
  seen: number;
  basis: PlanAmounts | null;
  returned: (PlanAmounts & { reason: string }) | null;
  locked: number;
  span: { start: number; end: number };
  milestones: readonly OpenMilestone[];
  rules: RulesNow;
  /** What is left of the total investment for this year and later ones. */
  room: Yuan;
};

/** The form for a plan or an adjustment: what it changes and does is shown before it is filed. */
export function PlanEditor(props: Props) {
  const { projectId, userId, year, basis, returned, locked, milestones, rules, room } = props;
  const t = useTranslations("plan");
  const field = useTranslations("refusal.field");
  const first = returned ?? basis;
  const stored = {
    annual: first ? typedWan(first.annual) : "",
    cells: (first?.months ?? noMonths).map(typedWan),
    baselines: {} as Record<string, string>,
    reason: "",
    seen: `${props.seen}`,
  };
  const draft = useKept(`plan ${userId} ${projectId} ${year}`, stored);
  const { annual, cells, baselines, reason, seen } = draft.value;
  const [pastedOver, setPastedOver] = useState(false);
  const [result, send, pending] = useAction(proposePlans, (answer) => {
    if (!answer.ok) return;
    notice(t("proposedNotice"));
    draft.saved({ reason: "", baselines: {} });
  });
  const errors = result?.ok === false ? result.fields : {};
  const read = cells.map(readCell);
  const months = read.map(({ yuan }) => yuan ?? 0);
  const total = months.reduce((sum, amount) => sum + amount, 0);
  const parsed = parseWan(annual);
  const year1 = parsed.ok && parsed.yuan >= 0 ? parsed.yuan : null;
  const difference = year1 === null ? null : year1 - total;
  const changes = milestones.flatMap(({ kind, baseline }) => {
    const to = baselines[kind];
    return to && isDay(to) && to !== baseline ? [{ kind, to }] : [];
  });
  const isSame =
    basis !== null &&
    year1 === basis.annual &&
    months.every((amount, at) => amount === (basis.months ?? noMonths)[at]) &&
    basis.months !== null &&
    changes.length === 0;
  const bad = read.some(({ problem }) => problem !== null) || year1 === null;
  const setMonths = (next: readonly Yuan[]) => draft.change({ cells: next.map(typedWan) });
  const fill = (name: CurveName, span: { start: number; end: number }) => {
    const filled = year1 === null ? null : fillMonths(name, year1, months, span, basis ? locked : 0);
    if (filled) setMonths(filled);
    return filled !== null;
  };
  const paste = (event: ClipboardEvent) => {
    const twelve = twelvePasted(event.clipboardData.getData("text"));
    if (!twelve) return;
    event.preventDefault();
    const kept = basis ? locked : 0;
    setPastedOver(twelve.some((text, at) => at < kept && readCell(text).yuan !== months[at]));
    draft.change({ cells: twelve.map((text, at) => (at < kept ? (cells[at] ?? "0") : text)) });
  };
  const submit = () => {
    const form = new FormData();
    form.set("year", `${year}`);
    form.set("reason", reason);
    form.set(
      "rows",
      JSON.stringify([
        { projectId, annual, months: sentCells(cells), baselines: changes, seen: Number(seen) },
      ]),
    );
    startTransition(() => send(form));
  };
  const remark = (index: number) => {
    const sent = errors[`rows.0.months.${index}`];
    const problem = read[index]?.problem;
    return sent ?? (problem ? field(problem as "negative") : null); // parseWan's problems are field sentences
  };
  return (
    <form
      className="panel stack no-print"
      noValidate
      aria-labelledby="plan-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 id="plan-form">{t(basis ? "adjust" : "first")}</h2>
      {draft.restored && <Restored discard={draft.discard} />}
      {returned && <p className="notice notice-yellow">{t("cameBack", { reason: returned.reason })}</p>}
      <p className="soft">
        {basis && locked > 0
          ? t("adjustHint", { month: `${locked}`, next: `${locked + 1}` })
          : t("firstHint")}
      </p>
      <label className={style.annual}>
        {t("annualField")}
        <input
          className="input number"
          inputMode="decimal"
          value={annual}
          aria-invalid={errors["rows.0.annual"] ? true : undefined}
          onChange={({ target }) => draft.change({ annual: target.value })}
        />
        {errors["rows.0.annual"] && <span className={style.error}>{errors["rows.0.annual"]}</span>}
      </label>
      {year1 !== null && year1 > room && (
        <p className="notice notice-yellow">{t("overRoom", { amount: wanText(year1 - room) })}</p>
      )}
      <Curves span={props.span} locked={basis ? locked : 0} fill={fill} />
      <MonthCells
        cells={cells}
        locked={basis ? locked : 0}
        remark={remark}
        paste={paste}
        change={(at, text) => draft.change({ cells: cells.map((one, index) => (index === at ? text : one)) })}
      />
      {pastedOver && <p className="notice notice-yellow">{t("pastedOver", { month: `${locked}` })}</p>}
      <p className={difference === 0 ? "line" : "line notice notice-yellow"} aria-live="polite">
        {t("sumIs", { sum: wanText(total) })}{" "}
        {difference !== null &&
          (difference === 0
            ? t("sumFits")
            : t("sumMisses", {
                side: difference > 0 ? "less" : "more",
                difference: wanText(Math.abs(difference)),
              }))}
        {difference !== 0 && (
          <button type="button" className="button" onClick={() => draft.change({ annual: typedWan(total) })}>
            {t("takeSum")}
          </button>
        )}
      </p>
      {errors["rows.0.months"] && <p className={style.error}>{errors["rows.0.months"]}</p>}
      {basis && milestones.length > 0 && (
        <Baselines
          rows={milestones}
          chosen={baselines}
          errors={errors}
          change={(kind, to) => draft.change({ baselines: { ...baselines, [kind]: to } })}
        />
      )}
      {basis && (
        <label className={style.reason}>
          {t("reason")}
          <textarea
            className="input"
            name="reason"
            rows={2}
            maxLength={500}
            value={reason}
            aria-invalid={errors.reason ? true : undefined}
            onChange={({ target }) => draft.change({ reason: target.value })}
          />
          {errors.reason && <span className={style.error}>{errors.reason}</span>}
        </label>
      )}
      {!bad && !isSame && (
        <div className={style.columns}>
          <Difference before={basis?.months ?? null} after={months} locked={basis ? locked : 0} />
          <Effect rules={rules} proposal={{ annual: year1 ?? 0, months, baselines: changes }} />
        </div>
      )}
      <div className="line">
        <button
          type="submit"
          className="button button-main"
          disabled={pending || bad || isSame || difference !== 0}
        >
          {t("propose")}
        </button>
        {isSame && <span className="soft">{t("nothingChanged")}</span>}
        {difference !== 0 && difference !== null && <span className="soft">{t("sumFirst")}</span>}
        {result?.ok === false && !Object.values(errors).includes(result.message) && (
          <span className="alarm" role="alert">
            {result.message}
          </span>
        )}
      </div>
      <Conflict result={result} take={(number) => draft.change({ seen: `${number}` })} />
    </form>
  );
}
