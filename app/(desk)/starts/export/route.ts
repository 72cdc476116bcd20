import { getLocale, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { routeGuard } from "@/app/_server/route";
import { auditNumber, sheetAnswer } from "@/app/_server/sheet-answer";
import { filterWords, type ListColumn, smallSheet } from "@/app/_server/small-sheet";
import { readNames } from "@/db/names";
import type { StartRow } from "@/db/starts";
import { store } from "@/db/store";
import { daysBetween } from "@/lib/domain/day";
import { finishName, startsUrl } from "@/lib/inputs/starts-url";
import { can } from "@/lib/policy";
import { searchOf } from "@/lib/query";
import { nameWords } from "../../projects/register-rows";
import { blockLines } from "../block-lines";
import { shownStarts } from "../shown";

/** 开工与竣工 as the address lists it. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "project.view");
  if (user instanceof Response) return user;
  const params = searchOf(new URL(request.url).searchParams);
  const view = startsUrl.parse(params);
  const seen = await auditNumber();
  const [t, time, names, english] = [
    await getTranslations(),
    await asOf({ period: params.period }),
    await readNames(store()),
    (await getLocale()) === "en",
  ];
  const { department: officeOf } = nameWords(names, english);
  const starts = view.what === "starts";
  const holding = {
    what: view.what,
    steps: names.permitSteps,
    english,
    officeOf: (id: string) => officeOf(id),
    detail: can(user, "project.detail"),
  };
  const { rows } = await shownStarts(view, time.period, time.today);
  const held = new Map(
    await Promise.all(
      rows.map(
        async (row) =>
          [row.projectId, (await blockLines(row, holding)).map(({ text }) => text).join("\n")] as const,
      ),
    ),
  );
  const nodeOf = (row: StartRow) => (starts ? row.start : row.completion);
  const reachedOf = (row: StartRow) => {
    const day = nodeOf(row)?.actual;
    return day && day <= time.asOf ? day : null;
  };
  const lateOf = (row: StartRow) => {
    const due = nodeOf(row)?.baseline;
    return due && !reachedOf(row) ? Math.max(0, daysBetween(due, time.asOf)) || null : null;
  };
  const phoneOf = (row: StartRow, phone: string | null) =>
    phone && can(user, "phone.see", row) ? ` ${phone}` : "";
  const text = { kind: "text" } as const;
  const day = { kind: "day" } as const;
  const columns: ListColumn<StartRow>[] = [
    { key: "project", head: t("starts.column.project"), kind: "long", of: (row) => row.name },
    { ...text, key: "light", head: t("register.light"), width: 8, of: (row) => t(`light.${row.light}`) },
    { ...text, key: "department", head: t("starts.department"), of: (row) => officeOf(row.departmentId) },
    { ...text, key: "category", head: t("register.category"), of: (row) => t(`category.${row.category}`) },
    {
      ...text,
      key: "halt",
      head: t("register.state"),
      of: (row) => (row.halt ? t(`starts.halt.${row.halt}`) : null),
    },
    { ...day, key: "planned", head: t("starts.column.planned"), of: (row) => nodeOf(row)?.baseline ?? null },
    { key: "late", head: t("problem.overdueDays"), kind: "whole", of: lateOf },
    {
      ...day,
      key: "forecast",
      head: t("starts.column.forecast"),
      of: (row) => nodeOf(row)?.forecast ?? null,
    },
    {
      ...day,
      key: "reached",
      head: t(starts ? "starts.column.started" : "starts.column.finished"),
      of: reachedOf,
    },
    ...(starts
      ? [
          { ...day, key: "permit", head: t("starts.column.permit"), of: (row: StartRow) => row.permitOn },
          {
            ...day,
            key: "ceremony",
            head: t("starts.column.ceremony"),
            of: (row: StartRow) => row.ceremonyOn,
          },
        ]
      : []),
    {
      key: "blocks",
      head: t("starts.column.blocks"),
      kind: "long",
      of: (row) => held.get(row.projectId) ?? null,
    },
    {
      ...text,
      key: "officer",
      head: t("register.officer"),
      width: 22,
      of: (row) => [row.officer, row.officerPhone].filter(Boolean).join(" "),
    },
    {
      ...text,
      key: "manager",
      head: t("starts.column.manager"),
      width: 22,
      of: (row) => `${row.manager}${phoneOf(row, row.managerPhone)}`,
    },
  ];
  const list = t(`startSet.${starts ? view.list : finishName(view.finish)}`);
  return sheetAnswer(
    request,
    user,
    smallSheet({
      list: "starts",
      title: `${t("starts.title")} ${list}`,
      period: time.period,
      asOf: time.asOf,
      unit: null,
      filters: await filterWords([
        [t(starts ? "starts.plannedStart" : "starts.plannedFinish"), view.month ? [view.month] : []],
        [t("starts.department"), view.department ? [officeOf(view.department)] : []],
        [t("starts.officer"), view.officer ? [names.officers.get(view.officer)?.name ?? view.officer] : []],
      ]),
      columns,
      rows,
      idOf: ({ projectId }) => projectId,
    }),
    seen,
  );
}
