import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { PrintButton } from "@/app/_ui/print-button";
import { calendarHref } from "@/app/(desk)/admin/calendar/addresses";
import { permitFiguresUrl } from "@/lib/inputs/permit-figures-url";
import { can } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { FigureCards } from "./cards";
import style from "./figures.module.css";
import { FigureFilter } from "./filter";
import { DepartmentGroups, StepGroups } from "./groups";
import { departmentOf, loadFigures } from "./load";
import { OpenRows } from "./open-rows";
import { figureWords } from "./words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("permitFigures"))("title") };
}

/** Where files sit and how long, what is late, and which projects their permits hold back. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireUser("permit.view");
  const view = permitFiguresUrl.parse(await searchParams);
  const today = await businessDay();
  const [t, app] = [await getTranslations("permitFigures"), await getTranslations("app")];
  const loaded = await loadFigures(user, view, today);
  if ("uncovered" in loaded)
    return (
      <>
        <PageTitle title={t("title")} />
        <p className="notice notice-red" role="alert">
          {t("uncovered", { year: `${loaded.uncovered}` })}{" "}
          {can(user, "calendar.edit") && (
            <Link href={calendarHref({ year: loaded.uncovered })}>{t("toCalendar")}</Link>
          )}
        </p>
      </>
    );
  const { chosen, names } = loaded;
  const words = await figureWords(names);
  const department = departmentOf(user, view);
  return (
    <div className={style.page}>
      <PageTitle
        title={department ? t("titleOf", { department: words.department(department) }) : t("title")}
        note={t("asOf", { day: today, count: `${chosen.projects.length}` })}
      >
        <PrintButton label={app("print")} />
      </PageTitle>
      <FigureFilter user={user} view={view} words={words} />
      {chosen.projects.length === 0 ? (
        <p className="empty">{t("nothing")}</p>
      ) : (
        <>
          <FigureCards user={user} chosen={chosen} view={view} />
          <OpenRows chosen={chosen} view={view} words={words} />
          <DepartmentGroups chosen={chosen} view={view} words={words} />
          <StepGroups chosen={chosen} view={view} words={words} names={names} />
          <section className={`panel ${style.how}`} aria-labelledby="how">
            <h2 id="how">{t("how")}</h2>
            <ul>
              {(["days", "seats", "late", "promise", "joint", "start", "unpermitted"] as const).map((key) => (
                <li key={key}>{t(`rule.${key}`)}</li>
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  );
}
