import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import type { AlertLevel } from "@/lib/domain/vocabulary";
import type { WorkCalendar } from "@/lib/domain/work-calendar";
import type { Work } from "@/lib/domain/worklist";
import type { User } from "@/lib/policy";
import { listUsers } from "./people";
import type { Store } from "./types";
import { untilCommit } from "./until-commit";

/** One thing to do with what its words and its address are made of. */
export type WorkItem = Work & {
  /** One in the whole list. */
  id: string;
  /** What it is about: a project, an order, a problem, an indicator. */
  name: string;
  english: string | null;
  projectId: string | null;
  period: Period | null;
  /** An order, a problem, a step, a rule, an indicator or the subject of a comment, by the item's kind. */
  place: string;
  /** Who asks. */
  by: string | null;
  /** What was written: a reason, a number, somebody's words. */
  text: string;
  level: AlertLevel | null;
  /** The version of a row that can be put aside from the list. */
  version: number;
};

/** What every reader of work stands on. */
export type WorkScene = {
  store: Store;
  user: User;
  today: Day;
  calendar: WorkCalendar;
  /** Begun and not locked, newest first. */
  unlocked: readonly Period[];
  /** The same with the last locked one, of which a month that was never filed is still owed. */
  periods: readonly Period[];
  cutoffs: (period: Period) => Day;
  users: ReadonlyMap<string, Pick<User, "name" | "role">>;
};

/** An item with what its kind says nothing about left empty. */
export const workItem = (given: Pick<WorkItem, "kind" | "id" | "name"> & Partial<WorkItem>): WorkItem => ({
  due: null,
  since: null,
  workingDays: false,
  canWait: false,
  english: null,
  projectId: null,
  period: null,
  place: "",
  by: null,
  text: "",
  level: null,
  version: 0,
  ...given,
});

/** Everybody with name and role, by id, whether they may still sign in or not; kept until the next commit. */
export const knownUsers = untilCommit(
  () => "",
  async ({ read }) => new Map((await listUsers(read)).map((one) => [one.id, one])),
);
