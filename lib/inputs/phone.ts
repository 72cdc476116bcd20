import { z } from "zod";

/** A mobile, a landline with its area code or a 400 number; spaces and full-width digits are read as they are meant. */
export const phone = z
  .string()
  .transform((typed) => typed.normalize("NFKC").replace(/\s/g, ""))
  .pipe(
    z.union([
      z.literal(""),
      z.string().regex(/^(1\d{10}|0\d{2,3}-?\d{7,8}(-\d{1,6})?|400-?\d{3}-?\d{4})$/, "phone"),
    ]),
  );
