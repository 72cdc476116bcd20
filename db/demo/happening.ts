import type { Verb } from "@/db/act";
import type { Clerk } from "@/db/periods";
import type { Tx } from "@/db/types";
import { type Day, day } from "@/lib/domain/day";

/** One thing that a demo person did on a day of 2021; the loader commits a day's happenings person by person. */
export type Happening = {
  on: Day;
  who: string;
  verb: Verb;
  work: (tx: Tx, clerk: Clerk) => Promise<unknown>;
};

/** The first working day of the demo's year; what lies before it was entered on it. */
export const opening = day("2021-01-04");
/** The business date of the demo; what would come later has not happened. */
export const cut = day("2021-04-20");
export const notBeforeOpening = (on: Day): Day => (on < opening ? opening : on);
export const userId = (username: string) => `u-${username}`;
