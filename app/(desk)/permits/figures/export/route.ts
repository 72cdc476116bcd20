import { getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { csvAnswer } from "@/app/_server/csv-answer";
import { refuse, routeGuard } from "@/app/_server/route";
import type { CsvCell } from "@/lib/csv";
import { handlerKey } from "@/lib/domain/permit-figures";
import { clockSides } from "@/lib/domain/vocabulary";
import { permitFiguresUrl } from "@/lib/inputs/permit-figures-url";
import { paramsOf } from "@/lib/query";
import { Refusal } from "@/lib/refusal";
import { type Behind, behind } from "../behind";
import { loadFigures } from "../load";
import { type FigureWords, figureWords } from "../words";

const days = ["acceptedOn", "dueOn", "finishedOn"] as const;

async function sheetOf(found: Behind, words: FigureWords): Promise<CsvCell[][]> {
  const t = await getTranslations("permitFigures");
  if (found.kind === "steps") {
    const state = await getTranslations("permitState");
    const head = [
      ...[t("project"), t("step"), t("handler"), t("state")],
      ...days.map((key) => t(`column.${key}`)),
      t("column.remaining"),
      ...clockSides.map((side) => t(`days.${side}`)),
    ];
    const lines = found.rows.map(({ project, step }) => [
      ...[project.name, words.step(step.code), words.handler(handlerKey(step)), state(step.state)],
      ...days.map((key) => step[key]),
      step.remaining,
      ...clockSides.map((side) => step.days[side]),
    ]);
    return [head, ...lines];
  }
  const of = (name: string, departmentId: string, plannedStart: string | null) => [
    name,
    words.department(departmentId),
    plannedStart,
  ];
  const head = [t("project"), t("department"), t("column.plannedStart")];
  if (found.kind === "threatened")
    return [
      [...head, t("column.earliest"), t("column.lateBy")],
      ...found.rows.map(({ name, departmentId, plannedStart, start }) => [
        ...of(name, departmentId, plannedStart),
        start.earliest,
        start.late,
      ]),
    ];
  if (found.kind === "unpermitted")
    return [
      [...head, t("column.on"), t("column.missing")],
      ...found.rows.flatMap(({ name, departmentId, plannedStart, unpermitted }) =>
        unpermitted.map(({ on, missing }) => [
          ...of(name, departmentId, plannedStart),
          on,
          missing.join(" "),
        ]),
      ),
    ];
  return [
    head,
    ...found.rows.map(({ name, departmentId, plannedStart }) => of(name, departmentId, plannedStart)),
  ];
}

/** The rows behind a figure of the permits, every one of them. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "permit.view");
  if (user instanceof Response) return user;
  const view = permitFiguresUrl.parse(paramsOf(new URL(request.url).searchParams));
  const today = await businessDay();
  const loaded = await loadFigures(user, view, today);
  const found = "chosen" in loaded ? behind(loaded.chosen, view) : null;
  if (!found || !("chosen" in loaded)) return refuse(new Refusal("missing", { key: "missing" }));
  const t = await getTranslations("permitFigures");
  const sheet = await sheetOf(found, await figureWords(loaded.names));
  return csvAnswer(sheet, `${t(`show.${found.show}`)}-${today}`);
}
