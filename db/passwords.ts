import { hash, verify } from "@node-rs/argon2";
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
