import { getLocale, getTranslations } from "next-intl/server";
import type { Department } from "@/db/people";
import { permitTemplate } from "@/db/standard-permits";
import { AdoptForm } from "./adopt-form";

/** Takes the standard template over: a department of this zone for each that it names. */
export async function Adopt({ departments }: { departments: readonly Department[] }) {
  const [t, locale] = [await getTranslations("permitTemplate"), await getLocale()];
  const asked = new Set<string>();
  const steps = permitTemplate((name) => {
    asked.add(name);
    return name;
  });
  const found = [...asked].map((name) => ({
    name,
    id: departments.find((one) => one.shortName === name || one.name === name)?.id ?? "",
  }));
  const missing = found.filter(({ id }) => id === "").map(({ name }) => name);
  return (
    <section className="panel stack" aria-labelledby="adopt">
      <h2 id="adopt">{t("adopt")}</h2>
      <p>{t("adoptHint", { count: `${steps.length}` })}</p>
      {missing.length > 0 && (
        <p className="notice notice-yellow">{t("adoptMissing", { names: missing.join(t("comma")) })}</p>
      )}
      <AdoptForm
        asked={found}
        departments={departments.map((one) => ({
          id: one.id,
          name: locale === "en" ? one.english : one.shortName,
        }))}
      />
    </section>
  );
}
