import { getTranslations } from "next-intl/server";
import type { ExportChoice } from "@/app/_ui/export-links";
import { planBases, registerForms } from "@/lib/inputs/export-url";

/** The official forms of the listed projects, each by the plan in force and by 年初计划. */
export async function ledgerChoices(): Promise<ExportChoice[]> {
  const [t, ledger] = [await getTranslations("export"), await getTranslations("ledgerForm")];
  return registerForms.flatMap((form) =>
    form === "list"
      ? []
      : [
          {
            label: ledger(`choose.${form}`),
            variants: planBases.map((basis) => ({ label: t(basis), set: { form, basis } })),
          },
        ],
  );
}
