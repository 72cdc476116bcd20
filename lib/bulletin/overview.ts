import { type Figures, requiredRunRate, straightLine } from "@/lib/domain/figures";
import { monthOf } from "@/lib/domain/period";
import { gapPointsTenths, tenthsText } from "@/lib/domain/ratio";
import { decimalText } from "@/lib/domain/rounding";
import { article } from "./article";
import { type Composer, fill } from "./composer";
import { articleParts, type Block, type Span } from "./content";

/** 一、总体情况: the article's paragraphs, and of the projects how far they are from line and plan. */
export function overview(at: Composer, zone: Figures): Block[] {
  const heading = at.words.heading;
  return articleParts.flatMap((part): Block[] => {
    const spans = article(at, part);
    if (spans.length === 0) return [];
    const blocks: Block[] = [
      { kind: "heading", level: 2, text: heading[part] },
      { kind: "paragraph", spans },
    ];
    if (part === "projects")
      blocks.push({
        kind: "paragraph",
        spans: [...pace(at, zone), ...states(at, zone), ...runRate(at, zone)],
      });
    return blocks;
  });
}

function pace(at: Composer, zone: Figures): Span[] {
  const { actualToDate, annualPlan, planToDate } = zone;
  const { words, content } = at;
  const month = monthOf(content.period);
  const line = straightLine(annualPlan, content.period);
  const gap = gapPointsTenths(actualToDate, annualPlan, line.n, line.d * annualPlan);
  const [share, printedLine] = [at.share(actualToDate, annualPlan), at.share(month, 12)];
  const side = gap === null ? "none" : gap === 0 ? "even" : gap < 0 ? "below" : "above";
  return [
    ...fill(words.pace[side], {
      share: at.number("ratio", share, { n: at.amount(actualToDate), d: at.amount(annualPlan) }),
      line: at.number("line", printedLine, { n: `${month}` }),
      gap: at.number("lineGap", tenthsText(Math.abs(gap ?? 0), true), { n: share, d: printedLine }),
    }),
    ...fill(words.plan, {
      month: `${month}`,
      planned: at.number("planToDate", at.money(planToDate)),
      ratio: at.number("planRatio", at.share(actualToDate, planToDate), {
        n: at.amount(actualToDate),
        d: at.amount(planToDate),
      }),
    }),
  ];
}

function states(at: Composer, { states, projects }: Figures): Span[] {
  return fill(at.words.states, {
    achieved: at.number("achieved", `${states.achieved}`, {}, { state: "achieved" }),
    behind: at.number("behind", `${states.behind}`, {}, { state: "behind" }),
    notDue: at.number("not-due", `${states["not-due"]}`, {}, { state: "not-due" }),
    unplanned: at.number("unplanned", `${states.unplanned}`, {}, { state: "unplanned" }),
    projects: at.number("projects", `${projects}`),
  });
}

function runRate(at: Composer, { annualPlan, actualToDate }: Figures): Span[] {
  const need = requiredRunRate(annualPlan, actualToDate, at.content.period);
  if (need === null || need.multipleHundredths === null) return [];
  const months = monthOf(at.content.period);
  return fill(at.words.runRate, {
    left: `${12 - months}`,
    months: `${months}`,
    need: at.number("need", at.money(need.perMonth), {
      n: at.amount(annualPlan),
      d: at.amount(actualToDate),
    }),
    multiple: at.number("multiple", decimalText(BigInt(need.multipleHundredths), 2, true)),
  });
}
