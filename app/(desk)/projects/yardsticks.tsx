import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import { LightMark } from "@/app/_ui/light";
import type { Yardstick } from "@/db/register-facets";
import { lights, type PresetId } from "@/lib/domain/vocabulary";
import { href, type SearchParams } from "@/lib/query";
import { Menu } from "./menu";

type Props = { yardsticks: Yardstick[]; chosen: PresetId; params: SearchParams };

/** The same projects under each yardstick; choosing one repaints the list. Rule: section 3, lights. */
export async function Yardsticks({ yardsticks, chosen, params }: Props) {
  const [t, preset, light] = await Promise.all([
    getTranslations("register"),
    getTranslations("preset"),
    getTranslations("light"),
  ]);
  return (
    <Menu label={t("yardstick", { name: preset(chosen) })} on={chosen !== "zone"} single>
      <table className="table yardsticks">
        <thead>
          <tr>
            <th scope="col">{t("yardstickTitle")}</th>
            {lights.map((one) => (
              <th key={one} scope="col" className="num">
                <LightMark light={one} label={light(one)} quiet />
              </th>
            ))}
            <th scope="col" className="num">
              {t("changed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {yardsticks.map((one) => (
            <tr key={one.preset} className={one.preset === chosen ? "total" : undefined}>
              <th scope="row">
                <Link
                  href={href("/projects", params, { yardstick: one.preset, light: null }) as Route} // queries are not typed
                  prefetch={false}
                  scroll={false}
                  aria-current={one.preset === chosen ? "true" : undefined}
                >
                  {preset(one.preset)}
                  <Going />
                </Link>
              </th>
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
      <p className="soft menu-note">{t("yardstickNote")}</p>
    </Menu>
  );
}
