import "server-only";
import type { Outcome } from "@/db/deliveries";

/** Why the other side did not take a message; each has its sentence under `channel.problem`. */
export type ChannelProblem =
  | "unsealed"
  | "timeout"
  | "unreachable"
  | "forbidden"
  | "redirect"
  | "status"
  | "answer"
  | "refused"
  | "login"
  | "certificate"
  | "recipients"
  | "nothing";

export const failed = (problem: ChannelProblem, detail = ""): Outcome => ({ ok: false, problem, detail });

/** How long the other side may take. */
export const patience = 10_000;

/** The code that Node or the mailer gives a failure, also where it hides in the cause. */
export function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return "cause" in error ? codeOf(error.cause) : "";
}
