import { useTranslations } from "next-intl";
import { ScrollFrame } from "@/app/_ui/scroll-frame";
import type { TemplateStep } from "@/lib/domain/permit";
import { type Names, useStepWords } from "./step-words";
import style from "./template.module.css";

const shown = [
  "stage",
  "handlers",
  "limit",
  "variants",
  "flows",
  "approvalFlows",
  "hard",
  "soft",
  "pill",
  "output",
  "basis",
] as const;

/** The steps of a version in their order. */
export function StepTable({ steps, names }: { steps: readonly TemplateStep[]; names: Names }) {
  const t = useTranslations("permitTemplate");
  const { text } = useStepWords(names);
  return (
    <ScrollFrame label={t("steps")}>
      <table className={`table ${style.steps}`}>
        <thead>
          <tr>
            <th scope="col">{t("step")}</th>
            {shown.map((field) => (
              <th scope="col" key={field}>
                {t(`field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.code}>
              <th scope="row">
                {step.code} {step.name}
                <div className="soft">{step.english}</div>
              </th>
              {shown.map((field) => (
                <td key={field}>{text(step, field)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
