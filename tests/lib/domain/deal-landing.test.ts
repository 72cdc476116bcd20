import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { landingOf } from "@/lib/domain/deal-landing";
import { percentText } from "@/lib/domain/ratio";
import { type DealStage, dealStages } from "@/lib/domain/vocabulary";
import { deal, moves } from "@/tests/support/recruitment";

const at = (stage: DealStage, count: number) =>
  Array.from({ length: count }, (_, index) =>
    deal(`${stage}${index}`, { amount: 100, events: moves([stage, "2021-02-01"]) }),
  );
const asOf = day("2021-03-31");

describe("how far deals have landed", () => {
  test("each step holds what has come at least so far, each rate is a share of the step before", () => {
    const deals = [...at("signed", 4), ...at("registered", 3), ...at("started", 2), ...at("production", 1)];
    const { steps, rates } = landingOf(deals, asOf);
    expect([steps.signed.count, steps.registered.count, steps.started.count, steps.production.count]).toEqual(
      [10, 6, 3, 1],
    );
    expect(steps.started.amount).toBe(300);
    expect(steps.production.deals.map(({ id }) => id)).toEqual(["production0"]);
    expect(rates).toEqual({
      registered: { n: 6, d: 10 },
      started: { n: 3, d: 6 },
      production: { n: 1, d: 3 },
    });
  });

  test("unsigned and cancelled deals stand outside, and so does what happened later", () => {
    const deals = dealStages.flatMap((stage) => at(stage, 1));
    expect(landingOf(deals, asOf).steps.signed.count).toBe(4);
    expect(landingOf(deals, day("2021-01-31")).steps.signed.count).toBe(0);
  });

  test("a rate without anything to share prints a dash", () => {
    const { rates } = landingOf([], asOf);
    expect(percentText(rates.production.n, rates.production.d)).toBe("—");
  });
});
