import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { PrintButton } from "@/app/_ui/print-button";
import { readLiveContent } from "@/db/bulletin-content";
import { listBulletins } from "@/db/bulletins";
import { store } from "@/db/store";
import { composeBulletin, undrafted } from "@/lib/bulletin/document";
import { monthOf, yearOf } from "@/lib/domain/period";
import { can } from "@/lib/policy";
import { href, type SearchParams } from "@/lib/query";
import { List } from "./list";
import { Paper } from "./paper";
import { StartDraft } from "./start-draft";

/** 通报: what was issued so far, and the bulletin that the data of the as-of period would make today. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireUser("bulletin.view");
  const { period, today } = await asOf(await searchParams);
  const [t, locale, { bulletin }] = [
    await getTranslations("bulletin"),
    await getLocale(),
    await getMessages(),
  ];
  const [issued, content] = await Promise.all([
    listBulletins(store().read),
    readLiveContent(store(), period, today),
  ]);
  const draft = issued.find((one) => one.period === period && one.status === "draft");
  const month = { year: `${yearOf(period)}`, month: `${monthOf(period)}`, period };
  const isEmpty = content.rows.length === 0;
  return (
    <NextIntlClientProvider messages={{ bulletin }}>
      <div className="no-print">
        <PageTitle title={t("place")} note={t("live", month)}>
          {!isEmpty && (
            <>
              <PrintButton label={t("print")} />
              <a className="button" href={href("/bulletin/word", {}, { period })} download>
                {t("word")}
              </a>
            </>
          )}
          {can(user, "bulletin.edit") &&
            !isEmpty &&
            (draft ? (
              <Link className="button button-main" href={`/bulletin/${draft.id}`}>
                {t("openDraft", { number: `${draft.number}` })}
              </Link>
            ) : (
              <StartDraft period={period} />
            ))}
        </PageTitle>
      </div>
      <div className="stack">
        <List issued={issued} />
        {isEmpty ? (
          <p className="empty">{t("noProjects", month)}</p>
        ) : (
          <Paper
            document={composeBulletin(content, undrafted, locale)}
            source={{ period, bulletinId: null, frozen: false }}
            user={user}
            mark={t(content.locked ? "markLive" : "markOpen", { day: today })}
          />
        )}
      </div>
    </NextIntlClientProvider>
  );
}
