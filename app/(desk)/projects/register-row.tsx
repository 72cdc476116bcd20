"use client";

import type { Row } from "@tanstack/react-table";
import { memo, type ReactNode } from "react";
import { LightMark } from "@/app/_ui/light";
import { PermitPills, type PillWords } from "@/app/_ui/permit-pills";
import { type Light, permitStates } from "@/lib/domain/vocabulary";
import { href } from "@/lib/query";
import { type ColumnKey, isNumeric } from "@/lib/register-columns";
import { cellOf, type features, nameOf, type RegisterTuple } from "./columns";

export type Words = {
  light: Record<Light, string>;
  column: Record<ColumnKey, string>;
  pills: PillWords;
  sample: string;
  /** The other calibre of an annual plan, where it differs. */
  other: (amount: string) => string;
  peek: string;
  exempt: { mark: string; title: (day: string) => string };
  pick: string;
  order: { issue: string; open: (count: number) => string; title: (count: number) => string };
};

type Props = {
  row: Row<typeof features, RegisterTuple>;
  keys: readonly ColumnKey[];
  sorted: ColumnKey;
  period: string | null;
  peeked: boolean;
  canPeek: boolean;
  /** Whether the row is ticked; null where nobody can. */
  picked: boolean | null;
  words: Words;
};

/** What every cell of a column has in common, whether of a project or of a sum. */
export const cellProps = (key: ColumnKey, sorted: ColumnKey, words: Words) => ({
  "data-column": key,
  "data-label": words.column[key],
  "data-sorted": key === sorted || undefined,
  className: isNumeric(key) ? "num" : undefined,
});

/** The pills with how many steps are finished of how many. */
function Permits({ text, words }: { text: string; words: Words }) {
  if (text === "") return "—";
  const parts = text.split(" ");
  const states = parts.slice(0, -1).map((part) => permitStates.find((one) => one === part) ?? "exempt");
  return (
    <>
      <PermitPills states={states} words={words.pills} /> <span className="soft">{parts.at(-1)}</span>
    </>
  );
}

/** An annual plan with the other calibre below it where the two differ. */
export function Annual({ text, other, say }: { text: string; other: string; say: Words["other"] }) {
  return (
    <>
      {text}
      {other !== text && <small className="other-calibre">{say(other)}</small>}
    </>
  );
}

// A function and no component: 18 of them stand in every row, and most give back their text.
function contentOf({ row, period, canPeek, words }: Props, column: ColumnKey, text: string): ReactNode {
  const [id, light, reported, sample, , orders, mayOrder, exemptUntil, halt] = row.original;
  if (column === "light") return <LightMark light={light} label={words.light[light]} quiet />;
  if (column === "last" && !reported) return <span className="alarm">{text}</span>;
  if (column === "permits") return <Permits text={text} words={words} />;
  if (column === "annual")
    return <Annual text={text} other={cellOf(row.original, "other")} say={words.other} />;
  if (column !== "name") return text;
  return (
    <>
      <span className="register-name" title={text}>
        {orders > 0 && (
          <a
            className="order-mark"
            href={href("/orders", {}, { project: id, set: "open" })}
            title={words.order.title(orders)}
            data-go
          >
            {words.order.open(orders)}
          </a>
        )}
        {exemptUntil !== "" && (
          <span className="exempt-mark" title={words.exempt.title(exemptUntil)}>
            {words.exempt.mark}
          </span>
        )}
        <a href={href(`/projects/${id}`, {}, { period })} data-row={id}>
          {text}
        </a>
        {halt !== "" && <small className="halt-mark">{halt}</small>}
        {sample === 1 && <small className="sample">{words.sample}</small>}
      </span>
      {mayOrder === 1 && (
        <a
          className="peek-button order-button no-print"
          href={href("/orders/new", {}, { project: id, period })}
          tabIndex={-1}
          data-go
        >
          {words.order.issue}
        </a>
      )}
      {canPeek && (
        // The keyboard has its own key, so the button takes no stop of its own.
        <button type="button" className="peek-button no-print" tabIndex={-1}>
          {words.peek}
        </button>
      )}
    </>
  );
}

function ProjectRow(props: Props) {
  const { row, keys, sorted, peeked, picked, words } = props;
  return (
    <tr data-project={row.original[0]} data-peeked={peeked || undefined} data-picked={picked || undefined}>
      {picked !== null && (
        <td className="pick no-print">
          {/* The table hears the click, because a range needs to know the row before. */}
          <input
            type="checkbox"
            tabIndex={-1}
            data-pick={row.original[0]}
            checked={picked}
            aria-label={`${words.pick} ${nameOf(row.original)}`}
            onChange={() => {}}
          />
        </td>
      )}
      {row.getAllCells().map((cell) => {
        const key = keys.find((one) => one === cell.column.id) ?? "name";
        const text = String(cell.getValue());
        return (
          <td
            key={key}
            {...cellProps(key, sorted, words)}
            title={key === "next" || key === "lists" ? text : undefined}
          >
            {contentOf(props, key, text)}
          </td>
        );
      })}
    </tr>
  );
}

const flat = ({ row, keys, sorted, period, peeked, canPeek, picked, words }: Props): unknown[] => [
  sorted,
  period,
  peeked,
  canPeek,
  picked,
  words.pick,
  words.sample,
  words.peek,
  words.order.issue,
  words.exempt.mark,
  ...Object.values(words.light),
  words.pills.state.granted,
  ...keys,
  ...keys.map((key) => words.column[key]),
  ...row.original,
];

/** One project. Every answer of the server is a new object, so a row is drawn again only where its content differs. */
export const RegisterRow = memo(ProjectRow, (before, after) => {
  const [a, b] = [flat(before), flat(after)];
  return a.length === b.length && a.every((value, at) => value === b[at]);
});
