import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import type { GridRow } from "@/lib/month-grid";
import style from "./month.module.css";

/** On a phone: the grid is for a desk, and here is the form of each month that is open. */
export async function Phone({ rows, period }: { rows: readonly GridRow[]; period: string }) {
  const [t, status] = [await getTranslations("monthGrid"), await getTranslations("reportStatus")];
  const open = rows.filter((row) => row.closed === null);
  return (
    <section className={style.phone}>
      <p className="notice">{t("phone")}</p>
      <ul className={style.cards}>
        {open.map((row) => (
          <li key={row.projectId}>
            {/* The query is added to a path that typed routes know. */}
            <Link href={`/projects/${row.projectId}/month?period=${period}` as Route} prefetch={false}>
              {row.name}
              <Going />
            </Link>
            <span className={row.status === "missing" ? "alarm" : "soft"}>{status(row.status)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
