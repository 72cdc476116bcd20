import { type LedgerRow, monthsOf, planOf } from "@/db/ledger";
import { monthOf } from "@/lib/domain/period";
import { percentTenths } from "@/lib/domain/ratio";
import { type PermitState, type ProblemType, type ProjectType, permitPills } from "@/lib/domain/vocabulary";
import type { PlanBasis } from "@/lib/inputs/export-url";
import { maskPhone } from "@/lib/mask-phone";
import { pillKeys } from "@/lib/permit-filter";
import { can, type User } from "@/lib/policy";
import type { SheetCell } from "@/lib/sheet/sheet";
import type { RowWords } from "../register-rows";

export type LedgerWords = RowWords & {
  type: (key: ProjectType) => string;
  problem: (key: ProblemType) => string;
  permit: (key: PermitState) => string;
  officer: (id: string) => string | null;
};

/** 2019-03 as the ledgers print it: 2019.3. */
const dotted = (period: string) => `${period.slice(0, 4)}.${Number(period.slice(5))}`;

/** The cells of a line by key, as far as the person who takes the ledger may see them. */
export function ledgerCells(
  row: LedgerRow,
  basis: PlanBasis,
  words: LedgerWords,
  user: User,
): Record<string, SheetCell> {
  const { project, year, standing, month, facts } = row;
  const node = (kind: "start" | "acceptance") => facts.milestones.find((one) => one.kind === kind);
  const { annual, plan } = planOf(row, basis);
  const actual = standing.actualToDate;
  const [done, gone] = [percentTenths(actual, annual), percentTenths(monthOf(standing.period), 12)];
  const seen = can(user, "phone.see", { departmentId: year.departmentId });
  const phone = (number: string) => (seen ? number : maskPhone(number)) || null;
  const months = monthsOf(row, basis).flatMap(({ plan, done }, at): [string, SheetCell][] => [
    [`plan${at + 1}`, plan],
    [`done${at + 1}`, done],
  ]);
  return {
    name: project.name,
    code: project.code,
    level: words.level(year.level),
    slot: row.slots.join("、"),
    type: words.type(project.type),
    category: words.category(year.category),
    place: project.subdistrict,
    content: project.content,
    landMu: project.landMu,
    floorArea: project.floorArea === null ? null : project.floorArea / 10_000,
    years:
      project.buildFrom || project.buildTo
        ? [project.buildFrom, project.buildTo].map((one) => (one ? dotted(one) : "")).join("-")
        : null,
    total: standing.totalInvestment,
    carryOver: standing.carryOver,
    annual,
    plan,
    // Nothing, not 0, where nobody has reported: an empty cell that comes back filled in is a report.
    month: month ? standing.actualMonth : null,
    actual,
    yearShare: { n: actual, d: annual },
    planShare: { n: actual, d: plan },
    straightGap: done === null || gone === null ? null : done - gone,
    sinceStart: standing.carryOver + actual,
    fixedMonth: month?.fixedAssets ?? null,
    fixed: standing.fixedToDate,
    startPlanned: node("start")?.baseline ?? null,
    startActual: node("start")?.actual ?? null,
    endPlanned: node("acceptance")?.baseline ?? null,
    endActual: node("acceptance")?.actual ?? null,
    progress: month?.progress ?? words.reportStatus(standing.reportStatus),
    next: month?.nextSteps ?? null,
    problem: month?.problem
      ? [month.problemType && words.problem(month.problemType), month.problem].filter(Boolean).join("：")
      : null,
    concerned: month?.problem ? month.problemDepartments.map(words.department).join("、") : null,
    wantedOn: month?.problem ? month.problemWantedOn : null,
    agreedOn: row.agreedOn,
    ...Object.fromEntries(
      pillKeys.map((key, at) => [permitPills[at] ?? key, row.pills ? words.permit(row.pills[key]) : null]),
    ),
    owner: project.owner,
    department: words.department(year.departmentId),
    serviceUnit: project.serviceUnit,
    leader: project.leader,
    responsiblePerson: project.responsiblePerson,
    officer: words.officer(year.officerId),
    managerName: project.managerName,
    managerPhone: phone(project.managerPhone),
    contactName: project.contactName,
    contactPhone: phone(project.contactPhone),
    ...Object.fromEntries(months),
  };
}
