"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, useState } from "react";
import { Restored } from "@/app/_ui/restored";
import { splitTarget, totalsOf } from "@/lib/domain/indicator-split";
import { valueText } from "@/lib/domain/indicator-text";
import { pastedCells } from "@/lib/pasted";
import { saveIndicatorShares } from "../actions";
import style from "../entry.module.css";
import { AllocationState } from "./allocation-state";
import { Outcome, Reason } from "./outcome";
import { type Edited, readCell, typedOf } from "./typed";
import { useEditor } from "./use-editor";

type Office = { id: string; name: string };
type Row = { departmentId: string; weight: string; months: string[] };
type Props = Edited & {
  target: number;
  stored: readonly { departmentId: string; months: readonly number[] }[];
  seen: string;
  /** The own monthly plan, cumulative, where there is one that holds. */
  plan: readonly number[] | null;
  offices: readonly Office[];
  owner: string | null;
};

const emptyRow = (departmentId: string): Row => ({ departmentId, weight: "1", months: Array(12).fill("0") });
const rowOf = ({ departmentId, months }: Props["stored"][number]): Row => ({
  departmentId,
  weight: "1",
  months: months.map(typedOf),
});
const weightOf = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : 0);

/** The target over departments and months: split by weights, then edited cell by cell; the difference is always shown. */
export function SplitEditor({ target, stored, seen, plan, offices, owner, ...what }: Props) {
  const t = useTranslations("indicator");
  const first =
    stored.length > 0
      ? stored.map(rowOf)
      : offices.filter(({ id }) => id === owner).map(({ id }) => emptyRow(id));
  const editor = useEditor(what, "split", { rows: first, reason: "", seen }, saveIndicatorShares);
  const { change, errors, found } = editor;
  const { rows, reason } = editor.fields;
  const [byPlan, setByPlan] = useState(plan !== null);
  const setRows = (next: Row[]) => change({ rows: next });
  const totals = totalsOf(rows.map(({ months }) => months.map((text) => readCell(text, what).value ?? 0)));
  const weights = rows.map(({ weight }) => weightOf(weight));
  const canSplit = weights.some((weight) => weight > 0);
  const monthly =
    plan && byPlan ? plan.map((value, month) => value - (plan[month - 1] ?? 0)) : Array<number>(12).fill(1);
  const nameOf = (id: string) => offices.find((office) => office.id === id)?.name ?? "—";
  const set = (at: number, part: Partial<Row>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const split = () => {
    const cells = splitTarget(target, weights, monthly, what.decimals);
    setRows(rows.map((row, index) => ({ ...row, months: (cells[index] ?? []).map(typedOf) })));
  };
  const paste = (event: ClipboardEvent, at: number, month: number) => {
    const block = pastedCells(event.clipboardData.getData("text"));
    if (block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    setRows(
      rows.map((row, index) => ({
        ...row,
        months: row.months.map((text, column) => block[index - at]?.[column - month] ?? text),
      })),
    );
  };
  const problemAt = (at: number, month: number) => {
    const cell = readCell(rows[at]?.months[month] ?? "", what);
    return (
      errors[`shares.${at}.months.${month}`] ?? (cell.problem === null ? null : t(`problem.${cell.problem}`))
    );
  };
  const problems = rows.flatMap((row, at) =>
    row.months.flatMap((_, month) => {
      const text = problemAt(at, month);
      return text
        ? [`${nameOf(row.departmentId)} ${t("monthName", { month: String(month + 1) })}：${text}`]
        : [];
    }),
  );
  // A conflict carries the split as it is stored.
  const theirs = (Array.isArray(found?.shares) ? found.shares : []) as Props["stored"];
  return (
    <details className={`panel no-print ${style.fold}`} id="split" open={editor.opened}>
      <summary>{t(stored.length > 0 ? "split.change" : "split.add")}</summary>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          editor.submit({
            shares: JSON.stringify(rows.map(({ departmentId, months }) => ({ departmentId, months }))),
          });
        }}
      >
        {editor.restored && <Restored discard={editor.discard} />}
        <p className="soft">{t("split.hint")}</p>
        <div className="line">
          <select
            className="select"
            aria-label={t("split.addOffice")}
            value=""
            onChange={({ target: field }) => setRows([...rows, emptyRow(field.value)])}
          >
            <option value="">{t("split.addOffice")}</option>
            {offices
              .filter(({ id }) => !rows.some((row) => row.departmentId === id))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
          {plan && (
            <label>
              <input
                type="checkbox"
                checked={byPlan}
                onChange={({ target: box }) => setByPlan(box.checked)}
              />{" "}
              {t("split.byPlan")}
            </label>
          )}
          <button type="button" className="button" disabled={!canSplit} onClick={split}>
            {t("split.run")}
          </button>
        </div>
        <AllocationState target={target} total={totals.total} printed={what} />
        {rows.length > 0 && (
          <div className="table-frame">
            <table className={`table ${style.grid}`}>
              <thead>
                <tr>
                  <th scope="col">{t("department")}</th>
                  <th scope="col">{t("split.weight")}</th>
                  <th scope="col" className="num">
                    {t("yearTotal")}
                  </th>
                  {totals.columns.map((_, month) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its month
                    <th key={month} scope="col" className="num">
                      {t("monthName", { month: String(month + 1) })}
                    </th>
                  ))}
                  <th scope="col">{t("todo")}</th>
                </tr>
              </thead>
              <tbody>
                <tr className="total">
                  <th scope="row">{t("sum")}</th>
                  <td />
                  <td className="num">{valueText(totals.total, 4, true)}</td>
                  {totals.columns.map((value, month) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its month
                    <td key={month} className="num">
                      {valueText(value, 4, true)}
                    </td>
                  ))}
                  <td />
                </tr>
                {rows.map((row, at) => (
                  <tr key={row.departmentId}>
                    <th scope="row">{nameOf(row.departmentId)}</th>
                    <td>
                      <input
                        className="input number"
                        inputMode="numeric"
                        aria-label={`${nameOf(row.departmentId)} ${t("split.weight")}`}
                        value={row.weight}
                        onChange={({ target: field }) => set(at, { weight: field.value })}
                      />
                    </td>
                    <td className="num">{valueText(totals.rows[at] ?? 0, 4, true)}</td>
                    {row.months.map((text, month) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its month
                      <td key={month}>
                        <input
                          className="input number"
                          inputMode="decimal"
                          name={`shares.${at}.months.${month}`}
                          aria-label={`${nameOf(row.departmentId)} ${t("monthName", { month: String(month + 1) })}`}
                          aria-invalid={problemAt(at, month) ? true : undefined}
                          value={text}
                          onPaste={(event) => paste(event, at, month)}
                          onChange={({ target: field }) =>
                            set(at, {
                              months: row.months.map((one, index) => (index === month ? field.value : one)),
                            })
                          }
                        />
                      </td>
                    ))}
                    <td>
                      <button
                        type="button"
                        className="button button-plain"
                        aria-label={t("split.remove", { name: nameOf(row.departmentId) })}
                        onClick={() => setRows(rows.filter((_, index) => index !== at))}
                      >
                        ×
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {problems.length > 0 && <p className={style.error}>{problems.join("；")}</p>}
        {editor.fields.seen !== "" && (
          <Reason value={reason} error={errors.reason} change={(text) => change({ reason: text })} />
        )}
        <Outcome
          result={editor.result}
          pending={editor.pending}
          label={t("split.save")}
          field={errors.shares}
          both={t("both", {
            mine: valueText(totals.total, 4, true),
            theirs: valueText(totalsOf(theirs.map(({ months }) => months)).total, 4, true),
          })}
          takeMine={() => change({ seen: String(found?.seen ?? "") })}
          takeTheirs={() => change({ seen: String(found?.seen ?? ""), rows: theirs.map(rowOf) })}
        />
      </form>
    </details>
  );
}
