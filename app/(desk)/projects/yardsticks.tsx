import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import { LightMark } from "@/app/_ui/light";
import type { Yardstick } from "@/db/register-facets";
import { type Calibre, calibres, lights, type PresetId } from "@/lib/domain/vocabulary";
import { href, type SearchParams } from "@/lib/query";
import { Menu } from "./menu";

type Props = { yardsticks: Yardstick[]; chosen: PresetId; calibre: Calibre; params: SearchParams };

/** The same projects under each yardstick; choosing one repaints the list. Rule: section 3, lights. */
export async function Yardsticks({ yardsticks, chosen, calibre, params }: Props) {
  const [t, preset, light] = await Promise.all([
    getTranslations("register"),
    getTranslations("preset"),
    getTranslations("light"),
  ]);
  return (
    <Menu
      label={t("yardstick", {
        name: calibre === "adjusted" ? preset(chosen) : `${preset(chosen)} · ${t("calibres.original")}`,
      })}
      on={chosen !== "zone" || calibre !== "adjusted"}
      single
    >
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
      <ul aria-label={t("calibre")}>
        {calibres.map((one) => (
          <li key={one}>
            <Link
              href={href("/projects", params, { calibre: one === "adjusted" ? null : one }) as Route} // queries are not typed
              prefetch={false}
              scroll={false}
              aria-current={one === calibre ? "true" : undefined}
            >
              {t("calibreOf", { name: t(`calibres.${one}`) })}
              <Going />
            </Link>
          </li>
        ))}
      </ul>
      <p className="soft menu-note">{t("calibreNote")}</p>
    </Menu>
  );
}
