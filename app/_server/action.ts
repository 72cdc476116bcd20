import "server-only";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import type { z } from "zod";
import type { Verb } from "@/db/act";
import { commit } from "@/db/commit";
import { store } from "@/db/store";
import type { Tx } from "@/db/types";
import type { Day } from "@/lib/domain/day";
import { can, type Owned, type Permission, type User } from "@/lib/policy";
import { Refusal, type RefusalKind } from "@/lib/refusal";
import { businessDay } from "./as-of";
import { parseForm, typedValues } from "./form";
import { log } from "./log";
import { fromOwnPage, requestReference } from "./request";
import { putIntoWords } from "./sentences";
import { currentAccount } from "./session";
import { now } from "./today";

export type Refused = {
  ok: false;
  kind: RefusalKind;
  message: string;
  fields: Record<string, string>;
  found?: Record<string, unknown>;
  /** What was typed, for `defaultValue`: React empties a form after its action. Passwords are left out. */
  values: Record<string, string>;
};
export type Result<T> = { ok: true; data: T } | Refused;

export type Circumstances = {
  user: User;
  /** @throws Refusal `forbidden` when the user may not do it to this thing. Call it with every row that is loaded. */
  allow: (thing: Owned) => void;
  /** The business day, and the real instant in epoch milliseconds. */
  day: Day;
  at: number;
};

type Spec<S extends z.ZodType, T, P> = {
  permission: Permission;
  verb: Verb | ((input: z.output<S>) => Verb);
  /** A `z.strictObject`: unknown fields are refused. */
  input: S;
  /** What takes long and must not hold the write lock, such as hashing; it may refuse. */
  prepare?: (input: z.output<S>, user: User) => Promise<P>;
  /** What happens inside the transaction: load, `allow`, change. */
  run: (tx: Tx, input: z.output<S>, circumstances: Circumstances, prepared: P) => Promise<T>;
  /** Housekeeping once it is committed. */
  after?: (data: T, user: User) => Promise<void>;
  /** The paths whose pages show what changed. */
  revalidate: (input: z.output<S>) => readonly string[];
  /** Why, for the audit, where a reason is typed. */
  reason?: (input: z.output<S>) => string | null;
  /** Projects of an act that is logged although no row changes. */
  concerns?: (input: z.output<S>) => readonly string[];
};

async function signedIn(permission: Permission): Promise<User> {
  const account = await currentAccount();
  if (!account) throw new Refusal("signed-out", { key: "signedOut" });
  if (account.mustChangePassword && permission !== "account.own")
    throw new Refusal("forbidden", { key: "changePasswordFirst" });
  if (!can(account.user, permission)) throw new Refusal("forbidden", { key: "forbidden" });
  if (!fromOwnPage(await headers())) throw new Refusal("forbidden", { key: "foreignPage" });
  return account.user;
}

async function perform<S extends z.ZodType, T, P>(spec: Spec<S, T, P>, form: FormData): Promise<T> {
  const user = await signedIn(spec.permission);
  const input = parseForm(spec.input, form);
  // Without `prepare` nothing can have inferred P, so undefined is its only value.
  const prepared = (await spec.prepare?.(input, user)) as P;
  const [day, at] = [await businessDay(), now()];
  const allow = (thing: Owned) => {
    if (!can(user, spec.permission, thing)) throw new Refusal("forbidden", { key: "otherDepartment" });
  };
  const act = {
    actor: { id: user.id, name: user.name, role: user.role },
    verb: typeof spec.verb === "function" ? spec.verb(input) : spec.verb,
    day,
    at,
    reason: spec.reason?.(input) ?? null,
    request: await requestReference(),
    ...(spec.concerns ? { concerns: spec.concerns(input) } : {}),
  };
  const data = await commit(store(), act, (tx) => spec.run(tx, input, { user, allow, day, at }, prepared));
  await spec.after?.(data, user);
  for (const path of spec.revalidate(input)) revalidatePath(path);
  return data;
}

/**
 * The one way to write a server action; its signature is that of `useActionState`.
 * An expected "no" comes back in words with what was typed; a bug flies.
 */
export function action<S extends z.ZodType, T, P = undefined>(spec: Spec<S, T, P>) {
  return async (_previous: Result<T> | null, form: FormData): Promise<Result<T>> => {
    try {
      return { ok: true, data: await perform(spec, form) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.kind === "forbidden")
        log.warn({
          permission: spec.permission,
          outcome: error.sentence.key,
          request: await requestReference(),
        });
      return { ...(await putIntoWords(error)), values: typedValues(form) };
    }
  };
}
