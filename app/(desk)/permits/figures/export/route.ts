import { getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { refuse, routeGuard } from "@/app/_server/route";
import { auditNumber, sheetAnswer } from "@/app/_server/sheet-answer";
import { filterWords, type ListColumn, smallSheet } from "@/app/_server/small-sheet";
import { periodOfDay } from "@/lib/domain/period";
import { handlerKey } from "@/lib/domain/permit-figures";
import { clockSides } from "@/lib/domain/vocabulary";
import { permitFiguresUrl } from "@/lib/inputs/permit-figures-url";
import { searchOf } from "@/lib/query";
import { Refusal } from "@/lib/refusal";
import type { SheetCell } from "@/lib/sheet/sheet";
import { type Behind, behind } from "../behind";
import { loadFigures } from "../load";
import { type FigureWords, figureWords } from "../words";

type Line = { id: string; cells: Record<string, SheetCell> };
type Columns = ListColumn<Line>[];
type Kind = Columns[number]["kind"];
const days = ["acceptedOn", "dueOn", "finishedOn"] as const;

const column = (key: string, head: string, kind: Kind = "text"): Columns[number] => ({
  key,
  head,
  kind,
  of: ({ cells }) => cells[key] ?? null,
});

/** The rows behind the figure in the columns that its kind has. */
async function linesOf(found: Behind, words: FigureWords): Promise<{ columns: Columns; lines: Line[] }> {
  const [t, state] = [await getTranslations("permitFigures"), await getTranslations("permitState")];
  const name = column("project", t("project"), "long");
  if (found.kind === "steps")
    return {
      columns: [
        name,
        column("step", t("step"), "long"),
        column("handler", t("handler")),
        column("state", t("state")),
        ...days.map((key) => column(key, t(`column.${key}`), "day")),
        column("remaining", t("column.remaining"), "whole"),
        ...clockSides.map((side) => column(side, t(`days.${side}`), "whole")),
      ],
      lines: found.rows.map(({ project, step }) => ({
        id: `${project.projectId} ${step.code}`,
        cells: {
          project: project.name,
          step: words.step(step.code),
          handler: words.handler(handlerKey(step)),
          state: state(step.state),
          ...Object.fromEntries(days.map((key) => [key, step[key]])),
          remaining: step.remaining,
          ...step.days,
        },
      })),
    };
  const shared = [
    name,
    column("department", t("department")),
    column("plannedStart", t("column.plannedStart"), "month"),
  ];
  const of = (one: { name: string; departmentId: string; plannedStart: string | null }) => ({
    project: one.name,
    department: words.department(one.departmentId),
    plannedStart: one.plannedStart,
  });
  if (found.kind === "threatened")
    return {
      columns: [
        ...shared,
        column("earliest", t("column.earliest"), "day"),
        column("lateBy", t("column.lateBy"), "whole"),
      ],
      lines: found.rows.map((one) => ({
        id: one.projectId,
        cells: { ...of(one), earliest: one.start.earliest, lateBy: one.start.late },
      })),
    };
  if (found.kind === "unpermitted")
    return {
      columns: [
        ...shared,
        column("on", t("column.on"), "day"),
        column("missing", t("column.missing"), "long"),
      ],
      lines: found.rows.flatMap((one) =>
        one.unpermitted.map(({ on, missing }) => ({
          id: `${one.projectId} ${on}`,
          cells: { ...of(one), on, missing: missing.join(" ") },
        })),
      ),
    };
  return { columns: shared, lines: found.rows.map((one) => ({ id: one.projectId, cells: of(one) })) };
}

/** The rows behind a figure of the permits, every one of them. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "permit.view");
  if (user instanceof Response) return user;
  const view = permitFiguresUrl.parse(searchOf(new URL(request.url).searchParams));
  const [seen, today] = [await auditNumber(), await businessDay()];
  const loaded = await loadFigures(user, view, today);
  const found = "chosen" in loaded ? behind(loaded.chosen, view) : null;
  if (!found || !("chosen" in loaded)) return refuse(new Refusal("missing", { key: "missing" }));
  const [t, words] = [await getTranslations("permitFigures"), await figureWords(loaded.names)];
  const { columns, lines } = await linesOf(found, words);
  return sheetAnswer(
    request,
    user,
    smallSheet({
      list: "permit-figures",
      title: t(`show.${found.show}`),
      period: periodOfDay(today),
      asOf: today,
      unit: null,
      filters: await filterWords([
        [
          t("department"),
          view.department && view.department !== "all" ? [words.department(view.department)] : [],
        ],
        [t("step"), view.step ? [words.step(view.step)] : []],
        [t("handler"), view.handler ? [words.handler(view.handler)] : []],
      ]),
      columns,
      rows: lines,
      idOf: ({ id }) => id,
    }),
    seen,
  );
}
