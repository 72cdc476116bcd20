import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ReasonDialog } from "@/app/_ui/reason-dialog";
import { Restored } from "@/app/_ui/restored";
import type { TargetRow } from "@/db/indicators";
import { valueText } from "@/lib/domain/indicator-text";
import { comparators, type TargetLine } from "@/lib/domain/vocabulary";
import { withUnit } from "@/lib/indicator-format";
import { saveIndicatorTarget, withdrawIndicatorTarget } from "../actions";
import style from "../entry.module.css";
import { Outcome, Reason } from "./outcome";
import { type Edited, readCell, typedOf } from "./typed";
import { useEditor } from "./use-editor";

/** A row as it would be typed, also one that came back with a conflict. */
const fieldsOf = (row: Partial<TargetRow> | null) => ({
  comparator: row?.comparator ?? "≥",
  value: typeof row?.value === "number" ? typedOf(row.value) : "",
  source: row?.source ?? "",
  inferred: row?.inferred ?? false,
});

type Props = Edited & {
  line: TargetLine;
  row: TargetRow | null;
  /** Opens the fold around it, because something typed was restored. */
  open: () => void;
};

/** One target line: set, changed or withdrawn, the latter two with a reason. */
export function LineEditor({ line, row, open, ...what }: Props) {
  const t = useTranslations("indicator");
  const stored = { ...fieldsOf(row), reason: "", seen: String(row?.version ?? 0) };
  const editor = useEditor(what, line, stored, saveIndicatorTarget);
  const { fields, change, errors, opened } = editor;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when something is restored
  useEffect(() => {
    if (opened) open();
  }, [opened]);
  // What a conflict brings along is the row of the other one.
  const found = editor.found as Partial<TargetRow> | undefined;
  const cell = readCell(fields.value, what);
  const remark =
    errors.value ?? (fields.value !== "" && cell.problem !== null ? t(`problem.${cell.problem}`) : undefined);
  const foundSeen = String(found?.version ?? 0);
  const name = t(`${line}Target`);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { comparator, value, source } = fields;
        editor.submit({ line, comparator, value, source, inferred: fields.inferred ? "1" : "0" });
      }}
    >
      <h3>{name}</h3>
      {editor.restored && <Restored discard={editor.discard} />}
      <div className={style.fields}>
        <label>
          {t("comparator")}
          <select
            className="select"
            name={`${line}.comparator`}
            value={fields.comparator}
            onChange={({ target }) =>
              change({ comparator: comparators.find((one) => one === target.value) ?? "≥" })
            }
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
            value={fields.value}
            aria-invalid={remark ? true : undefined}
            onChange={({ target }) => change({ value: target.value })}
          />
          {remark && <span className={style.error}>{remark}</span>}
        </label>
        <label className={style.wide}>
          {t("targetSource")}
          <input
            className="input"
            name={`${line}.source`}
            maxLength={200}
            value={fields.source}
            aria-invalid={errors.source ? true : undefined}
            onChange={({ target }) => change({ source: target.value })}
          />
          {errors.source && <span className={style.error}>{errors.source}</span>}
        </label>
        <label className={style.check}>
          <input
            type="checkbox"
            name={`${line}.inferred`}
            checked={fields.inferred}
            onChange={({ target }) => change({ inferred: target.checked })}
          />
          {t("inferred")}
        </label>
      </div>
      {fields.seen !== "0" && (
        <Reason value={fields.reason} error={errors.reason} change={(reason) => change({ reason })} />
      )}
      <Outcome
        result={editor.result}
        pending={editor.pending}
        label={t("targetSave", { line: name })}
        both={t("both", {
          mine: fields.value,
          theirs: typeof found?.value === "number" ? withUnit(valueText(found.value, 4, true), what) : "—",
        })}
        takeMine={() => change({ seen: foundSeen })}
        takeTheirs={() => change({ ...fieldsOf(found ?? null), seen: foundSeen })}
      />
      {row && (
        <div className="line">
          <ReasonDialog
            action={withdrawIndicatorTarget}
            values={{
              indicatorId: what.indicatorId,
              year: String(what.year),
              line,
              seen: String(row.version),
            }}
            words={{
              open: t("withdraw.open", { line: name }),
              title: t("withdraw.title", {
                line: name,
                target: withUnit(valueText(row.value, 4, true), what),
              }),
              hint: t("withdraw.hint"),
              reason: t("changeReason"),
              confirm: t("withdraw.confirm"),
              cancel: t("withdraw.cancel"),
            }}
            done={() => t("withdraw.done", { line: name })}
          />
        </div>
      )}
    </form>
  );
}
