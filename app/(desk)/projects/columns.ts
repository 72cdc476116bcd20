import { createColumnHelper, tableFeatures } from "@tanstack/react-table";
import type { Light } from "@/lib/domain/vocabulary";
import { type ColumnKey, columnKeys } from "@/lib/register-columns";

/**
 * One project as it crosses to the browser: id, light, 1 when this period is reported, 1 for a sample, group, open
 * supervision orders, 1 when the reader may issue one because it lags, until when an alert is exempted or "", what stands
 * still in words, cells.
 */
export type RegisterTuple = [
  id: string,
  light: Light,
  reported: 0 | 1,
  sample: 0 | 1,
  group: string,
  orders: number,
  mayOrder: 0 | 1,
  exemptUntil: string,
  halt: string,
  ...string[],
];
const leading = 9;

export const nameOf = (row: RegisterTuple): string => String(row[leading + columnKeys.indexOf("name")] ?? "");

// Sorting, filtering and paging happen in SQL, so the table needs none of its features.
export const features = tableFeatures({});
const helper = createColumnHelper<typeof features, RegisterTuple>();

/** The text of one column of a row. */
export const cellOf = (row: RegisterTuple, key: ColumnKey) =>
  String(row[leading + columnKeys.indexOf(key)] ?? "");

/** Column definitions of the chosen keys, in the chosen order. */
export const columnsFor = (keys: readonly ColumnKey[]) =>
  helper.columns(keys.map((key) => helper.accessor((row) => cellOf(row, key), { id: key })));
