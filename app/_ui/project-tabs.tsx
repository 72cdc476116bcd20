import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Period } from "@/lib/domain/period";
import { can, type Permission, type User } from "@/lib/policy";
import { Going } from "./going";
import style from "./tabs.module.css";

const tabs = {
  register: { href: "/projects", permission: "project.view" },
  starts: { href: "/starts", permission: "project.view" },
  plans: { href: "/plans", permission: "project.detail" },
} as const satisfies Record<string, { href: string; permission: Permission }>;

/** The register, the starts and the year's plans stand side by side; the period goes along. */
export async function ProjectTabs(props: { user: User; at: keyof typeof tabs; period: Period }) {
  const t = await getTranslations("projectTab");
  const keys = (["register", "starts", "plans"] as const).filter((tab) =>
    can(props.user, tabs[tab].permission),
  );
  return (
    <nav className={`${style.tabs} no-print`} aria-label={t("label")}>
      {keys.map((tab) => (
        <Link
          key={tab}
          // The query is added to a path that typed routes know.
          href={`${tabs[tab].href}?period=${props.period}` as Route}
          aria-current={tab === props.at ? "page" : undefined}
          prefetch={false}
        >
          {t(tab)}
          <Going />
        </Link>
      ))}
    </nav>
  );
}
