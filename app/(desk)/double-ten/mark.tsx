/** Shapes differ, so that nothing depends on colour: ◇ baseline, ◈ missed baseline, △ forecast, ● reached. */
export const marks = ["baseline", "missed", "forecast", "actual"] as const;
export type MarkKind = (typeof marks)[number];

const diamond = "M0-5.5 5.5 0 0 5.5-5.5 0Z";
const paths: Record<MarkKind, string> = {
  baseline: diamond,
  missed: `${diamond}M-2.4-2.4 2.4 2.4M2.4-2.4-2.4 2.4`,
  forecast: "M0-5 5 4H-5Z",
  actual: "M-3.8 0a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0-7.6 0",
};

/** A mark at its place on the lane; the milestone that counts is drawn larger. `title` is read on hover. */
export function Mark(props: { kind: MarkKind; at: string; y: number; big: boolean; title?: string }) {
  return (
    <svg x={props.at} y={props.y} overflow="visible" aria-hidden="true">
      {props.title && <title>{props.title}</title>}
      <path
        d={paths[props.kind]}
        className={`ten-mark ten-mark-${props.kind}`}
        {...(props.big ? { transform: "scale(1.35)" } : {})}
      />
    </svg>
  );
}
