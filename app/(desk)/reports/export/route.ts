import { getLocale, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { routeGuard } from "@/app/_server/route";
import { auditNumber, sheetAnswer } from "@/app/_server/sheet-answer";
import { filterWords, type ListColumn, smallSheet } from "@/app/_server/small-sheet";
import { listDepartments } from "@/db/people";
import { type CycleRow, readCycle } from "@/db/report-cycle";
import { store } from "@/db/store";
import { monthOf, yearOf } from "@/lib/domain/period";
import { states } from "@/lib/domain/vocabulary";
import { reportsUrl } from "@/lib/inputs/reports-url";
import { searchOf } from "@/lib/query";
import { isChosen } from "@/lib/report-list";
import { inOrderFor, mayOf } from "../may";
import { scopeOf } from "../scope";

/** The month of every project that the page lists for this person. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "project.detail");
  if (user instanceof Response) return user;
  const params = searchOf(new URL(request.url).searchParams);
  const { department, ...view } = reportsUrl.parse(params);
  const seen = await auditNumber();
  const { period, today, asOf: day } = await asOf({ period: params.period });
  const all = await readCycle(store(), scopeOf(user), period, today);
  const [t, english] = [await getTranslations(), (await getLocale()) === "en"];
  const offices = new Map(
    (await listDepartments(store().read)).map((one) => [one.id, english ? one.english : one.shortName]),
  );
  const chosen = {
    ...view,
    department: all.some((row) => row.departmentId === department) ? department : null,
  };
  const rows = inOrderFor(
    mayOf(user),
    all.filter((row) => isChosen(row, chosen)),
  );
  const text = { kind: "text" } as const;
  const tones = new Map(
    states.map((state) => [
      t(`state.${state}`),
      ({ achieved: "green", behind: "red", "not-due": "grey", unplanned: "grey" } as const)[state],
    ]),
  );
  const columns: ListColumn<CycleRow>[] = [
    { key: "name", head: t("reports.project"), kind: "long", of: (row) => row.name },
    { ...text, key: "code", head: t("project.code"), width: 24, of: (row) => row.code },
    {
      ...text,
      key: "department",
      head: t("reports.office"),
      of: (row) => offices.get(row.departmentId) ?? row.departmentId,
    },
    { ...text, key: "officer", head: t("project.officer"), of: (row) => row.officer },
    { ...text, key: "status", head: t("reports.status"), of: (row) => t(`reportStatus.${row.status}`) },
    { key: "late", head: t("reports.daysLate"), kind: "whole", of: (row) => row.daysLate || null },
    { key: "planMonth", head: t("reports.planMonth"), kind: "wan", sum: "add", of: (row) => row.planMonth },
    { key: "invested", head: t("reports.invested"), kind: "wan", sum: "add", of: (row) => row.invested },
    {
      key: "actualToDate",
      head: t("reports.actualToDate"),
      kind: "wan",
      sum: "add",
      of: (row) => row.actualToDate,
    },
    { key: "gap", head: t("reports.gap"), kind: "gap", sum: "add", of: (row) => row.gap },
    { ...text, key: "state", head: t("reports.state"), tones, of: (row) => t(`state.${row.state}`) },
    {
      ...text,
      key: "anomalies",
      head: t("reports.odd"),
      width: 18,
      of: (row) => row.anomalies?.map((one) => t(`reports.anomaly.${one}`)).join("、") ?? null,
    },
    { key: "progress", head: t("ledgerForm.progress"), kind: "long", of: (row) => row.progress },
    {
      key: "problem",
      head: t("ledgerForm.problem"),
      kind: "long",
      of: (row) =>
        row.problem &&
        [row.problemType && t(`problemType.${row.problemType}`), row.problem].filter(Boolean).join(" "),
    },
    { key: "reason", head: t("reports.reasonGiven"), kind: "long", of: (row) => row.reason },
  ];
  return sheetAnswer(
    request,
    user,
    smallSheet({
      list: "reports",
      title: t("reports.title", { year: yearOf(period), month: monthOf(period) }),
      period,
      asOf: day,
      unit: t("ledgerForm.unit"),
      filters: await filterWords([
        [t("reports.office"), chosen.department ? [offices.get(chosen.department) ?? chosen.department] : []],
        [t("reports.status"), view.status.map((one) => t(`reportStatus.${one}`))],
        [t("reports.odd"), view.anomaly.map((one) => t(`reports.anomaly.${one}`))],
        [t("reports.daysLate"), view.late ? [t(`reports.lateKind.${view.late}`)] : []],
      ]),
      columns,
      rows,
      idOf: ({ projectId }) => projectId,
      total: `${t("reports.total")} ${t("register.count", { count: rows.length })}`,
    }),
    seen,
  );
}
