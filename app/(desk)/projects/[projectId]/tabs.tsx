import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import style from "@/app/_ui/tabs.module.css";
import type { Period } from "@/lib/domain/period";

type Tab = "overview" | "month" | "plan" | "milestones" | "permits" | "history";
const paths: Record<Tab, string> = {
  overview: "",
  month: "/month",
  plan: "/plan",
  milestones: "/milestones",
  permits: "/permits",
  history: "/history",
};

/** The pages of one project; the period goes along. */
export async function Tabs(props: { projectId: string; period: Period; at: Tab; offered: readonly Tab[] }) {
  const t = await getTranslations("project.tab");
  return (
    <nav className={`${style.tabs} no-print`} aria-label={t("label")}>
      {props.offered.map((tab) => (
        <Link
          key={tab}
          // The query is added to a path that typed routes know.
          href={`/projects/${props.projectId}${paths[tab]}?period=${props.period}` as Route}
          aria-current={tab === props.at ? "page" : undefined}
        >
          {t(tab)}
          <Going />
        </Link>
      ))}
    </nav>
  );
}

/** History and months are not for everyone: the caller says what this person may see. */
export const tabsFor = (may: { detail: boolean }): Tab[] =>
  may.detail ? ["overview", "month", "plan", "milestones", "permits", "history"] : ["overview", "permits"];
