import { expect, test } from "vitest";
import { fitsPassword, hashPassword } from "@/db/passwords";

test("a password fits its hash exactly as typed", async () => {
  const stored = await hashPassword("  Ｐine needles 松针 ");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await fitsPassword(stored, "  Ｐine needles 松针 ")).toBe(true);
  expect(await fitsPassword(stored, "Ｐine needles 松针")).toBe(false);
  expect(await fitsPassword(stored, "  Pine needles 松针 ")).toBe(false);
});

test("for an unknown user the answer is no, whatever is typed", async () => {
  expect(await fitsPassword(null, "a password that nobody has")).toBe(false);
});
