import { z } from "zod";
import { calibres } from "@/lib/domain/vocabulary";
import { listOf } from "@/lib/query";
import { oneOf } from "@/lib/table-url";

const id = z
  .unknown()
  .default(null)
  .transform((given): string | null => {
    const [first] = listOf(given);
    return typeof first === "string" && /^[\w.-]{1,64}$/.test(first) ? first : null;
  });

/** The address of the year's plans: whose, in which calibre; "all" is the whole zone. */
export const plansUrl = z.object({
  department: id,
  officer: id,
  calibre: oneOf(calibres, "adjusted"),
});
export type PlansView = z.output<typeof plansUrl>;
