import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { ExportMenu } from "@/app/_ui/export-menu";
import { PageTitle } from "@/app/_ui/page-title";
import { readDoubleTen } from "@/db/double-ten";
import { readNames } from "@/db/names";
import { store } from "@/db/store";
import { attainmentOf, slotStates } from "@/lib/domain/attainment";
import { yearOf } from "@/lib/domain/period";
import { doubleTenUrl } from "@/lib/inputs/double-ten-url";
import { can } from "@/lib/policy";
import { href, type SearchParams } from "@/lib/query";
import { axisOf } from "@/lib/time-axis";
import { Candidates } from "./candidates";
import { Definition } from "./definition";
import "./double-ten.css";
import { Filter } from "./filter";
import { Legend } from "./legend";
import { daysOf, isShown, rowsOf } from "./rows";
import type { Scene } from "./scene";
import { Summary } from "./summary";
import { TenTable } from "./table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("doubleTen") };
}

/** 双十工程 as of a period: every slot with its milestones on one time axis. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [user, params] = [await requireUser("project.detail"), await searchParams];
  const view = doubleTenUrl.parse(params);
  const [time, t, locale] = await Promise.all([
    asOf({ period: params.period }),
    getTranslations(),
    getLocale(),
  ]);
  const [ten, names] = await Promise.all([readDoubleTen(store(), time.period), readNames(store())]);
  const year = yearOf(time.period);
  if (!ten)
    return (
      <>
        <PageTitle title={t("nav.doubleTen")} note={t("doubleTen.year", { year: String(year) })} />
        <p className="empty">{t("doubleTen.noList", { year: String(year) })}</p>
        {can(user, "list.define") && <Definition ten={null} year={year} />}
      </>
    );
  const all = rowsOf(ten, time.asOf);
  const rows = all.filter((row) => isShown(row, view));
  const attainment = attainmentOf(ten.list, ten.slots, time.asOf);
  const english = locale === "en";
  const scene: Scene = {
    user,
    params,
    view,
    period: time.period,
    asOf: time.asOf,
    today: time.today,
    milestone: ten.list.milestone,
    axis: axisOf(view.span, year, daysOf(all)),
    people: ten.people,
    department: (id) => {
      const one = id ? names.departments.get(id) : undefined;
      return (english ? one?.english : one?.shortName) ?? "—";
    },
    hrefOf: (change) => href("/double-ten", params, change),
  };
  return (
    <div className="ten-page stack">
      <PageTitle
        title={english ? ten.list.english : ten.list.name}
        note={[
          t("doubleTen.count", { count: ten.list.size }),
          ...slotStates
            .filter((state) => state !== "empty" || attainment.counts.empty > 0)
            .map((state) =>
              t("doubleTen.stateCount", { state: t(`slotState.${state}`), count: attainment.counts[state] }),
            ),
        ].join(" · ")}
      >
        <ExportMenu path="/double-ten/export" />
      </PageTitle>
      <p className="ten-paper">
        {[
          t("app.dataAsOf", { day: time.asOf }),
          t("doubleTen.counts", { milestone: t(`milestone.${ten.list.milestone}`) }),
          ...view.state.map((state) => t(`slotState.${state}`)),
          ...view.kind.map((kind) => t(`slotKind.${kind}`)),
          ...view.department.map(scene.department),
        ].join(" · ")}
      </p>
      <Summary attainment={attainment} rows={all} scene={scene} />
      <Filter rows={all} shown={rows.length} scene={scene} />
      <Legend milestone={ten.list.milestone} />
      {rows.length === 0 ? (
        <p className="empty">{t("doubleTen.none")}</p>
      ) : (
        <TenTable rows={rows} ten={ten} scene={scene} />
      )}
      <Candidates ten={ten} scene={scene} />
      {can(user, "list.define") && <Definition ten={ten} year={year} />}
    </div>
  );
}
