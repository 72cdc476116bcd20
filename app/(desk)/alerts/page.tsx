import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { ExportMenu } from "@/app/_ui/export-menu";
import { PageTitle } from "@/app/_ui/page-title";
import { Pages, pageOf } from "@/app/_ui/pages";
import { WatchTabs } from "@/app/_ui/watch-tabs";
import { isShownTo, keptAlertCounts, keptOpenAlerts, listAlertEntries, type OpenAlert } from "@/db/alerts";
import { keptMutes } from "@/db/mutes";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import { type AlertsView, alertsUrl } from "@/lib/inputs/alerts-url";
import { can } from "@/lib/policy";
import { href, type SearchParams } from "@/lib/query";
import style from "./alerts.module.css";
import { Entry } from "./entry";
import { Filters } from "./filters";
import { inGroups, matches, pageSize } from "./scene";
import { Statistics } from "./statistics";
import { alertSpeaker } from "./words";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alert"))("title") };
}

export default async function Page({ searchParams }: Props) {
  const user = await requireUser("alert.view");
  const search = await searchParams;
  const view = alertsUrl.parse(search);
  const page = pageOf(typeof search.page === "string" ? search.page : undefined);
  const today = await businessDay();
  const [t, speaker] = [await getTranslations("alert"), await alertSpeaker(today)];
  const { people, offices } = await keptNames(store());
  const all = (await keptOpenAlerts(store(), today)).filter((alert) => isShownTo(user, alert));
  const shown = inGroups(
    all.filter((alert) => matches(alert, view)),
    view.group,
    ["", ...offices.map(({ id }) => id)],
  );
  const onPage = shown.slice((page - 1) * pageSize, page * pageSize);
  const counts = await keptAlertCounts(store(), today);
  const concerned = (id: string) => all.some(({ departmentId }) => departmentId === id);
  const officers = [...new Set(all.flatMap(({ officerId }) => officerId ?? []))];
  const { alert, failure } = await getMessages();
  const count = (one: (alert: OpenAlert) => boolean) => shown.filter(one).length;
  return (
    <NextIntlClientProvider messages={{ alert, failure }}>
      <PageTitle
        title={t("title")}
        note={t("note", {
          open: shown.length,
          red: count(({ level }) => level === "red"),
          nobody: count(({ handling }) => handling === "nobody"),
        })}
      >
        <ExportMenu path="/alerts/export" />
      </PageTitle>
      <WatchTabs user={user} at="alerts" />
      <div className="stack">
        <Filters
          all={all}
          view={view}
          search={search}
          departments={offices
            .filter(({ id }) => concerned(id) || id === view.department)
            .map(({ id }) => ({ id, name: speaker.department(id) }))}
          officers={officers.map((id) => ({ id, name: people.get(id) ?? id }))}
        />
        {can(user, "project.detail") && (
          <Statistics
            counts={["", ...offices.map(({ id }) => id)].flatMap((id) => {
              const found = counts.get(id);
              return found ? [{ id, name: speaker.department(id || null), count: found }] : [];
            })}
          />
        )}
        {shown.length === 0 && <p className="empty">{t(all.length === 0 ? "noneOpen" : "none")}</p>}
        <Groups
          rows={onPage}
          all={shown}
          view={view}
          today={today}
          user={user}
          speaker={speaker}
          people={people}
        />
        {shown.length > pageSize && (
          <Pages
            page={page}
            size={pageSize}
            total={shown.length}
            hrefOf={(to) => href("/alerts", search, { page: to })}
          />
        )}
      </div>
    </NextIntlClientProvider>
  );
}

type GroupProps = Pick<Parameters<typeof Entry>[0], "user" | "today" | "speaker" | "people"> & {
  rows: readonly OpenAlert[];
  all: readonly OpenAlert[];
  view: AlertsView;
};

async function Groups({ rows, all, view, ...shared }: GroupProps) {
  const t = await getTranslations("alert");
  const entries = new Map(
    (
      await listAlertEntries(
        store().read,
        rows.map(({ id }) => id),
      )
    ).map((entry) => [entry.alert.id, entry]),
  );
  const mutes = (await keptMutes(store(), shared.today)).filter(({ userId }) => userId === null);
  const keyOf = (alert: OpenAlert) => (view.group === "rule" ? alert.rule : (alert.departmentId ?? ""));
  return [...Map.groupBy(rows, keyOf)].map(([key, group]) => {
    const [first] = group;
    if (!first) return null;
    const muted = view.group === "rule" ? mutes.find(({ topic }) => topic === first.rule) : undefined;
    const title =
      view.group === "rule" ? t(`rule.${first.rule}`) : shared.speaker.department(first.departmentId);
    return (
      <section key={key} className="panel" aria-labelledby={`group-${key}`}>
        <h2 id={`group-${key}`}>
          {title} <span className="soft">{all.filter((alert) => keyOf(alert) === key).length}</span>
          {muted && <span className={style.mark}>{t("mutedUntil", { until: muted.until })}</span>}
        </h2>
        <ul className={style.entries}>
          {group.map(({ id }) => {
            const entry = entries.get(id);
            return entry && <Entry key={id} entry={entry} {...shared} />;
          })}
        </ul>
      </section>
    );
  });
}
