/** The columns of the register in their first order (those up to the gap fit a small screen); each is a sort key. */
export const columnKeys = [
  "light",
  "name",
  "department",
  "category",
  "level",
  "lists",
  "total",
  "annual",
  "actual",
  "yearShare",
  "plan",
  "planShare",
  "gap",
  "straightGap",
  "last",
  "next",
  "officer",
  "code",
  "permits",
  "other",
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** These two stay at the left edge and cannot be put away. */
export const fixedColumns: readonly ColumnKey[] = ["light", "name"];

const numbers: readonly ColumnKey[] = [
  "total",
  "annual",
  "actual",
  "yearShare",
  "plan",
  "planShare",
  "gap",
  "straightGap",
  "other",
];
export const isNumeric = (key: ColumnKey) => numbers.includes(key);

/** The direction of the first click: amounts from the largest, gaps from the worst, words from the first. */
export const startsDescending = (key: ColumnKey) =>
  key === "permits" || (isNumeric(key) && key !== "gap" && key !== "straightGap");

const usualColumns = columnKeys.filter((key) => key !== "permits" && key !== "other");

/** What a list shows before anyone chooses: the pills of the permits right after the name for who works on them. */
export const firstColumns = (forPermits: boolean): readonly ColumnKey[] =>
  forPermits
    ? [...fixedColumns, "permits", ...usualColumns.filter((key) => !fixedColumns.includes(key))]
    : usualColumns;

/** Reads a chosen order of columns from the address or the browser; the fixed ones always come first. */
export function columnsOf(text: string | null, otherwise: readonly ColumnKey[] = usualColumns): ColumnKey[] {
  if (!text) return [...otherwise];
  const asked = text.split(",");
  const chosen = columnKeys
    .filter((key) => asked.includes(key) && !fixedColumns.includes(key))
    .sort((a, b) => asked.indexOf(a) - asked.indexOf(b));
  return [...fixedColumns, ...chosen];
}
