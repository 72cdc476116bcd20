import { and, asc, eq } from "drizzle-orm";
import type { Period } from "@/lib/domain/period";
import { inScope, type Scope } from "./figures";
import { departments, projects, standing, users } from "./schema";
import type { Db } from "./types";

/**
 * The lagging projects of a scope, the largest gap in yuan first, each with the people to call. Phones are as stored:
 * the caller shows them only to whom the policy allows.
 */
export const listLagging = (db: Db, period: Period, scope: Scope, limit: number) =>
  db
    .select({
      projectId: standing.projectId,
      name: projects.name,
      departmentId: standing.departmentId,
      department: departments.shortName,
      departmentEnglish: departments.english,
      actualToDate: standing.actualToDate,
      planToDate: standing.planToDate,
      gap: standing.gap,
      light: standing.zone,
      overdueKind: standing.overdueKind,
      overdueDays: standing.overdueDays,
      officer: users.name,
      officerPhone: users.phone,
      manager: projects.managerName,
      managerPhone: projects.managerPhone,
    })
    .from(standing)
    .innerJoin(projects, eq(projects.id, standing.projectId))
    .innerJoin(departments, eq(departments.id, standing.departmentId))
    .innerJoin(users, eq(users.id, standing.officerId))
    .where(and(inScope(period, scope), eq(standing.state, "behind")))
    .orderBy(asc(standing.gap), asc(standing.projectId))
    .limit(limit);

export type Lagging = Awaited<ReturnType<typeof listLagging>>[number];
