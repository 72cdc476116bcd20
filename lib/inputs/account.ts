import { z } from "zod";

/** User names are compared without regard to width and case; passwords exactly as typed. */
const readUsername = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

const typedPassword = z.string().min(1).max(128);

export const signInInput = z.strictObject({
  username: z.string().max(60).transform(readUsername).pipe(z.string().min(1)),
  password: typedPassword,
});

/** Length only; that a password is common or names the zone is found where the user is known. */
export const changePasswordInput = z
  .strictObject({
    currentPassword: typedPassword,
    newPassword: z
      .string()
      .min(1)
      .max(128)
      .refine((text) => [...text].length >= 12, "passwordShort"),
    newPasswordAgain: typedPassword,
  })
  .refine((input) => input.newPassword === input.newPasswordAgain, {
    path: ["newPasswordAgain"],
    message: "passwordDiffers",
  });
