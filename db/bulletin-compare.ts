import {
  type BulletinDifference,
  bulletinDifference,
  type FrozenBulletin,
} from "@/lib/domain/bulletin-difference";
import { bulletinRowsOf, factsOf, presetsOf } from "./bulletin-facts";
import { type BulletinRow, type Frozen, frozenOf } from "./bulletins";
import { untilCommit } from "./until-commit";
import { replay } from "./verify";

const published = ({ content }: Frozen): FrozenBulletin => ({
  period: content.period,
  ruleVersions: content.ruleVersions,
  rows: content.rows,
});

/**
 * Two published bulletins and why their figures differ; null while one of them is a draft. The stages between them
 * stand on the facts as known when the second was published. Rule: section 12.
 */
export const compareBulletins = untilCommit(
  (a: BulletinRow, b: BulletinRow) => `${a.id} ${b.id}`,
  async ({ read }, a: BulletinRow, b: BulletinRow): Promise<BulletinDifference | null> => {
    const [first, second] = [frozenOf(a), frozenOf(b)];
    if (!first || !second) return null;
    const [from, to] = [first.content, second.content];
    const rows = await replay(read, b.auditSeq ?? 0);
    const facts = factsOf(rows);
    const before = facts.map((one) => ({
      ...one,
      plans: one.plans.filter(({ effectiveOn }) => effectiveOn <= from.asOf),
    }));
    const rules = presetsOf(rows, from.ruleVersions);
    return bulletinDifference({
      before: published(first),
      corrected: bulletinRowsOf(before, from.period, from.asOf, rules),
      advanced: bulletinRowsOf(before, to.period, to.asOf, rules),
      replanned: bulletinRowsOf(facts, to.period, to.asOf, rules),
      after: published(second),
    });
  },
);
