import type { Day } from "@/lib/domain/day";
import { constructionPermit, metOn, type PermitCase } from "@/lib/domain/permit-graph";

type Kept = { permitOn: Day | null; ceremonyOn: Day | null };

/**
 * The three days of 开工: first permanent works, construction permit and ceremony. With a case the permit's day is that
 * of its step, else the one that the project keeps. Rule: section 4.
 */
export function startDays(file: PermitCase | null, project: Kept, start: { actual: Day | null } | null) {
  const permit = file && constructionPermit(file.steps);
  return {
    works: start?.actual ?? null,
    permit: file && permit ? metOn(file, permit.code) : project.permitOn,
    ceremony: project.ceremonyOn,
  };
}
