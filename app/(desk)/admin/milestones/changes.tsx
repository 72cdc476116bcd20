import { useTranslations } from "next-intl";
import type { templateChanges } from "@/lib/domain/milestone-template";

type Props = { title: string; rows: ReturnType<typeof templateChanges> };

/** What one version changes against another, a line a milestone. */
export function Changes({ title, rows }: Props) {
  const t = useTranslations();
  const say = (days: number | null) =>
    days === null ? t("nodeTemplate.absent") : t("nodeTemplate.days", { days });
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 && <p className="soft">{t("nodeTemplate.nothing")}</p>}
      <ul>
        {rows.map(({ type, kind, before, offset }) => (
          <li key={`${type} ${kind}`}>
            {t("nodeTemplate.changeLine", {
              type: t(`projectType.${type}`),
              milestone: t(`milestone.${kind}`),
              before: say(before),
              after: say(offset),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
