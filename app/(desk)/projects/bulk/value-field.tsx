"use client";

import { useTranslations } from "next-intl";
import type { BulkField } from "@/lib/inputs/bulk";
import { choices, days, inWan, isChoice, long, months } from "../_record/fields";

export type Officer = { id: string; name: string };
type Props = {
  field: BulkField;
  value: string[];
  change: (value: string[]) => void;
  officers: readonly Officer[];
  error: string | undefined;
};

/** The new value, in the control that its field has everywhere else. */
export function ValueField({ field, value, change, officers, error }: Props) {
  const [t, words] = [useTranslations("bulk"), useTranslations()];
  const [first = ""] = value;
  const attributes = {
    id: "bulk-value",
    name: "value",
    value: first,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": "bulk-value-remark",
    onChange: ({ target }: { target: { value: string } }) => change([target.value]),
  };
  if (field === "funding")
    return (
      <fieldset className="line" aria-describedby="bulk-value-remark">
        <legend>{t("value")}</legend>
        {choices.funding[1].map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              name="value"
              value={one}
              checked={value.includes(one)}
              onChange={({ target }) =>
                change(
                  choices.funding[1].filter((key) => (key === one ? target.checked : value.includes(key))),
                )
              }
            />{" "}
            {words(`record.funding.${one}`)}
          </label>
        ))}
      </fieldset>
    );
  const options: readonly [string, string][] | null =
    field === "officerId"
      ? officers.map(({ id, name }) => [id, name])
      : field === "finishes"
        ? [
            ["1", words("record.conflict.yes")],
            ["0", words("record.conflict.no")],
          ]
        : isChoice(field)
          ? choices[field][1].map((one) => [one, words(`${choices[field][0]}.${one}` as "record.choose")])
          : null;
  return (
    <label htmlFor="bulk-value">
      {t("value")} {inWan.has(field as "carryOver") && <span className="soft">{t("wan")}</span>}
      <br />
      {options ? (
        <select className="select" {...attributes}>
          <option value="">{words("record.choose")}</option>
          {options.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : long.has(field as "notes") ? (
        <textarea className="input" rows={3} cols={50} {...attributes} />
      ) : (
        <input
          className="input"
          size={40}
          type={months.has(field as "buildTo") ? "month" : days.has(field as "permitOn") ? "date" : "text"}
          {...attributes}
        />
      )}
    </label>
  );
}
