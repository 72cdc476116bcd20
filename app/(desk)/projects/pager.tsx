import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageSizes, type RegisterView } from "@/lib/inputs/register-url";
import { href, type SearchParams } from "@/lib/query";

type Props = { view: RegisterView; count: number; params: SearchParams };

/** Which rows are shown of how many, the way to the others, and how many at a time. */
export async function Pager({ view, count, params }: Props) {
  const t = await getTranslations("register");
  const { page, size } = view;
  const last = Math.max(1, Math.ceil(count / size));
  const to = (change: Record<string, string | number>, label: string, on = false) => (
    <Link
      key={label}
      className="button"
      href={href("/projects", params, change) as Route} // paths are typed, queries are not
      prefetch={false}
      aria-current={on ? "true" : undefined}
    >
      {label}
    </Link>
  );
  return (
    <nav className="pager no-print" aria-label={t("pages")}>
      <span className="soft">
        {t("shown", {
          from: Math.min(count, (page - 1) * size + 1),
          to: Math.min(count, page * size),
          count,
        })}
      </span>
      {page > 1 && to({ page: page - 1 }, t("previous"))}
      {page < last && to({ page: page + 1 }, t("following"))}
      <span className="pager-sizes">
        <span className="soft">{t("size")}</span>
        {pageSizes.map((one) => to({ size: one }, one, Number(one) === size))}
      </span>
    </nav>
  );
}
