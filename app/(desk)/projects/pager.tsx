import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import { pageSizes, type RegisterView } from "@/lib/inputs/register-url";
import { href, type SearchParams } from "@/lib/query";

type Props = { view: RegisterView; count: number; params: SearchParams };

/** The rows of a page: from, to and how many there are in all; what is not shown is counted. */
export const shownOf = ({ page, size }: Pick<RegisterView, "page" | "size">, count: number) => ({
  from: Math.min(count, (page - 1) * size + 1),
  to: Math.min(count, page * size),
  count,
});

/** Which rows are shown of how many, the way to the others, and how many at a time. */
export async function Pager({ view, count, params }: Props) {
  if (count === 0) return null;
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
      <Going />
    </Link>
  );
  const step = (by: 1 | -1, label: string) =>
    page + by < 1 || page + by > last ? (
      <span className="button" aria-disabled="true">
        {label}
      </span>
    ) : (
      to({ page: page + by }, label)
    );
  const sizeWord = (size: string) => (Number(size) >= count && size === "1000" ? t("all") : size);
  return (
    <nav className="pager no-print" aria-label={t("pages")}>
      <span className="soft">{t("shown", shownOf(view, count))}</span>
      {last > 1 && (
        <>
          {step(-1, t("previous"))}
          <span className="soft">{t("pageOf", { page, last })}</span>
          {step(1, t("following"))}
        </>
      )}
      <span className="pager-sizes">
        <span className="soft">{t("size")}</span>
        {pageSizes.map((one) => to({ size: one }, sizeWord(one), Number(one) === size))}
      </span>
    </nav>
  );
}
