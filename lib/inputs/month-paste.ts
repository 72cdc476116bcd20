import { z } from "zod";
import { gridFields } from "@/lib/month-grid";
import { periodSchema } from "./time";

const id = z.string().min(1).max(100);

/** Only the changed cells of a project, and which row of it was on the screen. */
const rowSchema = z.strictObject({
  projectId: id,
  seen: z.number().int().min(0),
  revision: z.number().int().min(0),
  cells: z.partialRecord(z.enum(gridFields), z.string().max(2000)),
});
export type ChangedRow = z.output<typeof rowSchema>;

const rowsText = z.string().transform((text, context): ChangedRow[] => {
  try {
    const parsed = z.array(rowSchema).min(1).max(1000).safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {}
  context.addIssue({ code: "custom", message: "invalid" });
  return z.NEVER;
});

/** `batch` is made by the browser, so that a press that is sent twice is saved once. */
export const monthPasteInput = z.strictObject({
  batch: z.uuid(),
  period: periodSchema,
  move: z.enum(["save", "submit"]),
  rows: rowsText,
});

export const undoImportInput = z.strictObject({ import: id, seen: z.coerce.number().int().min(0) });
