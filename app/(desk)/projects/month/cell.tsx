"use client";

import { useTranslations } from "next-intl";
import { wanText } from "@/lib/domain/money";
import type { ReportFinding } from "@/lib/domain/report-check";
import { type CellProblem, type GridField, type GridRow, isAmount } from "@/lib/month-grid";
import type { BadCell } from "@/lib/month-paste";
import { Editor } from "./editor";
import style from "./month.module.css";
import type { Grid } from "./use-grid";

type Props = {
  row: GridRow;
  field: GridField;
  /** What is typed and differs from what is stored. */
  typed: string | undefined;
  active: boolean;
  problem: CellProblem | undefined;
  findings: readonly ReportFinding[];
  /** A pasted value that was left out. */
  bad: BadCell | undefined;
  grid: Grid;
};

/** One cell: its text, old and new where they differ, and what is wrong with it; the field itself where the cursor is. */
export function Cell({ row, field, typed, active, problem, findings, bad, grid }: Props) {
  const t = useTranslations();
  const printed = (text: string) => {
    if (field === "problemType" && text !== "") {
      const known = ["site", "permit", "funds", "other"].includes(text);
      return known ? t(`problemType.${text as "site"}`) : text;
    }
    return text;
  };
  const stored = row.cells[field];
  const open = row.closed === null;
  const amount = isAmount(field);
  const classes = [
    amount ? "num" : style.text,
    typed !== undefined ? style.changed : "",
    problem || bad ? style.wrong : "",
  ];
  const at = { projectId: row.projectId, field };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a cell are those of its field
    <td
      className={classes.join(" ")}
      data-at={`${row.projectId} ${field}`}
      data-field={field}
      onClick={open && !active ? () => grid.focusAt(at) : undefined}
    >
      {active ? (
        <Editor row={row} field={field} value={typed ?? stored} grid={grid} wrong={Boolean(problem)} />
      ) : (
        <CellText
          field={field}
          stored={printed(stored)}
          typed={typed === undefined ? null : printed(typed)}
        />
      )}
      {bad && (
        <p className={style.said}>
          {t("monthGrid.leftOut", {
            value: bad.text.slice(0, 40),
            why: t(`monthGrid.problem.${bad.problem}`),
          })}
        </p>
      )}
      {problem && <p className={style.said}>{t(`monthGrid.problem.${problem}`)}</p>}
      {findings.map((finding) => (
        <p key={finding.code} className={finding.level === "warn" ? style.warn : style.said}>
          {finding.level === "refuse" || finding.code !== "negative"
            ? t(`month.finding.${finding.code}`, { amount: wanText(finding.amount ?? 0) })
            : t("monthGrid.offsetReason")}
        </p>
      ))}
    </td>
  );
}

function CellText({ field, stored, typed }: { field: GridField; stored: string; typed: string | null }) {
  const t = useTranslations("monthGrid");
  if (typed === null) return <span className={style.clamp}>{stored === "" ? "—" : stored}</span>;
  return (
    <span
      className={isAmount(field) ? undefined : style.clamp}
      title={stored === "" ? undefined : t("was", { text: stored })}
    >
      <del className="soft">{stored === "" ? "—" : stored}</del>
      <span aria-hidden="true"> → </span>
      <ins className={style.after}>{typed === "" ? "—" : typed}</ins>
    </span>
  );
}
