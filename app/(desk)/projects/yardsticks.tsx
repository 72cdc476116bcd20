import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import type { Yardstick } from "@/db/register-facets";
import { lights, type PresetId } from "@/lib/domain/vocabulary";
import { href, type SearchParams } from "@/lib/query";

type Props = { yardsticks: Yardstick[]; chosen: PresetId; params: SearchParams };

/** The same projects under each yardstick; choosing one repaints the list. Rule: section 3, lights. */
export async function Yardsticks({ yardsticks, chosen, params }: Props) {
  const [t, preset, light] = await Promise.all([
    getTranslations("register"),
    getTranslations("preset"),
    getTranslations("light"),
  ]);
  return (
    <details className="menu" name="register">
      <summary className="button" data-on={chosen !== "zone" || undefined}>
        {t("yardstick", { name: preset(chosen) })}
      </summary>
      <div className="menu-list">
        <table className="table yardsticks">
          <thead>
            <tr>
              <th>{t("yardstickTitle")}</th>
              {lights.map((one) => (
                <th key={one} className="num">
                  <LightMark light={one} label={light(one)} quiet />
                </th>
              ))}
              <th className="num">{t("changed")}</th>
            </tr>
          </thead>
          <tbody>
            {yardsticks.map((one) => (
              <tr key={one.preset} className={one.preset === chosen ? "total" : undefined}>
                <td>
                  <Link
                    href={href("/projects", params, { yardstick: one.preset, light: null }) as Route} // queries are not typed
                    prefetch={false}
                    scroll={false}
                    aria-current={one.preset === chosen ? "true" : undefined}
                  >
                    {preset(one.preset)}
                  </Link>
                </td>
                {lights.map((light) => (
                  <td key={light} className="num">
                    {one.lights[light]}
                  </td>
                ))}
                <td className="num">{one.preset === "zone" ? "—" : one.changed}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="soft">{t("yardstickNote")}</p>
      </div>
    </details>
  );
}
