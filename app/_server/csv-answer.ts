import "server-only";
import { type CsvCell, csvOf } from "@/lib/csv";

/** A table as a download. `name` is without its ending. */
export const csvAnswer = (rows: readonly (readonly CsvCell[])[], name: string): Response =>
  new Response(csvOf(rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
