import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { can, type Permission, type User } from "@/lib/policy";
import { Going } from "./going";
import style from "./tabs.module.css";

const tabs = {
  inbox: { href: "/inbox", permission: "account.own" },
  alerts: { href: "/alerts", permission: "alert.view" },
  digest: { href: "/alerts/digest", permission: "alert.view" },
  orders: { href: "/orders", permission: "order.view" },
  problems: { href: "/problems", permission: "problem.view" },
} as const satisfies Record<string, { href: string; permission: Permission }>;

const order = ["inbox", "alerts", "digest", "orders", "problems"] as const;

/** What waits for a person, alerts, supervision orders and problems stand side by side; first what is to be done. */
export async function WatchTabs({ user, at }: { user: User; at: keyof typeof tabs }) {
  const t = await getTranslations("watch");
  const keys = order.filter((tab) => can(user, tabs[tab].permission));
  return (
    <nav className={`${style.tabs} no-print`} aria-label={t("label")}>
      {keys.map((tab) => (
        <Link key={tab} href={tabs[tab].href} aria-current={tab === at ? "page" : undefined}>
          {t(tab)}
          <Going />
        </Link>
      ))}
    </nav>
  );
}
