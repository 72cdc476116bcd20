import { day } from "@/lib/domain/day";
import type { DealFacts, DealMove } from "@/lib/domain/deal";
import type { Tier } from "@/lib/domain/tier";
import type { DealStage } from "@/lib/domain/vocabulary";
import { yi } from "./facts";

/** The tiers of 2021: 百亿级头部企业, 30亿元以上高质量项目, 5亿元主导产业链项目. */
export const tiers2021: readonly Tier[] = [
  {
    id: "t100",
    name: "百亿级头部企业",
    threshold: yi(100),
    conditions: { leadingEnterprise: true },
    position: 1,
    targets: { city: 1, zone: 2 },
  },
  {
    id: "t30",
    name: "30亿元以上高质量项目",
    threshold: yi(30),
    conditions: { qualityReviewed: true },
    position: 2,
    targets: { city: 2, zone: 4 },
  },
  {
    id: "t5",
    name: "5亿元主导产业链项目",
    threshold: yi(5),
    conditions: { leadingChain: true },
    position: 3,
    targets: { city: 5, zone: 10 },
  },
];

/** Moves as [stage, day], numbered from 1. */
export const moves = (...steps: readonly (readonly [DealStage, string])[]): DealMove[] =>
  steps.map(([stage, on], index) => ({ number: index + 1, stage, on: day(on) }));

export const deal = (id: string, changes: Partial<DealFacts> = {}): DealFacts => ({
  id,
  amount: yi(2),
  position: 1,
  leadingEnterprise: false,
  qualityReviewed: false,
  leadingChain: null,
  events: moves(["signed", "2021-02-10"]),
  ...changes,
});

/** 16 deals of 203亿: three of 35亿, six of 9亿 in a chain, seven of which the largest is 14亿 but in no tier. */
export const firstQuarter: readonly DealFacts[] = [
  ...["z1", "z2", "z3"].map((id) => deal(id, { amount: yi(35), qualityReviewed: true })),
  ...["c1", "c2", "c3", "c4", "c5", "c6"].map((id) => deal(id, { amount: yi(9), leadingChain: "equipment" })),
  deal("o1", { amount: yi(14) }),
  ...["o2", "o3", "o4", "o5", "o6", "o7"].map((id) => deal(id, { amount: yi(5) })),
];
