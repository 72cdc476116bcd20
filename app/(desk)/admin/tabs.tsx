import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import style from "@/app/_ui/tabs.module.css";

const tabs = {
  periods: "/admin",
  users: "/admin/users",
  departments: "/admin/departments",
  year: "/admin/year",
  permits: "/admin/permits",
  milestones: "/admin/milestones",
  calendar: "/admin/calendar",
  alerts: "/admin/alerts",
  control: "/admin/control",
  channels: "/admin/channels",
  access: "/admin/access",
  backups: "/admin/backups",
  audit: "/admin/audit",
} as const;

/** The pages of administration. */
export async function AdminTabs({ at }: { at: keyof typeof tabs }) {
  const t = await getTranslations("admin");
  return (
    <nav className={`${style.tabs} no-print`} aria-label={t("tab.label")}>
      {(Object.keys(tabs) as (keyof typeof tabs)[]).map((tab) => (
        <Link key={tab} href={tabs[tab] as Route} aria-current={tab === at ? "page" : undefined}>
          {t(`tab.${tab}`)}
          <Going />
        </Link>
      ))}
    </nav>
  );
}
