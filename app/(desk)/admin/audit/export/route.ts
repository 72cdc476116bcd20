import { getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { routeGuard } from "@/app/_server/route";
import { type ListSheet, sheetAnswer } from "@/app/_server/sheet-answer";
import { changesText } from "@/app/_ui/changes";
import { lastAct, listAuditPart } from "@/db/audit";
import { listDealNames } from "@/db/deal-reading";
import { readNames } from "@/db/project-page";
import { store } from "@/db/store";
import { periodOfDay } from "@/lib/domain/period";
import type { SheetRow } from "@/lib/sheet/sheet";

const piece = 200;

/** The whole audit trail, newest first, read piece by piece from where it ended when it was asked for. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "audit.view");
  if (user instanceof Response) return user;
  const { read } = store();
  const [t, today, seen] = [await getTranslations(), await businessDay(), await lastAct(read)];
  const names = await readNames(read);
  // As on the page, deals are named: whoever may read the audit trail may see those before signing too.
  const say = await changesText({
    ...names,
    people: new Map([...names.people, ...(await listDealNames(read))]),
  });
  const word = (key: string, otherwise: string) => (t.has(key as never) ? t(key as never) : otherwise);
  const clock = new Intl.DateTimeFormat("sv-SE", {
    dateStyle: "short",
    timeStyle: "medium",
    timeZone: "Asia/Shanghai",
  });
  async function* rows(): AsyncIterable<readonly SheetRow[]> {
    for (let to = seen; to > 0; to -= piece)
      yield (await listAuditPart(read, Math.max(0, to - piece), to)).map(
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
  const text = { kind: "text" } as const;
  const list: ListSheet = {
    list: "audit",
    title: t("change.audit"),
    period: periodOfDay(today),
    asOf: today,
    unit: null,
    filters: [],
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
    // Numbers of the log have no gaps; its chain is checked on that.
    count: seen,
    rows: rows(),
    total: null,
    totalPlace: "last",
    groups: new Map(),
  };
  return sheetAnswer(request, user, list, seen);
}
