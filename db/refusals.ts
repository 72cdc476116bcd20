import { UncoveredYear } from "@/lib/domain/work-calendar";
import { Refusal } from "@/lib/refusal";

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : "";

/** A broken rule of the database as an answer for a person; null for what is a bug. Drizzle may wrap the cause. */
export function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof UncoveredYear)
    return new Refusal("invalid", { key: "calendar.uncovered", values: { year: String(error.year) } });
  const cause = error instanceof Error ? error.cause : undefined;
  const code = codeOf(error) || codeOf(cause);
  if (code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY")
    return new Refusal("conflict", { key: "duplicate" });
  if (code === "SQLITE_CONSTRAINT_FOREIGNKEY") return new Refusal("conflict", { key: "reference" });
  if (code === "SQLITE_FULL") return new Refusal("invalid", { key: "diskFull" });
  if (code === "SQLITE_BUSY") return new Refusal("conflict", { key: "busy" });
  if (code === "SQLITE_READONLY" || code === "SQLITE_CANTOPEN")
    return new Refusal("invalid", { key: "readOnly" });
  return null;
}
