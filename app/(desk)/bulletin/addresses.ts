import type { Route } from "next";
import { registerHref } from "@/app/(desk)/_home/addresses";
import type { BulletinFigure } from "@/lib/bulletin/content";
import { registerFilter } from "@/lib/bulletin/rows";
import type { Period } from "@/lib/domain/period";
import { can, type User } from "@/lib/policy";
import { href } from "@/lib/query";

/** Where a bulletin's numbers lead: to the data of today, or, published, to what was frozen. */
export type Source = { period: Period; bulletinId: string | null; frozen: boolean };

/** The page that lists the rows behind a figure; it is the only way to rows that were frozen. */
function rowsHref({ period, bulletinId, frozen }: Source, figure: string): Route {
  const at = frozen && bulletinId ? `/bulletin/${bulletinId}/rows` : "/bulletin/rows";
  // Typed routes know paths, not queries.
  return href(at, {}, frozen ? { figure } : { figure, period }) as Route;
}

/** The page of today's rows behind a figure; null where no page of the program lists exactly them. */
export function liveHref({ rows }: BulletinFigure, period: Period, user: User): Route | null {
  switch (rows.kind) {
    case "projects": {
      const filter = registerFilter(rows.filter);
      return filter && registerHref(period, filter);
    }
    case "deals":
      if (!can(user, "deal.view")) return null;
      return href(
        "/recruitment",
        {},
        { period, ...(rows.tier === null ? {} : { tier: rows.tier }) },
      ) as Route;
    case "deal":
      return can(user, "deal.view") ? (href(`/recruitment/${rows.id}`, {}, { period }) as Route) : null;
    case "indicator":
      return href(`/indicators/${rows.id}`, {}, { period }) as Route;
  }
}

/** Where a number of the bulletin leads. Rule: section 12, every number opens its rows. */
export const figureHref = (source: Source, key: string, figure: BulletinFigure, user: User): Route =>
  (source.frozen ? null : liveHref(figure, source.period, user)) ?? rowsHref(source, key);
