"use server";

import { action } from "@/app/_server/action";
import { now } from "@/app/_server/today";
import { changeCutoff } from "@/db/cutoffs";
import { digestOfDay } from "@/db/digests";
import { lockPeriod, reopenPeriod } from "@/db/periods";
import { moveBusinessDay, refuseFarDay } from "@/db/settings";
import { store } from "@/db/store";
import { cutoffInput, demoDayInput, periodLockInput } from "@/lib/inputs/period";

const everywhere = () => ["/", "/projects", "/reports", "/admin"];

export const lockMonth = action({
  permission: "period.lock",
  verb: "period.lock",
  input: periodLockInput,
  reason: ({ reason }) => reason,
  run: async (tx, { period, reason }, { user, day, at }) => ({
    period,
    count: await lockPeriod(tx, { userId: user.id, day, at }, period, reason),
  }),
  revalidate: everywhere,
});

export const reopenMonth = action({
  permission: "period.lock",
  verb: "period.reopen",
  input: periodLockInput,
  reason: ({ reason }) => reason,
  run: async (tx, { period, reason }, { user, day, at }) => ({
    period,
    count: await reopenPeriod(tx, { userId: user.id, day, at }, period, reason),
  }),
  revalidate: everywhere,
});

/** The cut-off of monthly reports; months whose cut-off has passed keep theirs. */
export const setCutoff = action({
  permission: "period.lock",
  verb: "period.cutoff",
  input: cutoffInput,
  reason: ({ reason }) => reason,
  run: (tx, { day: of, workingDay, seen }, { day }) => changeCutoff(tx, { day: of, workingDay }, day, seen),
  revalidate: everywhere,
});

/** Moves the demo's today; the standing of every project follows in the same transaction. */
export const moveDemoDay = action({
  permission: "demo.move-date",
  verb: "demo.move-date",
  input: demoDayInput,
  async run(tx, { day }) {
    await refuseFarDay(tx, day);
    await moveBusinessDay(tx, day);
    return { day };
  },
  async after({ day }) {
    await digestOfDay(store(), day, now());
  },
  revalidate: everywhere,
});
