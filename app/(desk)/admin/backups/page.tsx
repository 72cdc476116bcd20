import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { now } from "@/app/_server/today";
import cards from "@/app/_ui/card-table.module.css";
import { PageTitle } from "@/app/_ui/page-title";
import { ScrollFrame } from "@/app/_ui/scroll-frame";
import { listBackups } from "@/db/backup";
import { readBackupStatus } from "@/db/backup-status";
import { readEnvironment } from "@/db/env";
import { can } from "@/lib/policy";
import { AdminTabs } from "../tabs";
import { BackupNow } from "./backup-now";
import style from "./backups.module.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("backups"))("title") };
}

const [hour, day] = [3_600_000, 86_400_000];

/** The backups of this data folder, how old the newest is, and when one was last restored for a test. */
export default async function Page() {
  const user = await requireUser("audit.view");
  const [t, format, { backups, failure }] = [
    await getTranslations("backups"),
    await getFormatter(),
    await getMessages(),
  ];
  const { databaseFile, autoBackup } = readEnvironment();
  const [rows, status, at] = [listBackups(databaseFile), readBackupStatus(databaseFile), now()];
  const instant = (when: number) =>
    format.dateTime(when, { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Shanghai" });
  const size = (bytes: number) =>
    t("megabytes", { size: format.number(bytes / 1024 / 1024, { maximumFractionDigits: 1 }) });
  const newest = rows.find(({ manifest }) => manifest !== null);
  const isOld = autoBackup && (!newest || at - newest.takenAt > 2 * hour);
  const { lastTest, lastGoodTest } = status;
  const isUntested = !lastGoodTest || at - lastGoodTest.at > 8 * day;
  return (
    <NextIntlClientProvider messages={{ backups, failure }}>
      <PageTitle title={t("title")} note={t("count", { count: rows.length })}>
        {can(user, "backup.take") && (
          <>
            <BackupNow what="test" />
            <BackupNow what="backup" />
          </>
        )}
      </PageTitle>
      <AdminTabs at="backups" />
      <div className="stack">
        <section className={style.cards} aria-label={t("state")}>
          <div className="panel">
            <h2>{t("newest")}</h2>
            <p className={style.figure}>{newest ? format.relativeTime(newest.takenAt, at) : t("never")}</p>
            <p className={isOld ? "alarm" : "soft"}>
              {newest && `${instant(newest.takenAt)} · `}
              {t(isOld ? "old" : autoBackup ? "automatic" : "manual")}
            </p>
          </div>
          <div className="panel">
            <h2>{t("goodTest")}</h2>
            <p className={style.figure}>
              {lastGoodTest ? format.relativeTime(lastGoodTest.at, at) : t("never")}
            </p>
            <p className={isUntested ? "alarm" : "soft"}>
              {lastGoodTest
                ? t("testOf", {
                    file: lastGoodTest.file,
                    checks: lastGoodTest.checks,
                    seconds: format.number(lastGoodTest.ms / 1000, { maximumFractionDigits: 1 }),
                  })
                : t("testSoon")}
            </p>
            {lastTest && lastTest.broken.length > 0 && (
              <p className="alarm">
                {t("testBroken", { when: instant(lastTest.at), broken: lastTest.broken.join("; ") })}
              </p>
            )}
          </div>
        </section>
        {status.failures.length > 0 && (
          <section className="panel stack" aria-labelledby="failures">
            <h2 id="failures">{t("failures")}</h2>
            <ul className={style.failures}>
              {status.failures.slice(0, 5).map((one) => (
                <li key={`${one.at} ${one.what}`}>
                  {instant(one.at)} · {t(one.what === "test" ? "ofTest" : "ofBackup")}：{one.reason}
                </li>
              ))}
            </ul>
          </section>
        )}
        {rows.length === 0 ? (
          <p className="empty panel">{t("none")}</p>
        ) : (
          <ScrollFrame label={t("title")} look={cards.frame}>
            <table className={`table ${cards.cards} ${cards.lines} ${style.table}`}>
              <thead>
                <tr>
                  <th scope="col">{t("takenAt")}</th>
                  <th scope="col">{t("file")}</th>
                  <th scope="col" className="num">
                    {t("size")}
                  </th>
                  <th scope="col" className="num">
                    {t("files")}
                  </th>
                  <th scope="col" className="num">
                    {t("audit")}
                  </th>
                  <th scope="col">{t("digest")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.name}>
                    <td data-label={t("takenAt")}>{instant(row.takenAt)}</td>
                    <th scope="row">
                      <code>{row.name}</code>
                    </th>
                    <td className="num" data-label={t("size")}>
                      {size(row.bytes)}
                    </td>
                    <td className="num" data-label={t("files")}>
                      {row.manifest?.files?.length ?? "—"}
                    </td>
                    <td className="num" data-label={t("audit")}>
                      {row.manifest?.audit?.seq ?? "—"}
                    </td>
                    <td data-label={t("digest")}>
                      {row.manifest ? (
                        <code title={row.manifest.sha256}>{row.manifest.sha256.slice(0, 12)}…</code>
                      ) : (
                        t("beforeMigration")
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        )}
        <section className="panel stack" aria-labelledby="how">
          <h2 id="how">{t("how")}</h2>
          <p>{t("keeps")}</p>
          <p>
            {t("restore")} <code>npm run restore -- {newest?.name ?? "FILE"}</code>
          </p>
          <p className="soft">{t("elsewhere")}</p>
        </section>
      </div>
    </NextIntlClientProvider>
  );
}
