import { getTranslations } from "next-intl/server";
import { csvAnswer } from "@/app/_server/csv-answer";
import { routeGuard } from "@/app/_server/route";
import { paramsOf } from "@/lib/query";
import { loadWholeDesk } from "../load";
import { daysLeft } from "../time-left";
import { permitWords } from "../words";

/** The desk as its address shows it, every row of it. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "permit.view");
  if (user instanceof Response) return user;
  const { rows, view, today, calendar } = await loadWholeDesk(
    user,
    paramsOf(new URL(request.url).searchParams),
  );
  const [t, sheet, state, stage, words] = [
    await getTranslations("permits"),
    await getTranslations("permits.sheet"),
    await getTranslations("permitState"),
    await getTranslations("permitStage"),
    await permitWords(),
  ];
  const head = (
    [
      "project",
      "code",
      "responsible",
      "step",
      "stage",
      "state",
      "handler",
      "accepted",
      "due",
      "promised",
      "left",
      "until",
      "finished",
      "certificate",
    ] as const
  ).map((key) => sheet(key));
  const lines = rows.map((row) => [
    row.name,
    row.projectCode,
    words.departmentOf(row.responsibleId),
    words.stepOf(row.step),
    stage(`${row.stage}`),
    state(row.state),
    words.departmentOf(row.handlerId),
    row.acceptedOn,
    row.dueOn,
    row.promisedOn,
    row.dueOn && daysLeft(row.dueOn, today, calendar),
    row.promiseUntil,
    row.finishedOn,
    row.certificate,
  ]);
  return csvAnswer([head, ...lines], `${t("title")}-${t(`view.${view.view}`)}-${today}`);
}
