import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { listAlertSettings } from "@/db/alert-settings";
import { listPresets, listPresetVersions } from "@/db/presets";
import { store } from "@/db/store";
import { alertThresholds } from "@/lib/domain/alert";
import { boundsOf } from "@/lib/domain/preset-check";
import { can } from "@/lib/policy";
import { AdminTabs } from "../tabs";
import { OrderLimitsPanel } from "./order-limits-panel";
import { PresetForm } from "./preset-form";
import style from "./rules.module.css";
import { SettingForm } from "./setting-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alert"))("rulesTitle") };
}

/** Every rule with its thresholds and versions, and the presets of the lights; the administrator changes them here. */
export default async function Page() {
  const user = await requireUser("audit.view");
  const mayEdit = can(user, "alert.settings");
  const t = await getTranslations("alert");
  const [preset, { alert, failure, light, orderLimits, preset: presets }] = [
    await getTranslations("preset"),
    await getMessages(),
  ];
  const settings = await listAlertSettings(store().read);
  const versions = await listPresetVersions(store().read);
  return (
    <NextIntlClientProvider messages={{ alert, failure, light, orderLimits, preset: presets }}>
      <PageTitle title={t("rulesTitle")} />
      <AdminTabs at="alerts" />
      <div className="stack">
        <section className="panel stack" aria-labelledby="rules">
          <h2 id="rules">{t("rulesTitle")}</h2>
          <p className="soft">{t("rulesHint")}</p>
          <ul className={style.rules}>
            {[...settings].map(([rule, rows]) => {
              const now = rows.at(-1);
              if (!now) return null;
              const names = Object.keys(alertThresholds[rule]);
              return (
                <li key={rule} id={rule}>
                  <h3>{t(`rule.${rule}`)}</h3>
                  <p>
                    {t("versions", { number: now.number })} · {t(now.enabled ? "enabled" : "disabled")}
                    {now.since && ` · ${t("sinceReason", { since: now.since, reason: now.reason })}`}
                    {now.number === 1 && ` · ${t("shipped")}`}
                  </p>
                  <p className="soft">
                    {names.length === 0
                      ? t(rule === "behind" ? "ofPreset" : "noThreshold")
                      : names
                          .map((name) =>
                            t(`thresholdSays.${name}` as never, { value: now.values[name] ?? 0 } as never),
                          )
                          .join(" · ")}
                  </p>
                  {mayEdit && <SettingForm key={now.number} setting={now} bounds={alertThresholds[rule]} />}
                </li>
              );
            })}
          </ul>
        </section>
        <section className="panel stack" aria-labelledby="presets">
          <h2 id="presets">{t("presetsTitle")}</h2>
          <p className="soft">{t("presetsHint")}</p>
          <ul className={style.rules}>
            {(await listPresets(store().read)).map((one) => {
              const bounds = boundsOf(one);
              const since = versions.findLast((row) => row.preset === one.id)?.since ?? "—";
              const ownPlan = one.basis === "own-plan";
              const shown = ownPlan
                ? (["red", "achievedAt", "behindAfterDays", "redAfterDays"] as const)
                : (["red", "yellow"] as const);
              return (
                <li key={one.id} id={`preset-${one.id}`}>
                  <h3>{preset(one.id)}</h3>
                  <p>
                    {t("versions", { number: one.version })} · {t("openedOn", { day: since })}
                  </p>
                  <p className="soft">
                    {shown
                      .map((name) =>
                        t(`boundSays.${name}`, {
                          value: String(bounds[name]).replace("-", "−"),
                          measure: one.measure,
                          inclusive: one.yellow.inclusive ? "yes" : "no",
                        }),
                      )
                      .join(" · ")}
                  </p>
                  {mayEdit && (
                    <PresetForm
                      key={one.version}
                      preset={one.id}
                      version={one.version}
                      measure={one.measure}
                      bounds={Object.fromEntries(shown.map((name) => [name, bounds[name]]))}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </section>
        <OrderLimitsPanel mayEdit={mayEdit} />
      </div>
    </NextIntlClientProvider>
  );
}
