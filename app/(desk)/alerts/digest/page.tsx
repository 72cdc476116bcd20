import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { digestNames } from "@/app/_digest/names";
import { weekdayOf } from "@/app/_digest/part";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { PrintButton } from "@/app/_ui/print-button";
import { WatchTabs } from "@/app/_ui/watch-tabs";
import { listDepartments } from "@/db/people";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import type { SearchParams } from "@/lib/query";
import { alertSpeaker } from "../words";
import { Days } from "./days";
import style from "./digest.module.css";
import { GroupText } from "./group-text";
import { loadDigest } from "./load";
import { Mutes } from "./mutes";
import { Held, Sections } from "./sections";
import { Urging } from "./urging";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("digest"))("title") };
}

/** What each working day tells a department or the zone, once; as text for the group, and on paper. */
export default async function Page({ searchParams }: Props) {
  const user = await requireUser("alert.view");
  const loaded = await loadDigest(user, await searchParams);
  const { digest, told, held, quiet, department, today, mutes } = loaded;
  const [t, { digest: words, alert, failure, reports }] = [
    await getTranslations("digest"),
    await getMessages(),
  ];
  const names = await digestNames(store(), await getLocale());
  const speaker = await alertSpeaker(digest?.id ?? today);
  const { people } = await keptNames(store());
  const offices = (await listDepartments(store().read)).map(({ id }) => id);
  const isNews = ({ event }: (typeof told)[number]) => event !== "cleared" && event !== "passed";
  const news = told.filter(isNews);
  const office = department === null ? t("zone") : names.office(department);
  return (
    <NextIntlClientProvider messages={{ digest: words, alert, failure, reports }}>
      <PageTitle
        title={
          digest
            ? t("titleOf", {
                office,
                day: digest.id,
                weekday: t(`weekday.${weekdayOf(digest.id)}` as "weekday.0"),
              })
            : t("title")
        }
        note={
          digest &&
          t("note", {
            count: news.length,
            red: news.filter(({ level }) => level === "red").length,
            cleared: told.length - news.length,
          })
        }
      >
        {digest && <PrintButton label={t("print")} />}
      </PageTitle>
      <WatchTabs user={user} at="digest" />
      <div className={style.page}>
        <div className="stack">
          {!digest && <p className="empty">{t("none")}</p>}
          {digest && digest.id !== today && (
            <p className="notice no-print">{t("notToday", { day: digest.id, today })}</p>
          )}
          {digest && digest.before === null && <p className="notice">{t("first")}</p>}
          {digest && !digest.working && <p className="notice">{t("legalOnly")}</p>}
          <Days loaded={loaded} names={names} offices={offices} whole={user.role !== "approver"} />
          {digest && told.length === 0 && <p className="empty">{t("nothing")}</p>}
          <Sections rows={told} speaker={speaker} names={names} />
          <Held held={held} quiet={quiet} speaker={speaker} names={names} />
        </div>
        <div className="stack">
          <GroupText loaded={loaded} />
          <Urging user={user} department={department} today={today} />
          <Mutes user={user} mutes={mutes} today={today} people={people} />
        </div>
      </div>
    </NextIntlClientProvider>
  );
}
