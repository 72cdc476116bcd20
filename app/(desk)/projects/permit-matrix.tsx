import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import type { PermitFacets } from "@/db/register-permits";
import type { RegisterView } from "@/lib/inputs/register-url";
import { pillGroups } from "@/lib/permit-filter";
import { type SearchParams, toggleHref } from "@/lib/query";
import type { PermitMenu } from "./permit-menus";

type Props = {
  pills: readonly PermitMenu[];
  view: RegisterView;
  params: SearchParams;
  facets: PermitFacets;
};

/** Each pill by its state with the number of projects; a press adds the filter or takes it away. */
export async function PillMatrix({ pills, view, params, facets }: Props) {
  const t = await getTranslations("register");
  return (
    <table className="table permit-matrix">
      <thead>
        <tr>
          <th scope="col">{t("pill")}</th>
          {pillGroups.map((group) => (
            <th key={group} scope="col">
              {t(`pillGroup.${group}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pills.map(({ key, title }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            {pillGroups.map((group) => {
              const asked: readonly string[] = view[key];
              const on = asked.includes(group);
              const count = facets[key].get(group) ?? 0;
              if (!on && count === 0)
                return (
                  <td key={group}>
                    <span className="soft number">—</span>
                  </td>
                );
              return (
                <td key={group}>
                  <Link
                    href={toggleHref("/projects", params, key, group) as Route} // queries are not typed
                    prefetch={false}
                    scroll={false}
                    aria-current={on ? "true" : undefined}
                    aria-label={t("pillCount", { pill: title, group: t(`pillGroup.${group}`), count })}
                  >
                    <span aria-hidden="true">{on ? "☑" : "☐"}</span>
                    <span className="number">{count}</span>
                    <Going />
                  </Link>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
