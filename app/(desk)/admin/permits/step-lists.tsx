"use client";

import { useTranslations } from "next-intl";
import type { TemplateStep } from "@/lib/domain/permit";
import { permitFlows } from "@/lib/domain/vocabulary";
import { LimitField } from "./limit-field";
import type { Names } from "./step-words";
import style from "./template.module.css";

type Change = { step: TemplateStep; change: (values: Partial<TemplateStep>) => void };

type AddProps = {
  label: string;
  choices: readonly (readonly [value: string, word: string])[];
  add: (value: string) => void;
};

/** Adds what is chosen; the choice itself goes back to nothing. */
function Add({ label, choices, add }: AddProps) {
  return (
    <select
      className="select"
      aria-label={label}
      value=""
      onChange={({ target }) => target.value !== "" && add(target.value)}
    >
      <option value="">{label}</option>
      {choices.map(([value, word]) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </select>
  );
}

function Drop({ what, drop }: { what: string; drop: () => void }) {
  const t = useTranslations("permitTemplate");
  return (
    <button type="button" className="button button-plain" aria-label={`${t("drop")} ${what}`} onClick={drop}>
      ×
    </button>
  );
}

/** The departments that may handle it, the first by default; without one it is the 建设单位's own. */
export function Handlers({ step, names, change }: Change & { names: Names }) {
  const t = useTranslations("permitTemplate");
  const { handlers } = step;
  const set = (next: readonly string[]) => change({ handlers: next });
  return (
    <fieldset className={style.ticks}>
      <legend>{t("field.handlers")}</legend>
      {handlers.length === 0 && <span className="soft">{t(step.event ? "site" : "developer")}</span>}
      {handlers.map((id, index) => (
        <span key={id} className={style.chip}>
          {names[id] ?? id}
          {index === 0 ? (
            <span className="soft"> {t("first")}</span>
          ) : (
            <button
              type="button"
              className="button button-plain"
              onClick={() => set([id, ...handlers.filter((one) => one !== id)])}
            >
              {t("makeFirst")}
            </button>
          )}
          <Drop what={names[id] ?? id} drop={() => set(handlers.filter((one) => one !== id))} />
        </span>
      ))}
      <Add
        label={t("addDepartment")}
        choices={Object.entries(names).filter(([id]) => !handlers.includes(id))}
        add={(id) => set([...handlers, id])}
      />
    </fieldset>
  );
}

/** Limits of which a project chooses one in place of the step's own. */
export function Variants({ step, change }: Change) {
  const t = useTranslations("permitTemplate");
  const { variants } = step;
  const put = (at: number, values: Partial<(typeof variants)[number]>) =>
    change({ variants: variants.map((one, index) => (index === at ? { ...one, ...values } : one)) });
  return (
    <fieldset className={style.ticks}>
      <legend>{t("field.variants")}</legend>
      {variants.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names are typed and may be the same for a moment.
        <span key={at} className={style.chip}>
          {(["name", "english"] as const).map((field) => (
            <input
              key={field}
              className="input"
              aria-label={t(`variant.${field}`)}
              maxLength={100}
              value={one[field]}
              onChange={({ target }) => put(at, { [field]: target.value })}
            />
          ))}
          <LimitField
            label={t("field.limit")}
            limit={one.limit}
            always
            change={(limit) => limit && put(at, { limit })}
          />
          <Drop what={one.name} drop={() => change({ variants: variants.toSpliced(at, 1) })} />
        </span>
      ))}
      <button
        type="button"
        className="button"
        onClick={() =>
          change({ variants: [...variants, { name: "", english: "", limit: { days: 0, unit: "working" } }] })
        }
      >
        {t("addVariant")}
      </button>
    </fieldset>
  );
}

/** Hard prerequisites, each for all flows or for those that are ticked. */
export function Prerequisites({ step, codes, change }: Change & { codes: readonly string[] }) {
  const t = useTranslations("permitTemplate");
  const { hard } = step;
  const put = (code: string, flows: TemplateStep["flows"]) =>
    change({
      hard: hard.map((one) => (one.code === code ? { code, flows: flows.length > 0 ? flows : null } : one)),
    });
  return (
    <fieldset className={style.ticks}>
      <legend>{t("field.hard")}</legend>
      {hard.map(({ code, flows }) => (
        <span key={code} className={style.chip}>
          {code}
          {permitFlows.map((flow) => (
            <label key={flow} className={style.tick}>
              <input
                type="checkbox"
                aria-label={t("onlyIn", { code, flow })}
                checked={flows?.includes(flow) ?? false}
                onChange={({ target }) =>
                  put(
                    code,
                    permitFlows.filter((one) =>
                      one === flow ? target.checked : (flows?.includes(one) ?? false),
                    ),
                  )
                }
              />
              {flow}
            </label>
          ))}
          {flows === null && <span className="soft">{t("allFlows")}</span>}
          <Drop what={code} drop={() => change({ hard: hard.filter((one) => one.code !== code) })} />
        </span>
      ))}
      <Add
        label={t("addHard")}
        choices={codes.filter((code) => !hard.some((one) => one.code === code)).map((code) => [code, code])}
        add={(code) => change({ hard: [...hard, { code, flows: null }] })}
      />
    </fieldset>
  );
}

/** What may be missing under 容缺. */
export function Soft({ step, codes, change }: Change & { codes: readonly string[] }) {
  const t = useTranslations("permitTemplate");
  const { soft } = step;
  return (
    <fieldset className={style.ticks}>
      <legend>{t("field.soft")}</legend>
      {soft.map((code) => (
        <span key={code} className={style.chip}>
          {code}
          <Drop what={code} drop={() => change({ soft: soft.filter((one) => one !== code) })} />
        </span>
      ))}
      <Add
        label={t("addSoft")}
        choices={codes.filter((code) => !soft.includes(code)).map((code) => [code, code])}
        add={(code) => change({ soft: [...soft, code] })}
      />
    </fieldset>
  );
}
