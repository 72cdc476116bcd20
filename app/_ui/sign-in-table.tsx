import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { listSessions } from "@/db/sessions";
import { deviceOf } from "@/lib/device";
import cards from "./card-table.module.css";

type Props = {
  sessions: Awaited<ReturnType<typeof listSessions>>;
  /** The session of the reader, marked and without a button. */
  present?: string;
  children?: ((id: string) => ReactNode) | undefined;
};

/** Sign-ins that are good now: device, address, since when, last used; `children` ends one. */
export async function SignInTable({ sessions, present, children }: Props) {
  const [t, format] = [await getTranslations("signIns"), await getFormatter()];
  const instant = (at: number) =>
    format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Shanghai" });
  const address = (ip: string) => (ip === "loopback" || ip === "direct" ? t(ip) : ip);
  return (
    <div className={`table-frame ${cards.frame}`}>
      <table className={`table ${cards.cards} ${cards.lines}`}>
        <thead>
          <tr>
            <th scope="col">{t("device")}</th>
            <th scope="col">{t("address")}</th>
            <th scope="col">{t("since")}</th>
            <th scope="col">{t("seen")}</th>
            {children && (
              <th scope="col">
                <span className="hidden-text">{t("act")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {sessions.map((one) => (
            <tr key={one.id}>
              <th scope="row" title={one.agent}>
                {deviceOf(one.agent) || t("unknown")}
                {one.id === present && <span className="soft"> · {t("present")}</span>}
              </th>
              <td data-label={t("address")}>{address(one.ip)}</td>
              <td data-label={t("since")}>{instant(one.createdAt)}</td>
              <td data-label={t("seen")}>{instant(one.seenAt)}</td>
              {children && <td>{one.id === present ? null : children(one.id)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
