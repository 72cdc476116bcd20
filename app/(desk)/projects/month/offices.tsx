import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { href } from "@/lib/query";

type Props = { offices: readonly { id: string; name: string }[]; chosen: string | null; period: string };

/** Whose projects are in the grid, for who enters for all departments; and what that is bound to. */
export async function Offices({ offices, chosen, period }: Props) {
  const t = await getTranslations("monthGrid");
  return (
    <>
      <p className="notice">{t("addsOnly")}</p>
      <nav className="line no-print" aria-label={t("department")}>
        {[{ id: null, name: t("everyDepartment") }, ...offices].map(({ id, name }) => (
          <Link
            key={id ?? "all"}
            className={id === chosen ? "button button-main" : "button"}
            aria-current={id === chosen ? "true" : undefined}
            // The query is added to a path that typed routes know.
            href={href("/projects/month", { period }, { department: id }) as Route}
          >
            {name}
          </Link>
        ))}
      </nav>
    </>
  );
}
