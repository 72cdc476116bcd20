import { doubleTen } from "@/db/lists";
import type { Level, Role } from "@/lib/domain/vocabulary";
import { sizeProjects } from "./amounts";
import { drawCohorts } from "./cohorts";
import { describeProjects } from "./contents";
import { fillDoubleTen } from "./lists";
import { drawMilestones } from "./milestones";
import { nameProjects, subdistricts } from "./names";
import { decideOutcomes } from "./outcomes";
import { departments, drawPerson, drawUsers, officerTurns, phoneOf } from "./people";
import { planMonths, writePlans, yuanPerWan } from "./plans";
import { at, type Draw, drawFor } from "./random";
import { writeReports } from "./reports";
import { type Scheduled, scheduleProjects } from "./schedule";
import type { DemoProject, DemoRecipe, DemoUser } from "./types";

/** Codes of before November 2020 begin with the year, later ones with year and month. */
function codeOf(row: Scheduled, index: number, draw: Draw): string | null {
  const early = row.category === "early" && draw.chance(0.75);
  const waiting = row.category === "start" && row.starts.actualOn === null && draw.chance(0.18);
  const tail = String(100_003 + ((index * 7_919 + draw.whole(0, 6)) % 899_000));
  if (early || waiting) return null;
  if (row.category === "carry" && row.buildFrom < "2020-11")
    return `${row.buildFrom.slice(0, 4)}-410171-${draw.pick(["36", "35", "48", "54", "77", "59"])}-${draw.pick(["01", "03", "03"])}-${tail}`;
  return `${draw.pick(["2011", "2012", "2101", "2102", "2103"])}-410171-04-${draw.pick(["01", "01", "01", "02"])}-${tail}`;
}

function levelOf(row: Scheduled, draw: Draw): Level {
  if (row.realName) return "city";
  if (row.total >= 150_000 && draw.chance(0.4)) return "province";
  return draw.chance(row.total >= 60_000 ? 0.5 : 0.12) ? "city" : "zone";
}

const nameOf = (users: readonly DemoUser[], role: Role, department: string): string => {
  const found = users.find((user) => user.role === role && user.department === department);
  if (!found) throw new RangeError(`no ${role} in ${department}`);
  return found.name;
};

function drawProjects(users: readonly DemoUser[]): { projects: DemoProject[]; topics: string[] } {
  const rows = drawFor("order").shuffle(
    scheduleProjects(decideOutcomes(planMonths(sizeProjects(drawCohorts())))),
  );
  const names = nameProjects(rows);
  const types = names.map((named) => named.topic.type);
  const built = describeProjects(rows, names);
  const plans = writePlans(rows);
  const milestones = drawMilestones(rows, types);
  const reports = writeReports(rows, types, milestones);
  const draw = drawFor("people");
  const officerFor = officerTurns(users);
  const leaders = Array.from({ length: 9 }, () => drawPerson(draw));
  const projects = rows.map((row, index): DemoProject => {
    const named = at(names, index);
    const { content, landMu, floorArea, owner } = at(built, index);
    return {
      key: `p${String(index + 1).padStart(3, "0")}`,
      name: named.name,
      code: codeOf(row, index, draw),
      type: named.topic.type,
      category: row.category,
      finishes: row.finishes,
      level: levelOf(row, draw),
      department: named.department,
      officer: officerFor(named.department),
      totalInvestment: row.total * yuanPerWan,
      carryOver: row.carryOver * yuanPerWan,
      content,
      subdistrict: `${subdistricts.find((name) => named.place.startsWith(name)) ?? draw.pick(subdistricts)}办事处`,
      landMu,
      floorArea,
      buildFrom: row.buildFrom,
      buildTo: row.buildTo,
      owner,
      responsiblePerson: nameOf(users, "head", named.department),
      leader: draw.pick(leaders),
      serviceUnit: departments.find(({ key }) => key === named.department)?.shortName ?? "",
      managerName: drawPerson(draw),
      managerPhone: phoneOf(2001 + index * 2),
      contactName: drawPerson(draw),
      contactPhone: phoneOf(2002 + index * 2),
      realName: row.realName !== null,
      plannedStart: row.plannedStart,
      starts: row.starts,
      plans: at(plans, index),
      milestones: at(milestones, index),
      reports: at(reports, index),
      lists: [],
    };
  });
  return { projects, topics: names.map(({ topic }) => topic.key) };
}

/**
 * The zone of 2021 with the sums of the published first quarter: the same rows on every call.
 * Amounts in yuan, all synthetic; no database, no clock. Rule: section 13.
 */
export function demoRecipe(): DemoRecipe {
  const users = drawUsers();
  const { projects, topics } = drawProjects(users);
  const list = fillDoubleTen(
    projects.map((project, index) => ({
      key: project.key,
      name: project.name,
      topic: at(topics, index),
      type: project.type,
      department: project.department,
      realName: project.realName,
      total: project.totalInvestment,
      started: project.starts.actualOn !== null,
    })),
  );
  const listed = new Set(list.slots.flatMap((slot) => slot.projects));
  return {
    departments: departments.map((department) => ({ ...department })),
    users,
    projects: projects.map((project) =>
      listed.has(project.key) ? { ...project, lists: [doubleTen] } : project,
    ),
    lists: [list],
  };
}
