import { z } from "zod";
import { parseSubject } from "@/lib/subject";

const id = z.string().min(1).max(100);

export const commentInput = z.strictObject({
  /** Empty where an order concerns no project. */
  projectId: z.union([z.literal("").transform(() => null), id]),
  subject: z.string().transform((text, context) => {
    const subject = parseSubject(text);
    if (subject) return subject;
    context.addIssue({ code: "custom", message: "invalid" });
    return z.NEVER;
  }),
  text: z.string().trim().min(1).max(2000),
  // A form sends one person as a string, several as a list and none not at all.
  mention: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => [value ?? []].flat().filter(Boolean))
    .pipe(z.array(id).max(50)),
});

export const asideInput = z.strictObject({ mention: id, seen: z.coerce.number().int().min(0) });
