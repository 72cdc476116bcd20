import { hash, verify } from "@node-rs/argon2";
import { commonRoots, contextRoots } from "./common-passwords";
import { makeGate } from "./gate";

/** OWASP's minimum: 19 MiB, two passes, one lane; Argon2id is the default algorithm. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// Hashing takes every core it gets; pages must stay quick while somebody guesses passwords.
const kept = globalThis as typeof globalThis & { hashGate?: ReturnType<typeof makeGate> };
const gated = <T>(job: () => Promise<T>): Promise<T> => {
  kept.hashGate ??= makeGate(1, 10);
  return kept.hashGate(job);
};

/** The argon2id hash of a password, exactly as typed. @throws Refusal `conflict` when too many wait. */
export const hashPassword = (password: string): Promise<string> => gated(() => hash(password, cost));

let stranger: string | undefined;

/**
 * Whether a password fits a hash. For an unknown user (null) a hash of nobody is compared, so that the answer takes as
 * long. @throws Refusal `conflict` when too many wait.
 */
export const fitsPassword = (stored: string | null, password: string): Promise<boolean> =>
  gated(async () => {
    if (stored === null) stranger ??= await hash("a password that nobody has", cost);
    const right = await verify(stored ?? stranger ?? "", password).catch(() => false);
    return right && stored !== null;
  });

/**
 * Why a password may not be used, as the key of a sentence, or null. Counted in characters, never trimmed.
 * What is left after the common and the local words, digits, signs and repetitions are taken away must be six letters.
 */
export function weakness(
  password: string,
  username: string,
): "passwordShort" | "passwordLong" | "passwordCommon" | null {
  const length = [...password].length;
  if (length < 12) return "passwordShort";
  if (password.length > 128) return "passwordLong";
  let rest = password.normalize("NFKC").toLowerCase();
  const roots = [...commonRoots, ...contextRoots, username].filter((root) => root !== "");
  for (const root of roots.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(root, " ");
  const distinct = new Set(rest.replace(/[\s\d\p{P}\p{S}]/gu, "")).size;
  // Long random strings of digits and signs are fine too; what counts is how many different characters remain.
  return distinct >= 5 || new Set(rest.replace(/\s/g, "")).size >= 9 ? null : "passwordCommon";
}
