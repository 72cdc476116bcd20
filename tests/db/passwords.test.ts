import { expect, test } from "vitest";
import { demoPassword } from "@/db/demo/password";
import { fitsPassword, hashPassword, weakness } from "@/db/passwords";

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

test.each([
  "password1234",
  "Password12345!",
  "qwertyuiop12",
  "111111111111",
  "Jingkaiqu2021!",
  "经开区项目办2021！！！！！",
  "zhang.wei2021",
  demoPassword,
])("%s is refused as common", (password) => expect(weakness(password, "zhang.wei")).toBe("passwordCommon"));

test.each(["correct horse battery", "松下问童子言师采药去云深", "7f!Qz0-9Lw#x", "4829 1763 5507 abxq"])(
  "%s is accepted",
  (password) => expect(weakness(password, "zhang.wei")).toBeNull(),
);

test("length is counted in characters, from 12 to 128", () => {
  expect(weakness("松下问童子言师采药去云", "kim")).toBe("passwordShort");
  expect(weakness("correct horse ".repeat(10), "kim")).toBe("passwordLong");
});
