import { getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { routeGuard } from "@/app/_server/route";
import { auditNumber, sheetAnswer } from "@/app/_server/sheet-answer";
import { filterWords, type ListColumn, smallSheet } from "@/app/_server/small-sheet";
import { type AlertEntry, isShownTo, keptOpenAlerts, listAlertEntries } from "@/db/alerts";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import { acknowledgementOf, exemptionOf } from "@/lib/domain/alert-act";
import { daysBetween } from "@/lib/domain/day";
import { periodOfDay } from "@/lib/domain/period";
import { alertsUrl } from "@/lib/inputs/alerts-url";
import { searchOf } from "@/lib/query";
import { inGroups, matches } from "../scene";
import { alertSpeaker } from "../words";

/** The open alerts that the address lists and the person may see, in their groups. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "alert.view");
  if (user instanceof Response) return user;
  const view = alertsUrl.parse(searchOf(new URL(request.url).searchParams));
  const [seen, today] = [await auditNumber(), await businessDay()];
  const [t, say, { people, offices }] = [
    await getTranslations("alert"),
    await alertSpeaker(today),
    await keptNames(store()),
  ];
  const shown = inGroups(
    (await keptOpenAlerts(store(), today)).filter((alert) => isShownTo(user, alert) && matches(alert, view)),
    view.group,
    ["", ...offices.map(({ id }) => id)],
  );
  const handling = new Map(shown.map((one) => [one.id, one.handling]));
  const rows = await listAlertEntries(
    store().read,
    shown.map(({ id }) => id),
  );
  const nameOf = ({ project, alert }: AlertEntry) => project?.name ?? say.subject(alert.rule, alert.subject);
  const levels = new Map([
    [t("level.red"), "red"],
    [t("level.yellow"), "yellow"],
  ] as const);
  const text = { kind: "text" } as const;
  const columns: ListColumn<AlertEntry>[] = [
    {
      ...text,
      key: "level",
      head: t("levels"),
      width: 8,
      tones: levels,
      of: ({ alert }) => t(`level.${alert.level}`),
    },
    { key: "name", head: t("subject"), kind: "long", of: nameOf },
    { ...text, key: "rule", head: t("rules"), of: ({ alert }) => t(`rule.${alert.rule}`) },
    {
      key: "says",
      head: t("situation"),
      kind: "long",
      width: 52,
      of: ({ alert }) => say.says(alert.rule, alert.facts).says,
    },
    {
      key: "clears",
      head: t("clearing"),
      kind: "long",
      of: ({ alert }) => say.says(alert.rule, alert.facts).clears,
    },
    {
      ...text,
      key: "department",
      head: t("department"),
      of: ({ alert }) => say.department(alert.departmentId),
    },
    { key: "openedOn", head: t("historyHead.opened"), kind: "day", of: ({ alert }) => alert.openedOn },
    {
      key: "days",
      head: t("historyHead.days"),
      kind: "whole",
      of: ({ alert }) => daysBetween(alert.openedOn, today),
    },
    {
      ...text,
      key: "handling",
      head: t("handlings"),
      of: ({ alert }) => t(`handling.${handling.get(alert.id) ?? "nobody"}`),
    },
    {
      key: "measure",
      head: t("measure"),
      kind: "long",
      of: ({ alert, acts }) => acknowledgementOf(acts, alert.openedOn)?.measure ?? null,
    },
    {
      key: "promisedOn",
      head: t("promisedOn"),
      kind: "day",
      of: ({ alert, acts }) => acknowledgementOf(acts, alert.openedOn)?.promisedOn ?? null,
    },
    {
      key: "expiresOn",
      head: t("expiresOn"),
      kind: "day",
      of: ({ acts }) => exemptionOf(acts, today)?.expiresOn ?? null,
    },
    { ...text, key: "officer", head: t("officers"), of: ({ people: own }) => own?.officer ?? null },
    { ...text, key: "officerPhone", head: t("phone"), of: (one) => one.people?.officerPhone ?? null },
  ];
  const keyOf = ({ alert }: AlertEntry) => (view.group === "rule" ? alert.rule : (alert.departmentId ?? ""));
  const labels = new Map(
    rows.map((one) => [
      keyOf(one),
      view.group === "rule" ? t(`rule.${one.alert.rule}`) : say.department(one.alert.departmentId),
    ]),
  );
  return sheetAnswer(
    request,
    user,
    smallSheet({
      list: "alerts",
      title: t("title"),
      period: periodOfDay(today),
      asOf: today,
      unit: null,
      filters: await filterWords([
        [t("rules"), view.rule.map((one) => t(`rule.${one}`))],
        [t("levels"), view.level.map((one) => t(`level.${one}`))],
        [t("handlings"), view.handling.map((one) => t(`handling.${one}`))],
        [t("departments"), view.department === null ? [] : [say.department(view.department)]],
        [t("officers"), view.officer === null ? [] : [people.get(view.officer) ?? view.officer]],
        [t("since"), view.since === null ? [] : [view.since]],
      ]),
      columns,
      rows,
      idOf: ({ alert }) => alert.id,
      parts: { keyOf, labelOf: (key, count) => `${labels.get(key) ?? key} ${count}` },
      labelKey: "name",
      fixed: 2,
    }),
    seen,
  );
}
