import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { listBulks } from "@/db/bulk-undo";
import { store } from "@/db/store";
import { can } from "@/lib/policy";
import { loadOffered } from "../_record/load";
import { BulkForm } from "./bulk-form";
import { Undo } from "./undo";

type Props = { searchParams: Promise<{ period?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bulk"))("title") };
}

const kept = 5;

/** One field of many projects: what it will do before it is done, in one go, with one undo. */
export default async function Page({ searchParams }: Props) {
  const user = await requireUser("project.edit");
  const [time, m, t, column, format] = [
    await asOf(await searchParams),
    await getMessages(),
    await getTranslations("bulk"),
    await getTranslations("column"),
    await getFormatter(),
  ];
  const { officers } = await loadOffered();
  const mine = (await listBulks(store().read, kept)).filter(
    ({ actorId }) => actorId === user.id || can(user, "project.move"),
  );
  return (
    <NextIntlClientProvider
      messages={{
        bulk: m.bulk,
        record: m.record,
        column: m.column,
        projectType: m.projectType,
        category: m.category,
        level: m.level,
        failure: m.failure,
      }}
    >
      <p className="crumbs no-print">
        <Link href="/projects">{t("back")}</Link>
      </p>
      <PageTitle title={t("title")} note={time.period} />
      <BulkForm
        userId={user.id}
        period={time.period}
        officers={officers.filter(
          ({ departmentId }) => can(user, "project.move") || departmentId === user.departmentId,
        )}
      />
      {mine.length > 0 && (
        <section className="panel stack" aria-labelledby="recent">
          <h2 id="recent">{t("recent")}</h2>
          <ul className="stack">
            {mine.map((bulk) => (
              <li key={bulk.seq} className="line">
                <span>
                  {t("entry", {
                    who: bulk.actorName,
                    day: bulk.day,
                    time: format.dateTime(bulk.at, { timeStyle: "short", timeZone: "Asia/Shanghai" }),
                    // The column comes out of the log; each has its word.
                    column: column(bulk.column as "name"),
                    count: bulk.rows,
                  })}{" "}
                  <span className="soft">{bulk.reason}</span>
                </span>
                {bulk.undone && <span className="soft">{t("undone")}</span>}
                {bulk.moved && <span className="soft">{t("moved")}</span>}
                {!bulk.undone && !bulk.moved && <Undo entry={bulk.seq} count={bulk.rows} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </NextIntlClientProvider>
  );
}
