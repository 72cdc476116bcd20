import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { isShownTo, keptOpenAlerts } from "@/db/alerts";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import type { User } from "@/lib/policy";

/** 已豁免: which open alerts of the project are exempted and until when, so that none is silently forgotten. */
export async function Exempted({ projectId, user, today }: { projectId: string; user: User; today: Day }) {
  const rows = (await keptOpenAlerts(store(), today)).filter(
    (one) => one.projectId === projectId && one.exemptUntil !== null && isShownTo(user, one),
  );
  if (rows.length === 0) return null;
  const [t, alert] = [await getTranslations("exempt"), await getTranslations("alert")];
  return (
    <p className="notice">
      <strong>{t("count", { count: rows.length })}</strong>
      {rows.map(({ id, rule, exemptUntil: day }) => (
        <span key={id}>
          {" "}
          {/* The anchor of an alert is no route that types could check. */}
          <Link
            href={`/projects/${projectId}#${encodeURIComponent(id)}` as Route}
            title={t("title", { day: day ?? "" })}
          >
            {t("of", { rule: alert(`rule.${rule}`), day: day ?? "" })}
          </Link>
        </span>
      ))}
    </p>
  );
}
