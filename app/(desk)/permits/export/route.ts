import { getTranslations } from "next-intl/server";
import { routeGuard } from "@/app/_server/route";
import { auditNumber, sheetAnswer } from "@/app/_server/sheet-answer";
import { filterWords, type ListColumn, smallSheet } from "@/app/_server/small-sheet";
import { periodOfDay } from "@/lib/domain/period";
import { searchOf } from "@/lib/query";
import { loadWholeDesk } from "../load";
import { daysLeft } from "../time-left";
import { permitWords } from "../words";

type Row = Awaited<ReturnType<typeof loadWholeDesk>>["rows"][number];

/** The desk as its address shows it, every row of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "permit.view");
  if (user instanceof Response) return user;
  const seen = await auditNumber();
  const { rows, view, scope, today, calendar } = await loadWholeDesk(
    user,
    searchOf(new URL(request.url).searchParams),
  );
  const [t, sheet, state, stage, flow, words] = [
    await getTranslations("permits"),
    await getTranslations("permits.sheet"),
    await getTranslations("permitState"),
    await getTranslations("permitStage"),
    await getTranslations("permitFlow"),
    await permitWords(),
  ];
  const text = { kind: "text" } as const;
  const columns: ListColumn<Row>[] = [
    { key: "project", head: sheet("project"), kind: "long", of: (row) => row.name },
    { ...text, key: "code", head: sheet("code"), width: 24, of: (row) => row.projectCode },
    {
      ...text,
      key: "responsible",
      head: sheet("responsible"),
      of: (row) => words.departmentOf(row.responsibleId),
    },
    { key: "step", head: sheet("step"), kind: "long", width: 28, of: (row) => words.stepOf(row.step) },
    { ...text, key: "stage", head: sheet("stage"), of: (row) => stage(`${row.stage}`) },
    { ...text, key: "state", head: sheet("state"), of: (row) => state(row.state) },
    { ...text, key: "handler", head: sheet("handler"), of: (row) => words.departmentOf(row.handlerId) },
    { key: "accepted", head: sheet("accepted"), kind: "day", of: (row) => row.acceptedOn },
    { key: "due", head: sheet("due"), kind: "day", of: (row) => row.dueOn },
    { key: "promised", head: sheet("promised"), kind: "day", of: (row) => row.promisedOn },
    {
      key: "left",
      head: sheet("left"),
      kind: "whole",
      width: 10,
      of: (row) => row.dueOn && daysLeft(row.dueOn, today, calendar),
    },
    { key: "until", head: sheet("until"), kind: "day", of: (row) => row.promiseUntil },
    { key: "finished", head: sheet("finished"), kind: "day", of: (row) => row.finishedOn },
    { ...text, key: "certificate", head: sheet("certificate"), width: 22, of: (row) => row.certificate },
  ];
  return sheetAnswer(
    request,
    user,
    smallSheet({
      list: "permits",
      title: `${t("title")}-${t(`view.${view.view}`)}`,
      period: periodOfDay(today),
      asOf: today,
      unit: null,
      filters: await filterWords([
        [sheet("handler"), scope.handlerId === null ? [] : [words.departmentOf(scope.handlerId)]],
        [t("filters"), [view.q, ...view.step].filter(Boolean)],
        [sheet("stage"), view.stage.map((one) => stage(one))],
        [t("flow"), view.flow.map((one) => flow(one))],
        [sheet("state"), view.state.map((one) => state(one))],
        [sheet("responsible"), view.responsible.map(words.departmentOf)],
      ]),
      columns,
      rows,
      idOf: ({ projectId, code }) => `${projectId} ${code}`,
    }),
    seen,
  );
}
