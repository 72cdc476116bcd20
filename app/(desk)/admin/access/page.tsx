import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import cards from "@/app/_ui/card-table.module.css";
import { PageTitle } from "@/app/_ui/page-title";
import { ScrollFrame } from "@/app/_ui/scroll-frame";
import { accessVersion, readAccessRules } from "@/db/access-rules";
import { store } from "@/db/store";
import { type AccessPreset, accessPresets, accessRules, presetOf } from "@/lib/domain/access-rules";
import { can } from "@/lib/policy";
import { AdminTabs } from "../tabs";
import { AccessForm, AdoptPreset } from "./access-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("title") };
}

const presets = Object.keys(accessPresets) as AccessPreset[];

/** How passwords must be and how long a sign-in lasts, beside the two presets. */
export default async function Page() {
  const user = await requireUser("audit.view");
  const [t, format, { access, failure }] = [
    await getTranslations("access"),
    await getFormatter(),
    await getMessages(),
  ];
  const { since, ...rules } = await readAccessRules(store().read);
  const seen = await accessVersion(store().read);
  const preset = presetOf(rules);
  const when = format.dateTime(since, { dateStyle: "medium", timeZone: "Asia/Shanghai" });
  const shown = (value: number) => (value === 0 ? t("none") : String(value));
  return (
    <NextIntlClientProvider messages={{ access, failure }}>
      <PageTitle
        title={t("title")}
        note={`${t("preset", { name: t(`name.${preset ?? "custom"}`) })}${since > 0 ? ` · ${t("since", { when })}` : ""}`}
      >
        {can(user, "access.edit") && (
          <>
            {presets
              .filter((one) => one !== preset)
              .map((one) => (
                <AdoptPreset key={`${one} ${seen}`} preset={one} seen={seen} />
              ))}
            <AccessForm key={seen} rules={rules} seen={seen} />
          </>
        )}
      </PageTitle>
      <AdminTabs at="access" />
      <div className="stack">
        <p className="soft">{t("hint")}</p>
        <ScrollFrame label={t("title")} look={cards.frame}>
          <table className={`table ${cards.cards} ${cards.lines}`}>
            <thead>
              <tr>
                <th scope="col">{t("rule")}</th>
                <th scope="col" className="num">
                  {t("now")}
                </th>
                {presets.map((one) => (
                  <th key={one} scope="col" className="num">
                    {t(`name.${one}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {accessRules.map((rule) => (
                <tr key={rule}>
                  <th scope="row">{t(`rules.${rule}`)}</th>
                  <td className="num" data-label={t("now")}>
                    <strong>{shown(rules[rule])}</strong>
                  </td>
                  {presets.map((one) => (
                    <td key={one} className="num soft" data-label={t(`name.${one}`)}>
                      {shown(accessPresets[one][rule])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
        <p className="soft">{t("note")}</p>
      </div>
    </NextIntlClientProvider>
  );
}
