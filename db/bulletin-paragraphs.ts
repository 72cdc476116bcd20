import { bulletinParagraph, type Locale } from "@/lib/domain/bulletin";
import { economyParagraph } from "@/lib/domain/bulletin-economy";
import { innovationParagraph } from "@/lib/domain/bulletin-innovation";
import { railParagraph } from "@/lib/domain/bulletin-rail";
import { recruitmentParagraph } from "@/lib/domain/bulletin-recruitment";
import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { readPrintedIndicators, readProjectFigures, readRecruitment } from "./bulletin-figures";
import type { Db } from "./types";

/**
 * The paragraphs of the 成绩单 from rows, for any period: projects, recruitment and innovation as rules.md prints them,
 * with the article's lines on the economy and on the trains beside them. Rule: section 12.
 */
export async function readParagraphs(db: Db, period: Period, today: Day, locale: Locale) {
  const of = await readPrintedIndicators(db, period);
  return {
    economy: economyParagraph(
      { period, indicators: { gdp: of("gdp"), fai: of("fai"), retail: of("retail") } },
      locale,
    ),
    projects: bulletinParagraph(await readProjectFigures(db, period), locale),
    recruitment: recruitmentParagraph(await readRecruitment(db, period, today, locale), locale),
    rail: railParagraph(
      {
        period,
        indicators: { rail_n: of("rail_n"), rail_val: of("rail_val"), rail_wt: of("rail_wt") },
      },
      locale,
    ),
    innovation: innovationParagraph(
      {
        period,
        indicators: {
          hte_pool: of("hte_pool"),
          sme_tech: of("sme_tech"),
          tech_ct: of("tech_ct"),
          tech_amt: of("tech_amt"),
        },
      },
      locale,
    ),
  };
}
