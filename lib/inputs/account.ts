import { z } from "zod";

/** User names are compared without regard to width and case; passwords exactly as typed. */
export const readUsername = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

const typedPassword = z.string().min(1).max(128);

export const signInInput = z.strictObject({
  username: z.string().max(60).transform(readUsername).pipe(z.string().min(1)),
  password: typedPassword,
});

/** Whether a password fits the rules in force is found where they and the user are known. */
export const changePasswordInput = z
  .strictObject({
    currentPassword: typedPassword,
    newPassword: typedPassword,
    newPasswordAgain: typedPassword,
  })
  .refine((input) => input.newPassword === input.newPasswordAgain, {
    path: ["newPasswordAgain"],
    message: "passwordDiffers",
  });

/** One own sign-in, or all but the present one. */
export const endSignInInput = z.strictObject({ session: z.string().regex(/^([0-9a-f]{64}|others)$/) });
