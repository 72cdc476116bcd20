import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { getBatch } from "@/db/import-batches";
import { isWorkbook, readBatch, workbookOf } from "@/db/import-jobs";
import { sheetOf, stampOf } from "@/db/import-preview";
import { readPreview } from "@/db/import-run";
import { mustGetImport } from "@/db/imports";
import { keptMilestoneTemplate } from "@/db/milestone-templates";
import { store } from "@/db/store";
import { importUrl } from "@/lib/inputs/import-url";
import { originSheet } from "@/lib/ledger/origin";
import type { SearchParams } from "@/lib/query";
import { ledgerWords } from "../words";
import { Apply } from "./apply";
import { Columns } from "./columns";
import { Difference } from "./difference";
import { Drop } from "./drop";
import { Outcome } from "./outcome";
import { Reading } from "./reading";
import { Reconciled } from "./reconciled";
import { Sheets } from "./sheets";

type Props = { params: Promise<{ batchId: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("importing"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const user = await requireUser("ledger.import");
  const batch = await getBatch(store().read, (await params).batchId);
  // A file is its sender's; what was imported is in the history.
  if (batch?.userId !== user.id) notFound();
  const [t, m] = [await getTranslations("importing"), await getMessages()];
  const page = async () => {
    if (batch.state === "applied") {
      const done = await mustGetImport(store().read, batch.id);
      return <Outcome done={done} user={user} />;
    }
    if (batch.state === "dropped") return <p className="empty">{t("dropped")}</p>;
    const workbook = workbookOf(batch.hash);
    if (workbook === undefined) {
      void readBatch(store(), batch);
      return <Reading batch={batch.id} />;
    }
    const words = await ledgerWords();
    if (!isWorkbook(workbook))
      return <Drop batch={batch.id} seen={batch.version} problem={words.say(workbook)} />;
    const found = await readPreview(store(), batch, user, await businessDay());
    if ("key" in found) return <Drop batch={batch.id} seen={batch.version} problem={words.say(found)} />;
    const { read, preview } = found;
    const { understanding } = read;
    return (
      <>
        {[...workbook.notes, ...understanding.notes].map((note) => (
          <p key={JSON.stringify(note)} className="notice">
            {words.say(note)}
          </p>
        ))}
        <Sheets
          batch={batch.id}
          seen={batch.version}
          chosen={sheetOf(workbook, batch.sheet)}
          sheets={workbook.sheets
            .map(({ name, rows, hidden, problem }, index) => ({
              name,
              rows: rows.length,
              hidden,
              index,
              off: Boolean(problem),
            }))
            .filter(({ name }) => name !== originSheet)}
        />
        {understanding.problems.map((problem) => (
          <p key={JSON.stringify(problem)} className="notice notice-red" role="alert">
            {words.say(problem)}
          </p>
        ))}
        <Columns
          batch={batch.id}
          seen={batch.version}
          answers={batch.answers}
          understanding={understanding}
          words={words}
        />
        <Reconciled understanding={understanding} words={words} />
        {preview && (
          <>
            <Difference
              preview={preview}
              words={words}
              url={importUrl.parse(await searchParams)}
              path={`/projects/import/${batch.id}`}
              batch={batch}
              nodes={(await keptMilestoneTemplate(store())).nodes}
            />
            <Apply
              batch={batch.id}
              seen={batch.version}
              expected={preview.counts.new + preview.counts.changed}
              stamp={stampOf(preview)}
              rejected={preview.counts.rejected}
              reason={t("defaultReason", { file: batch.name })}
            />
          </>
        )}
        {!preview && <p className="notice notice-yellow">{t("notReady")}</p>}
        <Drop batch={batch.id} seen={batch.version} problem={null} />
      </>
    );
  };
  return (
    <NextIntlClientProvider messages={{ importing: m.importing, monthGrid: m.monthGrid, failure: m.failure }}>
      <PageTitle title={batch.name} note={t("asOf", { period: batch.period })} />
      <div className="stack">{await page()}</div>
    </NextIntlClientProvider>
  );
}
