import { getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { csvAnswer } from "@/app/_server/csv-answer";
import { routeGuard } from "@/app/_server/route";
import { changesText, readerOf } from "@/app/_ui/changes";
import { everyEntry } from "@/db/audit-search";
import { listDealNames } from "@/db/deal-reading";
import { readNames } from "@/db/project-page";
import { store } from "@/db/store";
import { auditUrl } from "@/lib/inputs/audit-url";
import { paramsOf } from "@/lib/query";

/** The audit trail as its address asks for it, every entry. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "audit.view");
  if (user instanceof Response) return user;
  const view = auditUrl.parse(paramsOf(new URL(request.url).searchParams));
  const { read } = store();
  const t = await getTranslations();
  const names = await readNames(read);
  const reader = await readerOf({
    ...names,
    people: new Map([...names.people, ...(await listDealNames(read))]),
  });
  const word = (key: string, otherwise: string) => (t.has(key as never) ? t(key as never) : otherwise);
  const head = [
    t("change.number"),
    t("auditSearch.at"),
    t("auditSearch.day"),
    t("change.who"),
    t("auditSearch.role"),
    t("change.what"),
    t("auditSearch.reason"),
    t("auditSearch.request"),
    t("change.fields"),
  ];
  const lines: (string | number | null)[][] = [];
  for await (const entry of everyEntry(read, view))
    lines.push([
      entry.seq,
      new Date(entry.at).toISOString(),
      entry.day,
      entry.actorName,
      word(`role.${entry.role}`, entry.role),
      word(`verb.${entry.verb}`, entry.verb),
      entry.reason,
      entry.request,
      changesText(entry.changes, reader, t("change.removed")),
    ]);
  return csvAnswer([head, ...lines], `${t("change.audit")}-${await businessDay()}`);
}
