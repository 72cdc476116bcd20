"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { parseWan, yiText } from "@/lib/domain/money";
import { moneyBlanks } from "@/lib/sentence";
import type { RecordDraft, TextKey } from "./draft";
import { choices, days, hinted, inWan, isChoice, long, months, needed } from "./fields";
import styles from "./record.module.css";
import { remarkOn } from "./remarks";

export type Named = { id: string; name: string };
type Props = {
  name: keyof RecordDraft;
  draft: RecordDraft;
  change: (part: Partial<RecordDraft>) => void;
  error: string | undefined;
  departments: readonly Named[];
  officers: readonly Named[];
  places: readonly string[];
};

/** One field of the record with its hint, what it says while it is typed, and what the server said. */
export function Field(props: Props) {
  const { name, draft, change, error } = props;
  const [t, label] = [useTranslations("record"), useTranslations("column")];
  const id = useId();
  const remark = remarkOn(draft, name);
  const title = (
    <>
      {name === "departmentId" ? t("department") : label(name)}
      {needed.has(name) && <span className={styles.needed}>{t("needed")}</span>}
    </>
  );
  if (name === "finishes")
    return (
      <label className={styles.tick}>
        <input
          type="checkbox"
          name="finishes"
          value="1"
          checked={draft.finishes}
          onChange={({ target }) => change({ finishes: target.checked })}
        />{" "}
        {label("finishes")}
      </label>
    );
  if (name === "funding") return <Funding {...props} title={label("funding")} />;
  const parsed = inWan.has(name) ? parseWan(draft[name]) : null;
  const attributes = {
    id,
    name,
    "aria-describedby": `${id}-remark`,
    "aria-invalid": error || remark?.alarm ? (true as const) : undefined,
    value: draft[name],
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
  };
  return (
    <div className={long.has(name) || name === "name" ? styles.wide : styles.field}>
      <label htmlFor={id}>{title}</label>
      <Control {...props} name={name} attributes={attributes} />
      <div id={`${id}-remark`} className={styles.remark} aria-live="polite">
        {error && <p className="alarm">{error}</p>}
        {!error && remark && (
          <p className={remark.alarm ? "alarm" : "warn"}>{t(`remark.${remark.key}` as "needed")}</p>
        )}
        {parsed?.ok && parsed.yuan >= 10_000_000 && (
          <p className="soft">
            {t("inYi", { ...moneyBlanks("amount", parsed.yuan), amount: yiText(parsed.yuan, 4, true) })}
          </p>
        )}
        {hinted.has(name) && <p className="soft">{t(`hint.${name}` as "needed")}</p>}
      </div>
    </div>
  );
}

type Attributes = {
  id: string;
  name: string;
  value: string;
  onChange: (event: { target: { value: string } }) => void;
};

function Control({ name, attributes, ...props }: Props & { name: TextKey; attributes: Attributes }) {
  const words = useTranslations();
  const t = useTranslations("record");
  const options = name === "departmentId" ? props.departments : name === "officerId" ? props.officers : null;
  if (options)
    return (
      <select className="select" {...attributes}>
        <option value="">{t("choose")}</option>
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    );
  if (isChoice(name)) {
    const [space, values] = choices[name];
    return (
      <select className="select" {...attributes}>
        <option value="">{t("choose")}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {words(`${space}.${value}` as "record.choose")}
          </option>
        ))}
      </select>
    );
  }
  if (long.has(name)) return <textarea className="input" rows={3} {...attributes} />;
  if (months.has(name)) return <input className="input" type="month" {...attributes} />;
  if (days.has(name)) return <input className="input" type="date" {...attributes} />;
  if (name === "subdistrict")
    return (
      <>
        <input className="input" list={`${attributes.id}-places`} autoComplete="off" {...attributes} />
        <datalist id={`${attributes.id}-places`}>
          {props.places.map((place) => (
            <option key={place} value={place} />
          ))}
        </datalist>
      </>
    );
  const mode =
    inWan.has(name) || name === "landMu" || name === "floorArea"
      ? "decimal"
      : name.endsWith("Phone")
        ? "tel"
        : "text";
  return <input className="input" autoComplete="off" inputMode={mode} {...attributes} />;
}

function Funding({ draft, change, title }: Props & { title: string }) {
  const t = useTranslations("record.funding");
  return (
    <fieldset className={styles.wide}>
      <legend>{title}</legend>
      <div className={styles.ticks}>
        {choices.funding[1].map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              name="funding"
              value={one}
              checked={draft.funding.includes(one)}
              onChange={({ target }) =>
                change({
                  funding: choices.funding[1].filter((key) =>
                    key === one ? target.checked : draft.funding.includes(key),
                  ),
                })
              }
            />{" "}
            {t(one)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
