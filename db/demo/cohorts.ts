import type { Category } from "@/lib/domain/vocabulary";
import { at, drawFor } from "./random";

/** What the story of 2021-03-31 needs a project to be; the counts of the article follow from the sizes. */
type Cohort = "due-started" | "early-started" | "due-not-started" | "not-due" | "carry" | "early";

export type Seed = {
  cohort: Cohort;
  category: Category;
  /** Month of 2021 of the planned start; 0 for carry and early projects. */
  startMonth: number;
  /** The year's last month with a planned amount. */
  endMonth: number;
  /** First month with a planned amount. */
  firstMonth: number;
  finishes: boolean;
  /** Land or design money planned by hand before the start. */
  preliminary: boolean;
  unplanned: "no-amount" | "no-months" | null;
  weight: number;
};

const sizes: readonly (readonly [Cohort, Category, number])[] = [
  ["due-started", "start", 37],
  ["early-started", "start", 7],
  ["due-not-started", "start", 33],
  ["not-due", "start", 130],
  ["carry", "carry", 190],
  ["early", "early", 26],
];

const startMonths: Record<
  "due-started" | "early-started" | "due-not-started" | "not-due",
  readonly number[]
> = {
  "due-started": [5, 3, 29],
  "early-started": [0, 0, 0, 5, 2],
  "due-not-started": [3, 3, 27],
  "not-due": [0, 0, 0, 26, 24, 24, 13, 12, 11, 10, 6, 4],
};

// A fixed number per month, handed out in shuffled order: the lists of starts then hold on every draw.
const deck = (counts: readonly number[]) =>
  counts.flatMap((count, index) => Array<number>(count).fill(index + 1));

const earlyMonths: readonly number[] = [1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 7, 7];
const scale: Record<Category, readonly [number, number]> = {
  carry: [10.4, 0.97],
  start: [10.05, 0.97],
  early: [9.9, 1],
};

/** The 423 seeds in the order of their cohorts. */
export function drawCohorts(): Seed[] {
  const draw = drawFor("cohorts");
  return sizes.flatMap(([cohort, category, count]) => {
    const months = cohort === "carry" || cohort === "early" ? null : draw.shuffle(deck(startMonths[cohort]));
    return Array.from({ length: count }, (_, index): Seed => {
      const startMonth = months ? at(months, index) : 0;
      const [mean, deviation] = scale[category];
      const weight = Math.min(Math.exp(draw.gauss(mean, deviation)), 900_000);
      const finishes =
        category === "carry"
          ? draw.chance(0.3)
          : category === "start" && startMonth <= 5 && draw.chance(0.12);
      const unplanned =
        category === "early" && index < 5
          ? "no-amount"
          : (category === "early" && index < 7) || (category === "carry" && index < 2)
            ? "no-months"
            : null;
      const firstMonth =
        category === "start"
          ? startMonth
          : category === "early" && index >= 7
            ? at(earlyMonths, index - 7)
            : 1;
      return {
        cohort,
        category,
        startMonth,
        firstMonth,
        endMonth: finishes && category === "carry" ? draw.whole(6, 12) : 12,
        finishes: unplanned ? false : finishes,
        preliminary: cohort === "not-due" && index < 20,
        unplanned,
        weight: unplanned ? Math.min(weight, 20_000) : weight,
      };
    });
  });
}
