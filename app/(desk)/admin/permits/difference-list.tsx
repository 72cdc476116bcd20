import { useTranslations } from "next-intl";
import type { TemplateStep } from "@/lib/domain/permit";
import { templateDifferences } from "@/lib/domain/template-difference";
import { type Names, useStepWords } from "./step-words";

type Props = { older: readonly TemplateStep[]; newer: readonly TemplateStep[]; names: Names };

/** What one version changes in another, field by field with both values. */
export function DifferenceList({ older, newer, names }: Props) {
  const t = useTranslations("permitTemplate");
  const { text } = useStepWords(names);
  const found = templateDifferences(older, newer);
  const [was, is] = [
    new Map(older.map((step) => [step.code, step])),
    new Map(newer.map((step) => [step.code, step])),
  ];
  if (found.length === 0) return <p className="soft">{t("noDifference")}</p>;
  return (
    <ul>
      {found.map(({ code, kind, fields }) => {
        const [old, now] = [was.get(code), is.get(code)];
        return (
          <li key={code}>
            <strong>
              {code} {(now ?? old)?.name}
            </strong>{" "}
            {t(`difference.${kind}`)}
            {old && now && fields.length > 0 && (
              <ul>
                {fields.map((field) => (
                  <li key={field}>
                    {t("changes", {
                      field: t(`field.${field}`),
                      from: text(old, field),
                      to: text(now, field),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
