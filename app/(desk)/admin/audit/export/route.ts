import { getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { routeGuard } from "@/app/_server/route";
import { type ListSheet, sheetAnswer } from "@/app/_server/sheet-answer";
import { changesText } from "@/app/_ui/changes";
import { lastAct } from "@/db/audit";
import { auditPieces, countAudit, readAuditNames } from "@/db/audit-search";
import { store } from "@/db/store";
import { periodOfDay } from "@/lib/domain/period";
import { auditUrl } from "@/lib/inputs/audit-url";
import { searchOf } from "@/lib/query";
import type { SheetRow } from "@/lib/sheet/sheet";

/** The audit trail as its address asks for it, newest first, from where it ended when it was asked for. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "audit.view");
  if (user instanceof Response) return user;
  const view = auditUrl.parse(searchOf(new URL(request.url).searchParams));
  const { read } = store();
  const [t, today, seen] = [await getTranslations(), await businessDay(), await lastAct(read)];
  const names = await readAuditNames(read);
  const say = await changesText(names);
  const word = (key: string, otherwise: string) => (t.has(key as never) ? t(key as never) : otherwise);
  const clock = new Intl.DateTimeFormat("sv-SE", {
    dateStyle: "short",
    timeStyle: "medium",
    timeZone: "Asia/Shanghai",
  });
  async function* rows(): AsyncIterable<readonly SheetRow[]> {
    for await (const entries of auditPieces(read, view, seen))
      yield entries.map(
        (entry): SheetRow => ({
          id: String(entry.seq),
          cells: [
            entry.seq,
            entry.day,
            clock.format(entry.at),
            entry.actorName,
            word(`role.${entry.role}`, entry.role),
            word(`verb.${entry.verb}`, entry.verb),
            entry.reason,
            say(entry.changes),
            entry.request,
          ],
        }),
      );
  }
  const filters = [
    ...view.person.map((id) => names.people.get(id) ?? id),
    ...view.verb.map((verb) => word(`verb.${verb}`, verb)),
    ...view.kind.map((kind) => word(`table.${kind}`, kind)),
    ...view.thing.map((id) => names.people.get(id) ?? id),
    ...(view.from || view.to ? [`${view.from ?? ""}—${view.to ?? ""}`] : []),
    ...(view.q === "" ? [] : [view.q]),
  ];
  const text = { kind: "text" } as const;
  const list: ListSheet = {
    list: "audit",
    title: t("change.audit"),
    period: periodOfDay(today),
    asOf: today,
    unit: null,
    filters,
    columns: [
      { key: "seq", head: t("change.number"), kind: "whole" },
      { key: "day", head: t("change.day"), kind: "day" },
      { ...text, key: "at", head: t("change.when"), width: 20 },
      { ...text, key: "who", head: t("change.who") },
      { ...text, key: "role", head: t("change.role") },
      { ...text, key: "what", head: t("change.what"), width: 18 },
      { key: "reason", head: t("change.reason"), kind: "long" },
      { key: "changes", head: t("change.fields"), kind: "long", width: 70 },
      { ...text, key: "request", head: t("change.request"), width: 22 },
    ],
    fixed: 1,
    labelKey: "who",
    count: await countAudit(read, view, seen),
    rows: rows(),
    total: null,
    totalPlace: "last",
    groups: new Map(),
  };
  return sheetAnswer(request, user, list, seen);
}
