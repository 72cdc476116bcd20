import { expect, test } from "vitest";
import { leadScope, seenDeal, seenDeals } from "@/lib/deal-visibility";
import { day } from "@/lib/domain/day";
import { type DealStage, dealStages, roles } from "@/lib/domain/vocabulary";
import type { User } from "@/lib/policy";
import { deal, moves } from "../support/recruitment";

const asOf = day("2021-04-20");
const user = (role: User["role"], departmentId = "commerce"): User => ({
  id: "u",
  username: "u",
  name: "U",
  role,
  departmentId,
});
/** A deal of the commerce department that has come as far as a stage, on the days of a year. */
const at = (stage: DealStage, signedBefore = true) => {
  const path = dealStages.slice(0, dealStages.indexOf(stage) + 1);
  const steps = stage === "cancelled" && !signedBefore ? (["lead", "framework", "cancelled"] as const) : path;
  const events = moves(...steps.map((one, index) => [one, `2021-0${Math.min(index, 3) + 1}-10`] as const));
  return { ...deal(`at-${stage}`, { events }), departmentId: "commerce" };
};

test("before signing a deal is there for its own department and those who read everything, and for nobody else", () => {
  const lines = (["lead", "talks", "framework", "signed", "registered", "production"] as const).map(
    (stage) => {
      const seen = roles.map((role) => {
        const own = seenDeal(user(role), at(stage), asOf);
        const foreign = seenDeal(user(role, "economy"), at(stage), asOf);
        return `${role} ${own ? "own" : "-"}/${foreign ? "foreign" : "-"}`;
      });
      return `${stage}: ${seen.join(", ")}`;
    },
  );
  const hidden =
    "officer own/-, head own/-, approver -/-, leader own/foreign, admin own/foreign, auditor own/foreign";
  const shown =
    "officer own/foreign, head own/foreign, approver -/-, leader own/foreign, admin own/foreign, auditor own/foreign";
  expect(lines).toEqual([
    `lead: ${hidden}`,
    `talks: ${hidden}`,
    `framework: ${hidden}`,
    `signed: ${shown}`,
    `registered: ${shown}`,
    `production: ${shown}`,
  ]);
});

test("解约 before any signature stays hidden, 解约 of a signed deal is known", () => {
  expect(seenDeal(user("officer", "economy"), at("cancelled", false), asOf)).toBeNull();
  expect(seenDeal(user("officer", "economy"), at("cancelled"), asOf)).not.toBeNull();
});

test("others see a signed deal from its signing on: no earlier move, no correction", () => {
  const events = [
    ...moves(
      ["lead", "2021-01-10"],
      ["talks", "2021-02-10"],
      ["signed", "2021-03-10"],
      ["started", "2021-03-20"],
    ),
    { number: 5, revokes: 4 },
    { number: 6, stage: "registered" as const, on: day("2021-04-01") },
  ];
  const one = { ...deal("d", { events }), departmentId: "commerce" };
  const numbers = (who: User) => seenDeal(who, one, asOf)?.events.map(({ number }) => number);
  expect(numbers(user("officer", "economy"))).toEqual([3, 6]);
  expect(numbers(user("officer"))).toEqual([1, 2, 3, 4, 5, 6]);
  expect(numbers(user("auditor", "economy"))).toEqual([1, 2, 3, 4, 5, 6]);
});

test("a signing that was taken back, or that is still to come on the day, hides the deal", () => {
  const signed = moves(["lead", "2021-01-10"], ["signed", "2021-04-10"]);
  const foreign = user("officer", "economy");
  const entered = (events: (typeof signed)[number][] | readonly object[]) => ({
    ...deal("d", { events: events as typeof signed }),
    departmentId: "commerce",
  });
  expect(seenDeals(foreign, [entered(signed)], day("2021-03-31"))).toEqual([]);
  expect(seenDeals(foreign, [entered(signed)], asOf)).toHaveLength(1);
  expect(seenDeals(foreign, [entered([...signed, { number: 3, revokes: 2 }])], asOf)).toEqual([]);
});

test("a page says whose deals before signing are in its numbers", () => {
  const scopes = roles.map((role) =>
    [role, leadScope(user(role), true), leadScope(user(role), false)].join(" "),
  );
  expect(scopes).toEqual([
    "officer own none",
    "head own none",
    "approver none none",
    "leader all all",
    "admin all all",
    "auditor all all",
  ]);
});
