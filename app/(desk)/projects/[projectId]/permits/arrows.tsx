"use client";

import { useEffect, useRef, useState } from "react";
import styles from "./permits.module.css";

export type Arrow = { from: string; to: string; kind: "critical" | "open" | "met" };
type Line = Arrow & { path: string };

/** From the side of one card to the side of the other; within a column it swings out to the left. */
function pathBetween(frame: DOMRect, from: DOMRect, to: DOMRect, shift: number): string {
  const y = (box: DOMRect) => Math.round(box.top - frame.top + Math.min(box.height / 2, 34)) + shift;
  const left = (box: DOMRect) => Math.round(box.left - frame.left);
  const right = (box: DOMRect) => Math.round(box.right - frame.left);
  if (Math.abs(from.left - to.left) < 4) {
    const x = left(from);
    const bend = x - 16;
    return `M${x} ${y(from)} C${bend} ${y(from)} ${bend} ${y(to)} ${x} ${y(to)}`;
  }
  const [start, end] = from.left < to.left ? [right(from), left(to)] : [left(from), right(to)];
  const middle = (start + end) / 2;
  return `M${start} ${y(from)} C${middle} ${y(from)} ${middle} ${y(to)} ${end} ${y(to)}`;
}

function measure(svg: SVGSVGElement, arrows: readonly Arrow[]): Line[] {
  const frame = svg.getBoundingClientRect();
  const boxOf = (code: string) =>
    svg.parentElement?.querySelector(`[data-step="${code}"]`)?.getBoundingClientRect();
  return arrows.flatMap((arrow): Line[] => {
    const [from, to] = [boxOf(arrow.from), boxOf(arrow.to)];
    const shift = arrow.kind === "critical" ? 0 : 5;
    return from && to ? [{ ...arrow, path: pathBetween(frame, from, to, shift) }] : [];
  });
}

/** Arrows behind the cards, measured where they stand; the cards name their prerequisites, so this is only a picture. */
export function Arrows({ arrows, chosen }: { arrows: readonly Arrow[]; chosen: string | null }) {
  const svg = useRef<SVGSVGElement>(null);
  const [lines, setLines] = useState<Line[]>([]);
  useEffect(() => {
    const own = svg.current;
    if (!own?.parentElement) return;
    const draw = () => setLines(measure(own, arrows));
    const watch = new ResizeObserver(draw);
    watch.observe(own.parentElement);
    return () => watch.disconnect();
  }, [arrows]);
  return (
    <svg ref={svg} className={styles.arrows} aria-hidden="true">
      <defs>
        {(["critical", "open", "met"] as const).map((kind) => (
          <marker
            key={kind}
            id={`permit-head-${kind}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0 L8 4 L0 8 Z" data-kind={kind} />
          </marker>
        ))}
      </defs>
      {lines.map(({ from, to, kind, path }) => (
        <path
          key={`${from} ${to}`}
          d={path}
          data-kind={kind}
          data-chosen={from === chosen || to === chosen || undefined}
          markerEnd={`url(#permit-head-${kind})`}
        />
      ))}
    </svg>
  );
}
