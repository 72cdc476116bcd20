import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { can, type Permission, type User } from "@/lib/policy";
import { Going } from "./going";
import style from "./tabs.module.css";

const tabs = {
  alerts: { href: "/alerts", permission: "alert.view" },
  digest: { href: "/alerts/digest", permission: "alert.view" },
  orders: { href: "/orders", permission: "order.view" },
  problems: { href: "/problems", permission: "problem.view" },
} as const satisfies Record<string, { href: string; permission: Permission }>;

/** Alerts, supervision orders and problems stand side by side; one page alone needs no tabs. */
export async function WatchTabs({ user, at }: { user: User; at: keyof typeof tabs }) {
  const t = await getTranslations("watch");
  const keys = (["alerts", "digest", "orders", "problems"] as const).filter((tab) =>
    can(user, tabs[tab].permission),
  );
  if (keys.length < 2) return null;
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
