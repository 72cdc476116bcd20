type Props = {
  /** The months so far. */
  points: readonly number[];
  /** What they are held against, in the same months. */
  against?: readonly number[];
  /** The same numbers in words. */
  label: string;
};

const [width, height, edge] = [76, 26, 3];

/** The year so far as a small line against its plan; the last month is a dot. */
export function Spark({ points, against = [], label }: Props) {
  const least = Math.min(0, ...points);
  const most = Math.max(...points, ...against, least + 1);
  const x = (index: number) =>
    edge + (points.length < 2 ? width - 2 * edge : (index * (width - 2 * edge)) / (points.length - 1));
  const y = (value: number) => height - edge - ((value - least) * (height - 2 * edge)) / (most - least);
  const path = (values: readonly number[]) =>
    values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
  const last = points.length - 1;
  return (
    <svg className="spark" viewBox={`0 0 ${width} ${height}`} width={width} role="img" aria-label={label}>
      <title>{label}</title>
      <line x1={edge} x2={width - edge} y1={y(least)} y2={y(least)} stroke="var(--line)" />
      {against.length > 1 && (
        <polyline
          points={path(against)}
          fill="none"
          stroke="var(--grey)"
          strokeWidth="1.2"
          strokeDasharray="2 2"
        />
      )}
      <polyline points={path(points)} fill="none" stroke="var(--accent)" strokeWidth="2" />
      <circle cx={x(last)} cy={y(points[last] ?? 0)} r="2.6" fill="var(--accent)" />
    </svg>
  );
}
