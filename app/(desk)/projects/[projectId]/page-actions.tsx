import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ProjectHead } from "@/db/project-page";
import type { Period } from "@/lib/domain/period";
import { can, type User } from "@/lib/policy";

/** The sheet to print, and the record to change for whoever may. */
export async function PageActions({ user, head, period }: { user: User; head: ProjectHead; period: Period }) {
  const t = await getTranslations("record");
  const { project, year } = head;
  // The query is added to a path that typed routes know.
  const to = (path: string) => `/projects/${project.id}/${path}?period=${period}` as Route;
  return (
    <>
      {can(user, "project.detail") && (
        <Link className="button no-print" href={to("sheet")} prefetch={false}>
          {t("sheet")}
        </Link>
      )}
      {can(user, "project.edit", year) && !project.archivedOn && (
        <Link className="button no-print" href={to("edit")} prefetch={false}>
          {t("edit")}
        </Link>
      )}
    </>
  );
}
