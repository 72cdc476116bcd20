import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { filterKeys } from "@/lib/inputs/register-url";
import { href, type SearchParams } from "@/lib/query";
import { type Chip, clearHref } from "./chips";

/** Why nothing is listed, and the one thing to do: search everywhere, or take the filters away. */
export async function Empty({ chips, params }: { chips: Chip[]; params: SearchParams }) {
  const t = await getTranslations("register");
  if (chips.length === 0) return <p className="empty">{t("emptyPeriod")}</p>;
  const search = chips.length > 1 && chips.find(({ key }) => key === "q");
  const others = Object.fromEntries(
    filterKeys.map((key) => [key, key === "q" && search ? search.value : null]),
  );
  const to = search ? href("/projects", params, others) : clearHref(params);
  return (
    <div className="empty stack">
      <p>{t("empty")}</p>
      <p>
        <Link className="button button-main no-print" href={to as Route /* queries are not typed */}>
          {search ? t("searchAll", { q: search.value }) : t("clear")}
        </Link>
      </p>
    </div>
  );
}
