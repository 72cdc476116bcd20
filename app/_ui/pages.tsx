import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

export const pageOf = (text: string | undefined): number => {
  const page = Number(text);
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
};

/** Newer and older, for lists that are read from the top. `hrefOf` builds the address of a page. */
export async function Pages(props: {
  page: number;
  size: number;
  total: number;
  hrefOf: (page: number) => string;
}) {
  const t = await getTranslations("change");
  const last = Math.max(1, Math.ceil(props.total / props.size));
  // The address carries filters, which typed routes cannot see through.
  const to = (page: number) => props.hrefOf(page) as Route;
  return (
    <nav className="line no-print" aria-label={t("pages")}>
      {props.page > 1 && (
        <Link className="button" href={to(props.page - 1)}>
          {t("newer")}
        </Link>
      )}
      <span className="soft">{t("page", { page: props.page, last, total: props.total })}</span>
      {props.page < last && (
        <Link className="button" href={to(props.page + 1)}>
          {t("older")}
        </Link>
      )}
    </nav>
  );
}
