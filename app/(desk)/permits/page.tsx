import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { ExportMenu } from "@/app/_ui/export-menu";
import { PageTitle } from "@/app/_ui/page-title";
import { Pages } from "@/app/_ui/pages";
import { deskPage } from "@/db/permit-queue";
import { permitFilters } from "@/lib/inputs/permits-url";
import type { SearchParams } from "@/lib/query";
import { deskHref } from "./addresses";
import { Batch } from "./batch";
import { Chips } from "./chips";
import { Filters } from "./filters";
import { FindBox, FoundProjects } from "./find";
import { Fold } from "./fold";
import { loadDesk } from "./load";
import styles from "./permits.module.css";
import { DeskTable } from "./table";
import { Views } from "./views";
import { permitWords } from "./words";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("permits"))("title"),
});

/** The approver's desk: the steps of a department over all projects. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [user, params] = [await requireUser("permit.view"), await searchParams];
  const [t, words, messages, desk] = [
    await getTranslations("permits"),
    await permitWords(),
    await getMessages(),
    await loadDesk(user, params),
  ];
  const { view, scope, rows, total, today } = desk;
  const may = rows.some((row) => row.may);
  const filtered = permitFilters.some((key) => view[key].length > 0);
  const table = <DeskTable desk={desk} params={params} may={may} />;
  return (
    <div className={styles.page}>
      <PageTitle
        title={
          scope.handlerId === null
            ? t("title")
            : t("titleOf", { department: words.departmentOf(scope.handlerId) })
        }
        note={`${t(`view.${view.view}`)} ${t("count", { count: total })} · ${t("asOf", { day: today })}`}
      >
        <FindBox q={view.q} params={params} />
        <ExportMenu path="/permits/export" />
        <Link className="button no-print" href="/permits/figures">
          {t("figures")}
        </Link>
      </PageTitle>
      <FoundProjects desk={desk} params={params} />
      <Views desk={desk} params={params} />
      <Fold label={t("filters")}>
        <Filters desk={desk} params={params} />
      </Fold>
      <Chips desk={desk} params={params} />
      {rows.length === 0 ? (
        <p className="empty">{filtered ? t("emptyFiltered") : t(`empty.${view.view}`)}</p>
      ) : may ? (
        <NextIntlClientProvider
          messages={{
            permits: {
              form: messages.permits.form,
              paper: messages.permits.paper,
              batch: messages.permits.batch,
            },
            permitKind: messages.permitKind,
            statutoryStop: messages.statutoryStop,
            failure: messages.failure,
          }}
        >
          <Batch userId={user.id} key={`${view.view} ${view.page} ${scope.handlerId}`} today={today}>
            {table}
          </Batch>
        </NextIntlClientProvider>
      ) : (
        table
      )}
      {total > deskPage && (
        <Pages page={view.page} size={deskPage} total={total} hrefOf={(page) => deskHref(params, { page })} />
      )}
    </div>
  );
}
