import { getTranslations } from "next-intl/server";
import type { Sums } from "@/db/register-facets";
import { billionText } from "@/lib/domain/money";
import type { Calibre } from "@/lib/domain/vocabulary";
import { amountOf } from "@/lib/format";
import type { RegisterView } from "@/lib/inputs/register-url";
import { moneyBlanks } from "@/lib/sentence";

/** What is listed, in words: the one state, light, start list or category that narrows the list, else all projects. */
export async function titleOf(view: RegisterView): Promise<string> {
  const t = await getTranslations();
  const which = [
    view.light.length === 1 && view.light[0]
      ? t("register.lightTitle", { light: t(`light.${view.light[0]}`) })
      : "",
    view.state.length === 1 && view.state[0] ? t(`state.${view.state[0]}`) : "",
    view.start.length === 1 && view.start[0]
      ? view.start[0] === "started"
        ? t("register.started")
        : t(`startList.${view.start[0]}`)
      : "",
    view.category.length === 1 && view.category[0] ? t(`category.${view.category[0]}`) : "",
  ].filter(Boolean);
  return which.length > 0
    ? t("register.title", { which: which.join(t("register.comma")) })
    : t("register.plainTitle");
}

/**
 * How many (打捆后; 拆分后 where `bundles` is given: rule, section 2), and by how much they are short of their plans to
 * date or ahead of them.
 */
export async function RegisterCount(props: {
  sums: Sums;
  calibre: Calibre;
  bundles: ReadonlyMap<string, number> | null;
}) {
  const { sums, calibre, bundles } = props;
  const t = await getTranslations("register");
  const parts = [...(bundles?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  const split = sums.projects - (bundles?.size ?? 0) + parts;
  const gap = sums.actual - sums.plan;
  const short = Math.abs(gap);
  const { text, unit } = amountOf(short);
  const key = gap < 0 ? (unit === "yi" ? "short" : "shortWan") : unit === "yi" ? "ahead" : "aheadWan";
  return (
    <>
      {t("count", { count: sums.projects })}
      {bundles !== null && bundles.size > 0 && ` · ${t("bundled", { split })}`}
      {gap !== 0 &&
        ` · ${t(key, { ...moneyBlanks("amount", short), amount: text, billion: billionText(short) })}`}
      {calibre === "original" && ` · ${t("byOriginal")}`}
    </>
  );
}
