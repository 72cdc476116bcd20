import "server-only";
import { randomInt } from "node:crypto";
import { hashPassword } from "@/db/passwords";
import { now } from "./today";

/** Without what is easily misread on paper or on the phone: 0 O 1 l I. */
const signs = "23456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
const life = 72 * 3_600_000;

/** A password for one sign-in within 72 hours, in four groups of four (93 bits); only its hash is stored. */
export async function makeOneTimePassword() {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join("");
  const password = Array.from({ length: 4 }, group).join("-");
  return { password, hash: await hashPassword(password), expiresAt: now() + life };
}
