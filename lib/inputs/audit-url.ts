import { z } from "zod";
import { type Day, isDay } from "@/lib/domain/day";
import { ids, page, words } from "@/lib/table-url";

const dayOrNone = words.transform((text): Day | null => (isDay(text) ? text : null));

/** The address of the audit trail: who, what, which kind of row, which one, business days, any text. */
export const auditUrl = z.object({
  person: ids,
  verb: ids,
  kind: ids,
  thing: ids,
  from: dayOrNone,
  to: dayOrNone,
  q: words,
  page,
});
export type AuditView = z.output<typeof auditUrl>;
