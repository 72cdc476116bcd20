import { asc, desc, eq, isNull } from "drizzle-orm";
import { departments, projects, projectYears } from "./schema";
import { untilCommit } from "./until-commit";

/** The name of every project that is not archived, with what tells two of the same name apart; kept until the next commit. */
export const keptAlikeNames = untilCommit(
  () => "",
  async ({ read }) => {
    const rows = await read
      .select({
        id: projects.id,
        name: projects.name,
        code: projects.code,
        department: departments.shortName,
        listedTo: projectYears.listedTo,
      })
      .from(projects)
      .leftJoin(projectYears, eq(projectYears.projectId, projects.id))
      .leftJoin(departments, eq(departments.id, projectYears.departmentId))
      .where(isNull(projects.archivedOn))
      .orderBy(asc(projects.id), desc(projectYears.year));
    const newest = new Map<string, (typeof rows)[number]>();
    for (const row of rows) if (!newest.has(row.id)) newest.set(row.id, row);
    return [...newest.values()].map(({ listedTo, department, ...row }) => ({
      ...row,
      department: department ?? "",
      listed: department !== null && listedTo === null,
    }));
  },
);
