import { enoughToRank, rankDepartments } from "@/lib/domain/department-ranking";
import { listed } from "./article";
import { type DepartmentRow, departmentRows } from "./breakdown";
import { type Composer, fill } from "./composer";
import type { Block, Span } from "./content";

const ends = 3;

/** 四、排名情况: the first and the last three, each with its denominator. */
export function ranking(at: Composer): Block[] {
  const { words } = at;
  const rows = rankDepartments(departmentRows(at));
  const ranked = rows.filter(({ rank }) => rank !== null);
  const list = (some: readonly DepartmentRow[]) =>
    listed(
      at,
      some.map((row) => item(at, row)),
    );
  const unranked = rows.length - ranked.length;
  const said: Span[] = fill(words.ranking, { enough: `${enoughToRank}`, ranked: `${ranked.length}` });
  if (unranked > 0) said.push(...fill(words.rankingRest, { unranked: `${unranked}` }));
  if (ranked.length === 0) said.push(...fill(words.rankingNone));
  else if (ranked.length < 2 * ends) said.push(...fill(words.rankingAll, { list: list(ranked) }));
  else
    said.push(
      ...fill(words.rankingTop, { list: list(ranked.slice(0, ends)) }),
      ...fill(words.rankingLast, { list: list(ranked.slice(-ends)) }),
    );
  return [{ kind: "paragraph", spans: said }];
}

function item(at: Composer, { id, figures }: DepartmentRow): Span[] {
  const { actualToDate: done, planToDate: plan } = figures;
  const filter = { department: id };
  const ratio = { n: at.amount(done), d: at.amount(plan) };
  return fill(at.words.rankingItem, {
    name: at.department(id),
    ratio: at.number("planRatio", at.share(done, plan), ratio, filter),
    done: at.cell(done),
    plan: at.cell(plan),
    projects: at.number("projects", `${figures.projects}`, {}, filter),
  });
}
