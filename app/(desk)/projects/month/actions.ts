"use server";

import { action } from "@/app/_server/action";
import { putIntoWords } from "@/app/_server/sentences";
import { departmentsOfImport, mustGetImport, undoImport } from "@/db/imports";
import { pasteMonth } from "@/db/month-paste";
import { monthPasteInput, undoImportInput } from "@/lib/inputs/month-paste";
import { can } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";

const pages = ["/projects/month", "/projects/import", "/reports", "/projects", "/"];

/** Saves the changed cells of many months in one act; rows that are refused come back in words and stay typed. */
export const saveMonthGrid = action({
  permission: "report.paste",
  verb: ({ move }) => (move === "save" ? "report.paste-save" : "report.paste"),
  input: monthPasteInput,
  concerns: ({ batch }) => [batch],
  async run(tx, input, { user, allow, day, at }) {
    const adds = !can(user, "report.save");
    const { refused, ...outcome } = await pasteMonth(tx, { userId: user.id, day, at, adds }, input, allow);
    const said = await Promise.all(
      refused.map(async ({ sentence, ...row }) => ({
        ...row,
        text: (await putIntoWords(new Refusal("invalid", sentence))).message,
      })),
    );
    return { ...outcome, refused: said, move: input.move };
  },
  revalidate: () => pages,
});

/** Takes a paste or an import back as a whole; its own author, or the project office. */
export const takeImportBack = action({
  permission: "report.paste",
  verb: "import.undo",
  input: undoImportInput,
  async run(tx, input, { user, allow, day, at }) {
    const row = await mustGetImport(tx, input.import);
    if (row.importedBy !== user.id && user.role !== "admin")
      throw new Refusal("forbidden", { key: "import.notYours" });
    // Projects may have gone to another department since, and people too.
    for (const departmentId of await departmentsOfImport(tx, row)) allow({ departmentId });
    return { count: await undoImport(tx, { userId: user.id, day, at }, row, input.seen) };
  },
  revalidate: () => pages,
});
