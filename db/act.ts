import type { Day } from "@/lib/domain/day";
import type { Role } from "@/lib/domain/vocabulary";

export type Actor = { id: string; name: string; role: Role | "system" };
export const system: Actor = { id: "system", name: "系统", role: "system" };

export type Verb = `${string}.${string}`;

/** One business act: who does what, on which business day, at which real instant. */
export type Act = {
  actor: Actor;
  verb: Verb;
  day: Day;
  at: number;
  reason?: string | null;
  /** Reference number and address of the request, for the audit. */
  request?: string | null;
  /** The project of an act that changes no row, such as unmasking a phone, so that it is in the history all the same. */
  concerns?: readonly string[];
};
