import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import alertStyle from "@/app/(desk)/alerts/alerts.module.css";
import { Entry } from "@/app/(desk)/alerts/entry";
import { alertSpeaker } from "@/app/(desk)/alerts/words";
import { type AlertEntry, isShownTo } from "@/db/alerts";
import { keptProjectAlerts } from "@/db/project-kept";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import { type Day, daysBetween } from "@/lib/domain/day";
import type { User } from "@/lib/policy";

type Props = { projectId: string; user: User; today: Day };

/** What is open about the project, with what can be done, and everything that was, with its days. */
export async function Alerts({ projectId, user, today }: Props) {
  const t = await getTranslations("alert");
  const shown = ({ alert }: AlertEntry) => isShownTo(user, alert);
  const all = await keptProjectAlerts(store(), projectId);
  const [open, cleared] = [all.open.filter(shown), all.cleared.filter(shown)];
  if (open.length + cleared.length === 0) return null;
  const { people } = await keptNames(store());
  const { alert, failure } = await getMessages();
  const speaker = await alertSpeaker(today);
  return (
    <NextIntlClientProvider messages={{ alert, failure }}>
      <section className="panel stack" aria-labelledby="alerts">
        <h2 id="alerts">{t("project")}</h2>
        <p className="soft">{t("projectHint", { open: open.length, cleared: cleared.length })}</p>
        {open.length > 0 && (
          <ul className={alertStyle.entries}>
            {open.map((entry) => (
              <Entry
                key={entry.alert.id}
                entry={entry}
                user={user}
                today={today}
                speaker={speaker}
                people={people}
                onProject
              />
            ))}
          </ul>
        )}
        <History entries={[...open, ...cleared]} today={today} people={people} />
      </section>
    </NextIntlClientProvider>
  );
}

const columns = ["rule", "opened", "cleared", "days", "acts"] as const;

async function History(props: {
  entries: readonly AlertEntry[];
  today: Day;
  people: ReadonlyMap<string, string>;
}) {
  const t = await getTranslations("alert");
  return (
    <details className="no-print">
      <summary>{t("history")}</summary>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={column === "days" ? "num" : undefined}>
                  {t(`historyHead.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.entries.map(({ alert, acts }) => (
              <tr key={alert.id}>
                <th scope="row">
                  {t(`rule.${alert.rule}`)}
                  <div className="soft">{alert.subject.split("/")[1]}</div>
                </th>
                <td>{alert.openedOn}</td>
                <td>{alert.clearedOn ?? t("notCleared")}</td>
                <td className="num">{daysBetween(alert.openedOn, alert.clearedOn ?? props.today)}</td>
                <td>
                  {acts
                    .filter(
                      ({ enteredOn }) =>
                        enteredOn >= alert.openedOn && enteredOn <= (alert.clearedOn ?? props.today),
                    )
                    .map((act) => (
                      <div key={act.id}>
                        {t(`acts.${act.kind}`, {
                          on: act.enteredOn,
                          who: props.people.get(act.enteredBy) ?? "—",
                          until: act.expiresOn ?? "—",
                          reason: act.reason,
                        })}
                      </div>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
