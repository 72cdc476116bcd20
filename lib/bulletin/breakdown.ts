import { rankDepartments } from "@/lib/domain/department-ranking";
import type { Figures } from "@/lib/domain/figures";
import { percentTenths } from "@/lib/domain/ratio";
import { type Category, categories, levels } from "@/lib/domain/vocabulary";
import { listed, tableShare } from "./article";
import { type Composer, fill } from "./composer";
import type { Block, BulletinBars, BulletinTable, Span } from "./content";
import { type RowFilter, rowsBehind, sumRows } from "./rows";

export type DepartmentRow = { id: string; figures: Figures };

/** Every department with projects, in printed order; they add up to the zone. */
export const departmentRows = ({ content }: Composer): DepartmentRow[] =>
  content.departments.flatMap(({ id }) => {
    const rows = rowsBehind(content.rows, { department: id });
    return rows.length === 0 ? [] : [{ id, figures: sumRows(rows) }];
  });

/** 二、分部门、分类别完成情况. */
export function breakdown(at: Composer, zone: Figures): Block[] {
  const { words } = at;
  const rows = departmentRows(at);
  const most = rows.toSorted((a, b) => b.figures.actualToDate - a.figures.actualToDate).slice(0, 3);
  const of = (category: Category) => {
    const rows = rowsBehind(at.content.rows, { category });
    return at.figure(`actualToDate:${category}`, {
      label: at.labelOf(at.all.category[category], "actualToDate"),
      text: at.money(sumRows(rows).actualToDate),
      how: words.how.actualToDate,
      rows: { kind: "projects", filter: { category }, count: rows.length },
    });
  };
  return [
    { kind: "heading", level: 2, text: words.heading.departments },
    {
      kind: "paragraph",
      spans: fill(words.departments, {
        count: `${rows.length}`,
        list: listed(
          at,
          most.map(({ id, figures }) =>
            fill(words.departmentsItem, {
              name: at.department(id),
              done: at.number("actualToDate", at.money(figures.actualToDate), {}, { department: id }),
            }),
          ),
        ),
      }),
    },
    { kind: "bars", bars: bars(at, rows) },
    { kind: "heading", level: 2, text: words.heading.kinds },
    {
      kind: "paragraph",
      spans: fill(words.kinds, { carry: of("carry"), start: of("start"), early: of("early") }),
    },
    { kind: "table", table: kinds(at, zone) },
  ];
}

function bars(at: Composer, rows: readonly DepartmentRow[]): BulletinBars {
  const { words } = at;
  return {
    caption: words.barsCaption,
    note: words.barsNote,
    bars: rankDepartments(rows)
      .filter(({ figures }) => figures.planToDate > 0)
      .map(({ id, figures: { actualToDate: done, planToDate: plan } }) => ({
        label: at.department(id),
        detail: `${at.cell(done)}/${at.cell(plan)}`,
        text: `${tableShare(done, plan)}%`,
        share: percentTenths(done, plan) ?? 0,
      })),
  };
}

function kinds(at: Composer, zone: Figures): BulletinTable {
  const { words, all, content } = at;
  const head = words.head;
  const line = (label: string, filter: RowFilter, key: string): { cells: Span[]; strong?: true } => {
    const figures = key === "sum" ? zone : sumRows(rowsBehind(content.rows, filter));
    const count = `${figures.projects}`;
    const rows = { kind: "projects", filter, count: figures.projects } as const;
    const figure = { label, text: count, how: words.how.projects, rows };
    return {
      ...(key === "sum" ? { strong: true } : {}),
      cells: [
        { text: label },
        key === "sum" ? at.number("projects", count) : at.figure(`projects:${key}`, figure),
        { text: at.cell(figures.total) },
        { text: at.cell(figures.annualPlan) },
        { text: at.cell(figures.planToDate) },
        { text: at.cell(figures.actualToDate) },
        { text: tableShare(figures.actualToDate, figures.annualPlan) },
        { text: tableShare(figures.actualToDate, figures.planToDate) },
      ],
    };
  };
  const column = (text: string, width: number) => ({ text, align: "right" as const, width });
  return {
    id: "kinds",
    caption: words.kindsCaption,
    unit: words.unit.yi,
    head: [
      { text: head.kind, align: "left", width: 16 },
      column(head.projects, 10),
      column(head.total, 14),
      column(head.annual, 13),
      column(head.plan, 13),
      column(head.done, 13),
      column(head.yearShare, 10),
      column(head.planShare, 11),
    ],
    rows: [
      line(words.sum, {}, "sum"),
      ...categories.map((category) => line(all.category[category], { category }, category)),
      ...levels.map((level) => line(all.level[level], { level }, level)),
    ],
  };
}
