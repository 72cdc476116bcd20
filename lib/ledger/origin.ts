import { z } from "zod";
import type { Workbook } from "./types";

const originSchema = z.object({
  audit: z.number().int().min(1),
  period: z.string(),
  at: z.string().optional(),
  /** Headings as a reader joins them, and by line what each cell held; see lib/ledger/marks.ts. */
  heads: z.array(z.string()).optional(),
  marks: z.array(z.string()).optional(),
});
export type Origin = z.output<typeof originSchema>;

/** The sheet, out of sight, on which an export says where it came from. */
export const originSheet = "_export";
// A cell holds 32 767 letters.
const partOfJson = 30_000;

/** What stands on that sheet, one text a row of column A. */
export function originCells(origin: object): string[] {
  const text = JSON.stringify(origin);
  return Array.from({ length: Math.ceil(text.length / partOfJson) }, (_, at) =>
    text.slice(at * partOfJson, (at + 1) * partOfJson),
  );
}

/** Where an export of ours came from: the number of the log when it was made. Null for any other workbook. */
export function originOf(workbook: Workbook): Origin | null {
  const sheet = workbook.sheets.find(({ name }) => name === originSheet);
  const text = sheet?.rows.map(({ cells }) => (typeof cells[0] === "string" ? cells[0] : "")).join("") ?? "";
  try {
    const parsed = originSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
