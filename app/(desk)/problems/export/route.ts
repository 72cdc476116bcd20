import { getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { routeGuard } from "@/app/_server/route";
import { auditNumber, sheetAnswer } from "@/app/_server/sheet-answer";
import { filterWords, type ListColumn, smallSheet } from "@/app/_server/small-sheet";
import { type LedgerEntry, readLedger } from "@/db/problem-reading";
import { store } from "@/db/store";
import { periodOfDay } from "@/lib/domain/period";
import { problemOverdue } from "@/lib/domain/problem";
import { problemsUrl } from "@/lib/inputs/problems-url";
import { inOrderOfPressure, isListed } from "@/lib/problem-list";
import { searchOf } from "@/lib/query";
import { officesOf } from "../words";

/** 问题清单 as the address lists it. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "problem.view");
  if (user instanceof Response) return user;
  const view = problemsUrl.parse(searchOf(new URL(request.url).searchParams));
  const seen = await auditNumber();
  const [t, today, all, offices] = [
    await getTranslations(),
    await businessDay(),
    await readLedger(store()),
    await officesOf(),
  ];
  const office = (id: string) => offices.find((one) => one.id === id)?.name ?? id;
  const text = { kind: "text" } as const;
  const columns: ListColumn<LedgerEntry>[] = [
    { key: "title", head: t("problem.problem"), kind: "long", of: (one) => one.title },
    { key: "description", head: t("problem.description"), kind: "long", of: (one) => one.description },
    { key: "project", head: t("problem.project"), kind: "long", of: (one) => one.project },
    { ...text, key: "department", head: t("problem.department"), of: (one) => office(one.departmentId) },
    { ...text, key: "officer", head: t("register.officer"), of: (one) => one.officer },
    { ...text, key: "type", head: t("problem.type"), of: (one) => t(`problemType.${one.type}`) },
    { ...text, key: "state", head: t("problem.state"), of: (one) => t(`problemState.${one.state}`) },
    { ...text, key: "level", head: t("problem.level"), of: (one) => t(`problemLevel.${one.level}`) },
    {
      ...text,
      key: "concerned",
      head: t("problem.concerned"),
      width: 22,
      of: (one) => one.departments.map(office).join(t("problem.and")),
    },
    { key: "wantedOn", head: t("problem.wantedOn"), kind: "day", of: (one) => one.wantedOn },
    { key: "agreedOn", head: t("problem.agreedOn"), kind: "day", of: (one) => one.agreedOn },
    {
      key: "overdue",
      head: t("problem.overdueDays"),
      kind: "whole",
      of: (one) => problemOverdue(one, today) || null,
    },
    { key: "movedOn", head: t("problem.movedOn"), kind: "day", of: (one) => one.movedOn },
  ];
  return sheetAnswer(
    request,
    user,
    smallSheet({
      list: "problems",
      title: t("problem.title"),
      period: periodOfDay(today),
      asOf: today,
      unit: null,
      filters: await filterWords([
        [t("problem.state"), view.state.map((one) => t(`problemState.${one}`))],
        [t("problem.type"), view.type.map((one) => t(`problemType.${one}`))],
        [t("problem.level"), view.level.map((one) => t(`problemLevel.${one}`))],
        [t("problem.department"), view.department ? [office(view.department)] : []],
        [t("problem.concerned"), view.concerned ? [office(view.concerned)] : []],
        [
          t("problem.project"),
          view.project ? [all.find((one) => one.projectId === view.project)?.project ?? view.project] : [],
        ],
        [t("problem.overdue"), view.overdue ? [t("change.yes")] : []],
      ]),
      columns,
      rows: inOrderOfPressure(
        all.filter((entry) => isListed(entry, view, today)),
        today,
      ),
      idOf: ({ id }) => id,
    }),
    seen,
  );
}
