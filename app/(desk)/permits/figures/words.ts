import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { listDepartments } from "@/db/people";
import type { StepName } from "@/db/permit-figures";
import { store } from "@/db/store";
import { ownHandler } from "@/lib/domain/permit-figures";

/** Names of departments and steps in the language of the page. */
export async function figureWords(names: ReadonlyMap<string, StepName>) {
  const [t, locale] = [await getTranslations("permitFigures"), await getLocale()];
  const departments = await listDepartments(store().read);
  const byId = new Map(
    departments.map((one) => [one.id, locale === "en" ? one.english : one.shortName] as const),
  );
  return {
    departments: [...byId],
    department: (id: string) => byId.get(id) ?? id,
    handler: (key: string) => (key === ownHandler ? t("ownHandler") : (byId.get(key) ?? key)),
    step: (code: string) => {
      const step = names.get(code);
      return step ? `${code} ${locale === "en" ? step.english : step.name}` : code;
    },
  };
}
export type FigureWords = Awaited<ReturnType<typeof figureWords>>;
