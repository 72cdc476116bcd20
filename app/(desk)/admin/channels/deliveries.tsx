import { getFormatter, getTranslations } from "next-intl/server";
import type { listDeliveries } from "@/db/deliveries";
import { mostAttempts } from "@/lib/domain/delivery";
import { Ask } from "./ask";
import { Problem } from "./problem";

type Row = Awaited<ReturnType<typeof listDeliveries>>[number];
const clock = {
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
} as const;

/** What was sent where, what failed and why, and when it is tried again. */
export async function Deliveries({ rows, mayEdit }: { rows: readonly Row[]; mayEdit: boolean }) {
  const [t, format] = [await getTranslations("channel"), await getFormatter()];
  const at = (instant: number | null) => (instant === null ? "—" : format.dateTime(instant, clock));
  return (
    <section className="stack" aria-labelledby="deliveries">
      <h2 id="deliveries">{t("deliveries")}</h2>
      <p className="soft">{t("deliveriesHint", { most: mostAttempts })}</p>
      {rows.length === 0 ? (
        <p className="empty">{t("noDeliveries")}</p>
      ) : (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                {(
                  ["digestDay", "channelHead", "statusHead", "attempts", "lastAt", "nextAt", "why"] as const
                ).map((key) => (
                  <th key={key} scope="col">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ delivery, channel }) => (
                <tr key={delivery.id}>
                  <td>{delivery.digestId}</td>
                  <td>{channel.name}</td>
                  <td className={delivery.problem ? "alarm" : undefined}>
                    {t(
                      `status.${delivery.status === "waiting" && delivery.attempts > 0 ? "retrying" : delivery.status}`,
                    )}
                  </td>
                  <td className="num">{delivery.attempts}</td>
                  <td>{at(delivery.lastAt)}</td>
                  <td>{at(delivery.nextAt)}</td>
                  <td>
                    {delivery.problem && <Problem problem={delivery.problem} detail={delivery.detail} />}
                    {!delivery.problem && delivery.detail && t("partly", { detail: delivery.detail })}{" "}
                    {mayEdit && (delivery.status === "waiting" || delivery.status === "given-up") && (
                      <Ask
                        kind="retry"
                        values={{ delivery: delivery.id }}
                        about={`${delivery.digestId} ${channel.name}`}
                      />
                    )}
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
