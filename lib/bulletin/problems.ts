import type { Figures } from "@/lib/domain/figures";
import { monthOf } from "@/lib/domain/period";
import { listed } from "./article";
import { departmentRows } from "./breakdown";
import { type Composer, fill } from "./composer";
import type { Block, Span } from "./content";
import { type ContentRow, rowsBehind } from "./rows";

const named = 5;

/** The projects behind plan, the largest gap in yuan first. */
export const behindRows = ({ content }: Composer): ContentRow[] =>
  rowsBehind(content.rows, { state: "behind" }).toSorted(
    (a, b) =>
      a.actualToDate - a.planToDate - (b.actualToDate - b.planToDate) || (a.projectId < b.projectId ? -1 : 1),
  );

/** 五、存在问题: what should have started, what lags, what was not reported. */
export const problems = (at: Composer, zone: Figures): Block[] => [
  { kind: "heading", level: 2, text: at.words.heading.dueStarts },
  { kind: "paragraph", spans: dueStarts(at, zone) },
  { kind: "heading", level: 2, text: at.words.heading.behind },
  { kind: "paragraph", spans: behind(at, zone) },
  { kind: "heading", level: 2, text: at.words.heading.reports },
  { kind: "paragraph", spans: reports(at, zone) },
];

function dueStarts(at: Composer, { dueNotStarted, dueStarts }: Figures): Span[] {
  const { words } = at;
  if (dueNotStarted === 0) return fill(words.dueStartsNone);
  const start = "due-not-started";
  const items = departmentRows(at)
    .filter(({ figures }) => figures.dueNotStarted > 0)
    .toSorted((a, b) => b.figures.dueNotStarted - a.figures.dueNotStarted)
    .map(({ id, figures }) =>
      fill(words.dueStartsItem, {
        name: at.department(id),
        count: at.number("dueNotStarted", `${figures.dueNotStarted}`, {}, { department: id, start }),
      }),
    );
  const share = { n: `${dueNotStarted}`, d: `${dueStarts}` };
  return fill(words.dueStarts, {
    count: at.number("dueNotStarted", `${dueNotStarted}`, {}, { start }),
    share: at.number("dueShare", at.share(dueNotStarted, dueStarts), share, { start: "due" }),
    list: listed(at, items),
  });
}

function behind(at: Composer, { states, lights }: Figures): Span[] {
  const { words } = at;
  if (states.behind === 0) return fill(words.behindNone);
  const rows = behindRows(at);
  const gap = rows.reduce((sum, row) => sum + row.planToDate - row.actualToDate, 0);
  const worst = rows.slice(0, named).filter((row) => row.planToDate > row.actualToDate);
  return fill(words.behind, {
    count: at.number("behind", `${states.behind}`, {}, { state: "behind" }),
    red: at.number("red", `${lights.red}`, {}, { light: "red" }),
    yellow: at.number("yellow", `${lights.yellow}`, {}, { light: "yellow" }),
    gap: at.number("behindGap", at.money(gap), {}, { state: "behind" }),
    shown: `${worst.length}`,
    list: listed(
      at,
      worst.map((row) =>
        fill(words.behindItem, {
          name: { text: row.name, project: row.projectId },
          department: at.department(row.departmentId),
          ratio: at.share(row.actualToDate, row.planToDate),
          gap: at.money(row.planToDate - row.actualToDate),
        }),
      ),
    ),
  });
}

function reports(at: Composer, { projects, reported }: Figures): Span[] {
  const { words, content } = at;
  const late = rowsBehind(content.rows, { only: "late-report" }).length;
  const month = { month: `${monthOf(content.period)}`, period: content.period };
  const shared = { ...month, projects: at.number("projects", `${projects}`) };
  if (reported === projects && late === 0) return fill(words.reportsNone, shared);
  return fill(words.reports, {
    ...shared,
    reported: at.number("reported", `${reported}`, {}, { report: "in-force" }),
    rate: at.number("reportRate", at.share(reported, projects), { n: `${reported}`, d: `${projects}` }),
    owed: at.number("owed", `${projects - reported}`, {}, { report: "owed" }),
    late: at.number("lateReport", `${late}`, {}, { only: "late-report" }),
  });
}
