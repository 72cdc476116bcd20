import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { PrintButton } from "@/app/_ui/print-button";
import { listCorrections } from "@/db/bulletin-corrections";
import { readNames } from "@/db/project-page";
import { store } from "@/db/store";
import { type Section, sections } from "@/lib/bulletin/content";
import { can } from "@/lib/policy";
import { Corrections } from "../corrections";
import { loadBulletin } from "../load";
import { Paper } from "../paper";
import { DraftForm } from "./draft-form";
import { PublishForm } from "./publish-form";

/** One bulletin: a draft follows the data, a published one stands as it was, with what was corrected since. */
export default async function Page({ params }: { params: Promise<{ bulletinId: string }> }) {
  await requireUser("bulletin.view");
  const { user, row, content, documents } = await loadBulletin((await params).bulletinId);
  const [t, texts, locale] = [
    await getTranslations("bulletin"),
    await getTranslations("bulletinText.heading"),
    await getLocale(),
  ];
  const { bulletin } = await getMessages();
  const isDraft = row.status === "draft";
  const mayEdit = isDraft && can(user, "bulletin.edit");
  const { people } = await readNames(store().read);
  const remarks: Partial<Record<Section, string>> = row.remarks;
  const by = {
    name: people.get(row.publishedBy ?? row.draftedBy) ?? "",
    day: row.publishedOn ?? row.draftedOn,
  };
  return (
    <NextIntlClientProvider messages={{ bulletin }}>
      <div className="no-print">
        <PageTitle
          title={t("number", { year: `${row.year}`, number: `${row.number}` })}
          note={t(isDraft ? "draftedBy" : "publishedBy", by)}
        >
          <PrintButton label={t("print")} />
          <a className="button" href={`/bulletin/${row.id}/word`} download>
            {t("word")}
          </a>
          {mayEdit && content.locked && (
            <PublishForm
              bulletin={row.id}
              seen={row.version}
              number={row.number}
              projects={content.rows.length}
              figures={Object.keys(documents[locale].figures).length}
            />
          )}
        </PageTitle>
      </div>
      <div className="stack">
        {isDraft && (
          <p className="notice notice-yellow no-print">
            {t(content.locked ? "draftNotice" : "openNotice", { period: row.period })}
          </p>
        )}
        {!isDraft && (
          <p className="notice no-print">
            {t("frozenNotice", { day: row.publishedOn ?? "", asOf: content.asOf })}
          </p>
        )}
        {mayEdit && (
          <DraftForm
            key={row.version}
            bulletin={row.id}
            seen={row.version}
            title={row.title}
            remarks={sections.map((section) => ({
              section,
              label: texts(section),
              text: remarks[section] ?? "",
            }))}
          />
        )}
        {!isDraft && <Corrections corrections={await listCorrections(store(), row)} content={content} />}
        <Paper
          document={documents[locale]}
          source={{ period: row.period, bulletinId: row.id, frozen: !isDraft }}
          user={user}
          mark={isDraft ? documents[locale].mark : t("markFrozen", { day: row.publishedOn ?? "" })}
        />
      </div>
    </NextIntlClientProvider>
  );
}
