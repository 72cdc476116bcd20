import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import { filterKeys, type RegisterView } from "@/lib/inputs/register-url";
import { href, listOf, type SearchParams, toggleHref } from "@/lib/query";
import { moneyBlanks } from "@/lib/sentence";
import type { Choice } from "./facet-menus";

type Named = { key: string; title: string; choices: readonly Choice[] };
export type Chip = { key: string; value: string; label: string };

/** The filters that are on, in words; what an address says and nobody knows is no filter. */
export async function chipsOf(view: RegisterView, menus: readonly Named[]): Promise<Chip[]> {
  const t = await getTranslations("register");
  return filterKeys.flatMap((key): Chip[] => {
    if (key === "min" || key === "max") {
      const amount = view[key];
      if (amount === null) return [];
      return [{ key, value: "", label: `${t(key)} ${t("money", moneyBlanks("amount", amount))}` }];
    }
    const values: readonly string[] = key === "q" ? (view.q === "" ? [] : [view.q]) : view[key];
    const menu = menus.find((one) => one.key === key);
    return values.map((value) => {
      const word =
        value === "started" ? t("started") : menu?.choices.find((one) => one.value === value)?.label;
      return { key, value, label: t("chip", { name: menu?.title ?? t("q"), value: word ?? value }) };
    });
  });
}

export const clearHref = (params: SearchParams) =>
  href("/projects", params, Object.fromEntries(filterKeys.map((key) => [key, null])));

type Props = { chips: Chip[]; params: SearchParams; count: number };

/** Every filter that is on; each can be taken away here, and all of them at once. */
export async function Chips({ chips, params, count }: Props) {
  if (chips.length === 0) return null;
  const t = await getTranslations("register");
  return (
    <ul className="chips no-print">
      <li className="soft">{t("matching", { count })}</li>
      {chips.map(({ key, value, label }) => (
        <li key={`${key} ${value}`}>
          <Link
            className="chip"
            href={
              (listOf(params[key]).length > 1
                ? toggleHref("/projects", params, key, value)
                : href("/projects", params, { [key]: null })) as Route // paths are typed, queries are not
            }
            prefetch={false}
            scroll={false}
          >
            {label} <span aria-hidden="true">×</span>
            <span className="hidden-text">{t("remove")}</span>
            <Going />
          </Link>
        </li>
      ))}
      <li>
        <Link href={clearHref(params) as Route /* as above */} prefetch={false} scroll={false}>
          {t("clear")}
          <Going />
        </Link>
      </li>
    </ul>
  );
}
