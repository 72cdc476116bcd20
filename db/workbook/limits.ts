/** What a file may cost. Rows below the header are counted again when it is understood. */
export const limits = {
  bytes: 16 * 1024 * 1024,
  /** Of everything that is unpacked; a full sheet of 10 000 rows and 120 columns takes a third. */
  unpacked: 160 * 1024 * 1024,
  parts: 2000,
  sheets: 60,
  /** Rows with something in them: 10 000 of a ledger, its titles, totals and notes. */
  rows: 10_500,
  columns: 120,
  /** Characters of all cells, a text that many cells share counted in each. */
  text: 24_000_000,
  heapMegabytes: 256,
  milliseconds: 20_000,
  waiting: 5,
} as const;
