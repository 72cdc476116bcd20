import { rankDepartments } from "@/lib/domain/department-ranking";
import type { Figures } from "@/lib/domain/figures";
import { wanText, type Yuan } from "@/lib/domain/money";
import { rankOnTime } from "@/lib/domain/on-time";
import { percentText } from "@/lib/domain/ratio";
import { tableShare } from "./article";
import { departmentRows } from "./breakdown";
import { type Composer, plain } from "./composer";
import type { Align, BulletinTable, Span } from "./content";
import { behindRows } from "./problems";
import { type RowFilter, rowsBehind } from "./rows";

const column = (text: string, width: number, align: Align = "right") => ({ text, align, width });
// A true minus, and no commas: the annexes are copied into spreadsheets.
const wan = (yuan: Yuan) => wanText(yuan, false).replace("-", "−");

/** 附件1: every department with its denominators, the zone first, as officials print a total. */
export function departmentTable(at: Composer, zone: Figures): BulletinTable {
  const { words } = at;
  const { head } = words;
  const punctual = rankOnTime(at.content.onTime ?? []);
  const whole = {
    due: punctual.reduce((sum, { due }) => sum + due, 0),
    onTime: punctual.reduce((sum, { onTime }) => sum + onTime, 0),
    rank: null,
  };
  const inTime = (of: { due: number; onTime: number; rank: number | null } | undefined): Span => {
    if (!of || of.due === 0) return { text: "—" };
    const rank = of.rank === null ? "" : plain(words.onTimeRank, { rank: `${of.rank}` });
    const numbers = { share: `${tableShare(of.onTime, of.due)}%`, onTime: `${of.onTime}`, due: `${of.due}` };
    return { text: plain(rank ? words.onTimeCell : words.onTimeShare, { ...numbers, rank }) };
  };
  const line = (
    name: string,
    rank: string,
    figures: Figures,
    filter: RowFilter,
    of: Parameters<typeof inTime>[0],
  ) => {
    const count = (
      key: "projects" | "plannedStarts" | "started" | "behind" | "owed",
      value: number,
      more = {},
    ) => (value === 0 ? { text: "0" } : at.number(key, `${value}`, {}, { ...filter, ...more }));
    const cells: Span[] = [
      { text: rank },
      { text: name },
      count("projects", figures.projects),
      { text: at.cell(figures.annualPlan) },
      { text: at.cell(figures.planToDate) },
      { text: at.cell(figures.actualToDate) },
      { text: tableShare(figures.actualToDate, figures.annualPlan) },
      { text: tableShare(figures.actualToDate, figures.planToDate) },
      count("plannedStarts", figures.plannedStarts, { category: "start" }),
      count("started", figures.started, { start: "started" }),
      count("behind", figures.states.behind, { state: "behind" }),
      count("owed", figures.projects - figures.reported, { report: "owed" }),
      ...(at.content.onTime ? [inTime(of)] : []),
    ];
    return { cells };
  };
  return {
    id: "departments",
    caption: words.annexes.departments,
    unit: words.unit.yi,
    head: [
      column(head.rank, 6, "center"),
      column(head.department, at.content.onTime ? 16 : 20, "left"),
      column(head.projects, 6),
      column(head.annual, at.content.onTime ? 8 : 10),
      column(head.plan, 8),
      column(head.done, 8),
      column(head.yearShare, 7),
      column(head.planShare, 7),
      column(head.plannedStarts, at.content.onTime ? 6 : 7),
      column(head.started, at.content.onTime ? 6 : 7),
      column(head.behind, at.content.onTime ? 5 : 7),
      column(head.owed, at.content.onTime ? 5 : 7),
      ...(at.content.onTime ? [column(head.onTime, 12)] : []),
    ],
    rows: [
      { ...line(words.sum, "", zone, {}, whole), strong: true },
      ...rankDepartments(departmentRows(at)).map(({ id, rank, figures }) =>
        line(
          at.department(id),
          rank === null ? words.unranked : `${rank}`,
          figures,
          { department: id },
          punctual.find(({ departmentId }) => departmentId === id),
        ),
      ),
    ],
  };
}

/** 附件2: every project behind plan, the largest gap first. */
export function behindTable(at: Composer): BulletinTable {
  const { words, all, content } = at;
  const { head } = words;
  return {
    id: "behind",
    caption: words.annexes.behind,
    unit: words.unit.wan,
    head: [
      column(head.number, 6, "center"),
      column(head.project, 30, "left"),
      column(head.department, 14, "left"),
      column(head.light, 6, "center"),
      column(head.plan, 10),
      column(head.done, 10),
      column(head.planShare, 8),
      column(head.gap, 10),
      column(head.overdue, 12, "left"),
    ],
    rows: behindRows(at).map((row, index) => ({
      cells: [
        { text: `${index + 1}` },
        { text: row.name, project: row.projectId },
        { text: at.department(row.departmentId) },
        { text: all.light[row.light] },
        { text: wan(row.planToDate) },
        { text: wan(row.actualToDate) },
        { text: percentText(row.actualToDate, row.planToDate, { against: content.rule.redBelow }) },
        { text: wan(row.actualToDate - row.planToDate) },
        { text: row.overdueKind ? `${all.milestone[row.overdueKind]} ${row.overdueDays}` : "—" },
      ],
    })),
  };
}

/** 附件3: every month that is owed or came late. */
export function reportTable(at: Composer): BulletinTable {
  const { words, all, content } = at;
  const { head } = words;
  const owed = rowsBehind(content.rows, { report: "owed" });
  const late = rowsBehind(content.rows, { only: "late-report" });
  const place = (id: string) => content.departments.findIndex((one) => one.id === id);
  const rows = [...owed, ...late].toSorted(
    (a, b) =>
      place(a.departmentId) - place(b.departmentId) ||
      Number(late.includes(a)) - Number(late.includes(b)) ||
      (a.projectId < b.projectId ? -1 : 1),
  );
  return {
    id: "reports",
    caption: words.annexes.reports,
    unit: words.unit.none,
    head: [
      column(head.number, 8, "center"),
      column(head.department, 26, "left"),
      column(head.project, 50, "left"),
      column(head.status, 16, "center"),
    ],
    rows: rows.map((row, index) => ({
      cells: [
        { text: `${index + 1}` },
        { text: at.department(row.departmentId) },
        { text: row.name, project: row.projectId },
        { text: late.includes(row) ? words.lateReport : all.reportStatus[row.reportStatus] },
      ],
    })),
  };
}
