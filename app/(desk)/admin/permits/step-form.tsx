"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { TemplateStep } from "@/lib/domain/permit";
import { milestoneKinds, permitFlows, permitPills, permitStages } from "@/lib/domain/vocabulary";
import { LimitField, NumberField } from "./limit-field";
import { Handlers, Prerequisites, Soft, Variants } from "./step-lists";
import type { Names } from "./step-words";
import style from "./template.module.css";

type Props = {
  step: TemplateStep;
  codes: readonly string[];
  names: Names;
  change: (values: Partial<TemplateStep>) => void;
};

/** Every field of one step; lists, such as departments and prerequisites, stand apart. */
export function StepForm({ step, codes, names, change }: Props) {
  const t = useTranslations("permitTemplate");
  const id = useId();
  const text = (field: "code" | "name" | "english" | "limitText" | "basis" | "output", most: number) => (
    <label htmlFor={`${id}-${field}`}>
      {t(`field.${field}`)}
      <input
        id={`${id}-${field}`}
        className="input"
        name={field}
        maxLength={most}
        value={step[field]}
        onChange={({ target }) => change({ [field]: target.value })}
      />
    </label>
  );
  return (
    <div className={style.form}>
      <div className={style.fields}>
        {text("code", 3)}
        <Choice
          label={t("field.stage")}
          space="permitStage"
          value={`${step.stage}`}
          values={permitStages.map(String)}
          choose={(value) => change({ stage: permitStages.find((one) => `${one}` === value) ?? step.stage })}
        />
        {text("name", 100)}
        {text("english", 200)}
        <LimitField label={t("field.limit")} limit={step.limit} change={(limit) => change({ limit })} />
        <NumberField
          label={t("field.extension")}
          value={step.extension}
          change={(extension) => change({ extension })}
        />
        <NumberField
          label={t("field.planDays")}
          value={step.planDays}
          change={(planDays) => change({ planDays: planDays ?? 0 })}
        />
        <NumberField
          label={t("field.minimumWait")}
          value={step.minimumWait}
          change={(minimumWait) => change({ minimumWait: minimumWait ?? 0 })}
        />
        {text("limitText", 200)}
        {text("basis", 500)}
        {text("output", 200)}
        <Choice
          label={t("field.pill")}
          space="permitPill"
          value={step.pill ?? ""}
          values={permitPills}
          none={t("noPill")}
          choose={(value) => change({ pill: permitPills.find((one) => one === value) ?? null })}
        />
        <Choice
          label={t("field.event")}
          space="milestone"
          value={step.event ?? ""}
          values={milestoneKinds}
          none={t("noEvent")}
          choose={(value) => change({ event: milestoneKinds.find((one) => one === value) ?? null })}
        />
        <label className={style.tick}>
          <input
            type="checkbox"
            checked={step.assumed}
            onChange={({ target }) => change({ assumed: target.checked })}
          />
          {t("field.assumed")}
        </label>
      </div>
      {(["flows", "approvalFlows"] as const).map((field) => (
        <fieldset key={field} className={style.ticks}>
          <legend>{t(`field.${field}`)}</legend>
          {permitFlows.map((flow) => (
            <label key={flow} className={style.tick}>
              <input
                type="checkbox"
                checked={step[field].includes(flow)}
                onChange={({ target }) =>
                  change({
                    [field]: permitFlows.filter((one) =>
                      one === flow ? target.checked : step[field].includes(one),
                    ),
                  })
                }
              />
              {field === "flows" ? flow : `${flow}H`}
            </label>
          ))}
        </fieldset>
      ))}
      <Handlers step={step} names={names} change={change} />
      <Variants step={step} change={change} />
      <Prerequisites step={step} codes={codes} change={change} />
      <Soft step={step} codes={codes} change={change} />
    </div>
  );
}

type ChoiceProps = {
  label: string;
  space: "permitStage" | "permitPill" | "milestone";
  value: string;
  values: readonly string[];
  none?: string;
  choose: (value: string) => void;
};

function Choice({ label, space, value, values, none, choose }: ChoiceProps) {
  const t = useTranslations(space);
  return (
    <label>
      {label}
      <select className="select" value={value} onChange={({ target }) => choose(target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {values.map((one) => (
          <option key={one} value={one}>
            {/* Each space holds a word for every value of its vocabulary. */}
            {t(one as never)}
          </option>
        ))}
      </select>
    </label>
  );
}
