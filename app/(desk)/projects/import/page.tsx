import type { Metadata, Route } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { listOpenBatches } from "@/db/import-batches";
import { listImports } from "@/db/imports";
import { store } from "@/db/store";
import type { SearchParams } from "@/lib/query";
import { History } from "./history";
import style from "./import.module.css";
import { Upload } from "./upload";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("importing"))("title") };
}

export default async function Page({ searchParams }: Props) {
  const user = await requireUser("ledger.import");
  const search = await searchParams;
  const time = await asOf(search);
  const period = search.period === undefined ? (time.unlocked[0] ?? time.period) : time.period;
  const { read } = store();
  const open = await listOpenBatches(read, user.id);
  const office = user.role === "admin";
  const rows = await listImports(read, office ? {} : { userId: user.id }, 50);
  const [t, m] = [await getTranslations("importing"), await getMessages()];
  return (
    <NextIntlClientProvider messages={{ importing: m.importing, monthGrid: m.monthGrid, failure: m.failure }}>
      <PageTitle title={t("title")} note={t(office ? "noteOffice" : "noteOwn")}>
        <Link className="button" href={`/projects/month?period=${period}` as Route}>
          {t("paste")}
        </Link>
      </PageTitle>
      <div className="stack">
        <Upload period={period} periods={time.periods} />
        {open.length > 0 && (
          <section className="panel" aria-labelledby="open-files">
            <h2 id="open-files">{t("open")}</h2>
            <ul className={style.files}>
              {open.map((batch) => (
                <li key={batch.id}>
                  <Link href={`/projects/import/${batch.id}`}>{batch.name}</Link>
                  <span className="soft">
                    {t("openNote", { period: batch.period, kb: Math.ceil(batch.bytes / 1024) })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <History rows={rows} user={user} />
      </div>
    </NextIntlClientProvider>
  );
}
