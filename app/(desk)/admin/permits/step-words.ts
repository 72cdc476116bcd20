import { useTranslations } from "next-intl";
import type { Limit, TemplateStep } from "@/lib/domain/permit";
import type { StepField } from "@/lib/domain/template-difference";

export type Names = Readonly<Record<string, string>>;

/** What a step says in each of its fields, as text; for tables, comparisons and the editor alike. */
export function useStepWords(names: Names) {
  const t = useTranslations("permitTemplate");
  const [stage, pill, milestone] = [
    useTranslations("permitStage"),
    useTranslations("permitPill"),
    useTranslations("milestone"),
  ];
  const none = "—";
  const limit = (one: Limit | null) => (one ? t(`limitOf.${one.unit}`, { days: `${one.days}` }) : none);
  const list = (items: readonly string[]) => (items.length > 0 ? items.join(t("comma")) : none);
  const text: { [F in StepField]: (step: TemplateStep) => string } = {
    stage: (step) => stage(`${step.stage}`),
    name: (step) => step.name || none,
    english: (step) => step.english || none,
    handlers: ({ handlers, event }) =>
      handlers.length > 0 ? list(handlers.map((id) => names[id] ?? id)) : t(event ? "site" : "developer"),
    limit: (step) => limit(step.limit),
    variants: ({ variants }) => list(variants.map((one) => `${one.name} ${limit(one.limit)}`)),
    extension: ({ extension }) => (extension === null ? none : `${extension}`),
    minimumWait: ({ minimumWait }) => `${minimumWait}`,
    planDays: ({ planDays }) => `${planDays}`,
    assumed: ({ assumed }) => t(assumed ? "yes" : "no"),
    limitText: (step) => step.limitText || none,
    basis: (step) => step.basis || none,
    flows: ({ flows }) => flows.join(" ") || none,
    approvalFlows: ({ approvalFlows }) => approvalFlows.map((flow) => `${flow}H`).join(" ") || none,
    hard: ({ hard }) => list(hard.map(({ code, flows }) => (flows ? `${code}@${flows.join("")}` : code))),
    soft: ({ soft }) => list(soft),
    output: (step) => step.output || none,
    pill: (step) => (step.pill ? `${step.pill} ${pill(step.pill)}` : none),
    event: ({ event }) => (event ? milestone(event) : none),
  };
  return { text: (step: TemplateStep, field: StepField) => text[field](step) };
}
