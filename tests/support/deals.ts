import { addDeal, addTier, moveDeal } from "@/db/deals";
import { addIndicator, addTarget } from "@/db/indicators";
import type { Store } from "@/db/types";
import { day } from "@/lib/domain/day";
import type { DealStage } from "@/lib/domain/vocabulary";
import { makeDesk } from "./desk";
import { yi } from "./facts";
import { clerk, done, makeDepartment, makeUser } from "./world";

/** The desk with a recruiting department, its officer and head, the tiers of 2021 and the target of the amount. */
export async function makeRecruitment() {
  const desk = await makeDesk();
  const { store } = desk;
  const office = (await makeDepartment(store, { recruits: true })).id;
  const recruiter = await makeUser(store, "officer", office);
  await done(store, async (tx) => {
    await addTier(tx, { ...tier("t30", 30), needsQualityReview: true, position: 1 });
    await addTier(tx, { ...tier("t5", 5), needsLeadingChain: true, position: 2 });
    await addIndicator(tx, {
      id: "t30",
      name: "30亿元以上",
      english: "Above 3 billion",
      unit: "个",
      englishUnit: "",
      kind: "flow",
      source: "rows",
      decimals: 0,
      growthDecimals: 0,
      position: 1,
    });
    const line = { indicatorId: "t30", year: 2021, comparator: "≥" as const, source: "文章" };
    await addTarget(tx, { ...line, id: "t30-city", line: "city", value: 20_000, inferred: true });
    await addTarget(tx, { ...line, id: "t30-zone", line: "zone", value: 40_000, inferred: false });
  });
  return {
    ...desk,
    office,
    recruiter,
    recruitingHead: await makeUser(store, "head", office),
    leader: await makeUser(store, "leader", desk.department.id),
  };
}
export type RecruitmentDesk = Awaited<ReturnType<typeof makeRecruitment>>;

const tier = (slug: string, least: number) => ({
  id: `${slug}-2021`,
  year: 2021,
  slug,
  name: `${least}亿元以上`,
  english: `Above ${least}`,
  measure: "个",
  noun: "项目",
  englishOne: "project",
  englishMany: "projects",
  threshold: yi(least),
  needsLeadingEnterprise: false,
  needsQualityReview: false,
  needsLeadingChain: false,
});

let serial = 0;

/** A deal of a recruiter with its moves as [stage, day]; amounts in yuan. Returns its id. */
export async function makeDeal(
  { store, office, recruiter }: { store: Store; office: string; recruiter: { id: string } },
  steps: readonly (readonly [DealStage, string])[],
  changes: { amount?: number; name?: string } = {},
): Promise<string> {
  const id = `deal${++serial}`;
  await done(store, async (tx) => {
    await addDeal(tx, {
      id,
      name: changes.name ?? `招商${id}`,
      printedName: `招商${id}`,
      english: `Deal ${id}`,
      enterprise: "某某公司",
      content: "",
      departmentId: office,
      officerId: recruiter.id,
      amount: changes.amount ?? yi(6),
      leadingEnterprise: false,
      qualityReviewed: false,
      leadingChain: "新材料",
      position: serial,
    });
    for (const [stage, on] of steps)
      await moveDeal(tx, clerk(recruiter.id, day(on)), id, { stage, on: day(on), note: `记录${stage}` });
  });
  return id;
}
