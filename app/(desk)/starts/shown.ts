import "server-only";
import { readStarts } from "@/db/starts";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import type { StartsView } from "@/lib/inputs/starts-url";
import { byUrgency, isListedIn, passes } from "@/lib/start-list";

/** What the address lists, most urgent first, and what its counts and its grid are made of. */
export async function shownStarts(view: StartsView, period: Period, today: Day) {
  const all = await readStarts(store(), period, today);
  const listed = all.filter((one) => isListedIn(one, view));
  return {
    inScope: all.filter((one) => passes(one, view)),
    wide: all.filter((one) => isListedIn(one, { ...view, department: null, month: null })),
    rows: byUrgency(
      listed.map((one) => ({
        ...one,
        due: (view.what === "starts" ? one.start : one.completion)?.baseline ?? null,
      })),
    ),
  };
}
