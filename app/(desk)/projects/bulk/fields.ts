import type { BulkField } from "@/lib/inputs/bulk";
import { sections } from "../_record/fields";

const alone: readonly string[] = ["name", "code", "departmentId"];

/** What can be given to many at once, in the order of the form: everything but what is one project's own. */
export const bulkFields = sections
  .flatMap(({ keys }) => keys)
  .filter((key): key is BulkField => !alone.includes(key));
