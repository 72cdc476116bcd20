import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

/** A card: label, one big number with its unit, one line of comparison. With `href` the whole card is a link. */
export function Card(props: {
  label: string;
  value: string;
  unit?: string;
  /** What the number is held against, small beside it. */
  target?: string;
  /** A small picture of how it came about. */
  trend?: ReactNode;
  note?: ReactNode;
  href?: string;
  tone?: "red" | "yellow" | "green";
}) {
  const tone = props.tone ? ` card-${props.tone}` : "";
  const value = (
    <span className="card-value">
      {props.value}
      {(props.target || props.unit) && (
        <span className="unit">
          {props.target} {props.unit}
        </span>
      )}
    </span>
  );
  const inside = (
    <>
      <span className="card-label">{props.label}</span>
      {props.trend ? (
        <span className="card-figure">
          {value}
          {props.trend}
        </span>
      ) : (
        value
      )}
      {props.note && <span className="card-note">{props.note}</span>}
    </>
  );
  if (!props.href) return <div className={`card${tone}`}>{inside}</div>;
  return (
    // A list's address is built from its filters, which typed routes cannot see through.
    <Link className={`card${tone}`} href={props.href as Route} prefetch={false}>
      {inside}
    </Link>
  );
}
