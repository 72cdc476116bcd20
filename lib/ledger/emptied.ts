import { type Field, kindOf, storageOf } from "./fields";
import type { CellRead } from "./read-cell";
import type { Value } from "./types";

const parts: Partial<Record<Field, readonly Field[]>> = {
  category: ["category"],
  buildYears: ["buildFrom", "buildTo"],
  manager: ["managerName", "managerPhone"],
  contact: ["contactName", "contactPhone"],
  // Without a problem there is nothing to coordinate either.
  problem: ["problem", "problemType", "problemDepartments", "problemWantedOn"],
};

const words: readonly string[] = ["text", "name", "code", "people", "phone"];

function nothingOf(field: Field): Value {
  const kind = kindOf(field);
  if (kind === "tags" || kind === "departments") return [];
  return words.includes(kind) ? "" : null;
}

/** What a cell says that was emptied in an export of ours. Whether its fields may be empty is judged with the row. */
export function emptied(field: Field): CellRead {
  const storage = storageOf(field);
  if (storage === "computed" || storage === "unstored") return { ok: true, values: [] };
  return { ok: true, values: (parts[field] ?? [field]).map((one) => [one, nothingOf(one)]) };
}
