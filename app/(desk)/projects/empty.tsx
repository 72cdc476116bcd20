import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "@/lib/query";
import { clearHref } from "./chips";

/** Why nothing is listed, and the one thing to do. */
export async function Empty({ filtered, params }: { filtered: boolean; params: SearchParams }) {
  const t = await getTranslations("register");
  if (!filtered) return <p className="empty">{t("emptyPeriod")}</p>;
  return (
    <div className="empty stack">
      <p>{t("empty")}</p>
      <Link
        className="button button-main no-print"
        href={clearHref(params) as Route /* queries are not typed */}
      >
        {t("clear")}
      </Link>
    </div>
  );
}
