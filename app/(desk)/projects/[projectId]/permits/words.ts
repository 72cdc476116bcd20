import { getLocale, getTranslations } from "next-intl/server";
import { readNames } from "@/db/names";
import { store } from "@/db/store";
import type { Limit, TemplateStep } from "@/lib/domain/permit";
import { type PermitFlow, permitPills, permitStates } from "@/lib/domain/vocabulary";

// Each key has its word, so the entries make the whole record.
const record = <K extends string>(keys: readonly K[], word: (key: K) => string) =>
  Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<K, string>;

/** The words of the permits that come out of rows, in the reader's language. */
export async function permitWords() {
  const [t, english, { departments }] = [
    await getTranslations(),
    (await getLocale()) === "en",
    await readNames(store()),
  ];
  const stepName = ({ name, english: own }: Pick<TemplateStep, "name" | "english">) => (english ? own : name);
  return {
    stepName,
    step: (step: Pick<TemplateStep, "code" | "name" | "english">) => `${step.code} ${stepName(step)}`,
    department: (id: string) => {
      const found = departments.get(id);
      return (english ? found?.english : found?.name) ?? id;
    },
    limit: ({ days, unit }: Limit) => t(`projectPermits.limit.${unit}`, { days }),
    flow: ({ flow, approval }: { flow: PermitFlow; approval: boolean }) =>
      approval
        ? t("projectPermits.withApproval", { flow: t(`permitFlow.${flow}`) })
        : t(`permitFlow.${flow}`),
    pills: {
      pill: record(permitPills, (pill) => t(`permitPill.${pill}`)),
      state: record(permitStates, (state) => t(`permitState.${state}`)),
    },
  };
}

export type PermitWords = Awaited<ReturnType<typeof permitWords>>;
