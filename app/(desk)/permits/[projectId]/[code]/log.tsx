import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import cards from "@/app/_ui/card-table.module.css";
import type { PermitEventRow } from "@/db/permit-reading";
import styles from "../../permits.module.css";
import type { StepPage } from "./load";
import { Undo } from "./undo";

/** What an entry says beside its kind and day. */
async function Details({ event, takenBack }: { event: PermitEventRow; takenBack: number | undefined }) {
  const [t, stops] = [await getTranslations("permits.file"), await getTranslations("statutoryStop")];
  const { days, kind, stop, until, approvedBy, certificate, missing, files, note, revokes } = event;
  const said = [
    ...(stop ? [stops(stop)] : []),
    ...(days === null ? [] : [t(kind === "extend" ? "entryExtended" : "entryDays", { days })]),
    ...(certificate ? [t("entryCertificate", { number: certificate })] : []),
    ...(until ? [t("entryUntil", { day: until })] : []),
    ...(approvedBy ? [t("entryApproved", { who: approvedBy })] : []),
    ...(note && revokes === null ? [note] : []),
  ];
  return (
    <>
      {revokes !== null && t("takesBack", { number: `${revokes}`, reason: note })}
      {said.join(" · ")}
      {missing.length > 0 && (
        <ol className={styles.missing}>
          {missing.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      )}
      {files.map((file) => (
        <div key={file.hash}>
          <a href={`/api/papers/${file.hash}?of=${encodeURIComponent(event.id)}`} download={file.name}>
            {file.name}
          </a>
        </div>
      ))}
      {takenBack !== undefined && (
        <div className={styles.takenBack}>{t("takenBack", { number: `${takenBack}` })}</div>
      )}
    </>
  );
}

/** The log of the step, newest first; what was taken back stays and says so. */
export async function Log({ data }: { data: StepPage }) {
  const [t, kinds, messages] = [
    await getTranslations("permits.file"),
    await getTranslations("permitKind"),
    await getMessages(),
  ];
  const { events, names, mayLog, file, step } = data;
  const back = events.find(({ number }) => number === data.revocable);
  const takenBack = new Map(
    events.flatMap(({ revokes, number }) => (revokes === null ? [] : [[revokes, number] as const])),
  );
  return (
    <section className="panel stack" aria-labelledby="log">
      <header className={styles.logHead}>
        <h2 id="log">{t("log")}</h2>
        {mayLog && back?.kind && back.on && (
          <NextIntlClientProvider
            messages={{ permits: { file: messages.permits.file }, failure: messages.failure }}
          >
            <Undo
              projectId={file.projectId}
              code={step.code}
              seen={events.at(-1)?.number ?? 0}
              entry={{ number: back.number, kind: kinds(back.kind), on: back.on }}
            />
          </NextIntlClientProvider>
        )}
      </header>
      {events.length === 0 ? (
        <p className="soft">{t("logNone")}</p>
      ) : (
        <div className={`table-frame ${cards.frame} ${styles.frame}`}>
          <table className={`table ${cards.cards} ${styles.log}`}>
            <thead>
              <tr>
                <th scope="col" className="num">
                  {t("number")}
                </th>
                <th scope="col">{t("what")}</th>
                <th scope="col">{t("when")}</th>
                <th scope="col">{t("details")}</th>
                <th scope="col">{t("who")}</th>
              </tr>
            </thead>
            <tbody>
              {events.toReversed().map((event) => (
                <tr key={event.number} data-revoked={takenBack.has(event.number) || undefined}>
                  <td className="num">{event.number}</td>
                  <th scope="row">{event.kind ? kinds(event.kind) : t("undo")}</th>
                  <td className={styles.whole}>{event.on ?? "—"}</td>
                  <td className={styles.words}>
                    <Details event={event} takenBack={takenBack.get(event.number)} />
                  </td>
                  <td>
                    {names.people.get(event.enteredBy) ?? "—"}
                    <small>{t("entered", { day: event.enteredOn })}</small>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
