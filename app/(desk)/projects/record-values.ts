import type { RecordValues, YearValues } from "@/db/project-record";

/** What a form says, cut into what belongs to the year and what to the project. */
export function yearValues(values: RecordValues & YearValues): [YearValues, RecordValues] {
  const { category, finishes, level, departmentId, officerId, carryOver, ...project } = values;
  return [{ category, finishes, level, departmentId, officerId, carryOver }, project];
}
