"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useState } from "react";
import type { ControlEventRow } from "@/db/control-events";
import { Field } from "../field";
import { FormDialog } from "../form-dialog";
import { addControl, changeControl } from "./actions";
import style from "./control.module.css";

type Named = { id: string; name: string };
type Props = {
  event?: ControlEventRow;
  options: { types: readonly Named[]; subdistricts: readonly string[]; projects: readonly Named[] };
  today: string;
};

/** One entry for a stop of works: which projects by rule, less a white list. What was typed stays until it is saved. */
export function ControlForm({ event, options, today }: Props) {
  const t = useTranslations("control");
  const words = t(event ? "edit" : "add");
  return (
    <FormDialog
      main={!event}
      about={event?.name}
      action={event ? changeControl : addControl}
      {...(event && { values: { event: event.id, seen: String(event.version) } })}
      words={{ open: words, title: words, confirm: t("save"), cancel: t("cancel") }}
      done={(data) => t("saved", { name: data.name })}
    >
      {(errors) => <Fields errors={errors} options={options} today={today} {...(event && { event })} />}
    </FormDialog>
  );
}

function Fields({ errors, event, options, today }: Props & { errors: Readonly<Record<string, string>> }) {
  const t = useTranslations("control");
  const [white, setWhite] = useState<readonly string[]>(event?.white ?? []);
  const name = (one: string) => options.projects.find((project) => project.id === one)?.name ?? one;
  const field = (key: "name" | "from" | "to" | "reason") => ({
    name: key,
    label: t(key),
    error: errors[key],
    defaultValue: event?.[key] ?? (key === "from" ? today : ""),
  });
  return (
    <>
      <Field {...field("name")} maxLength={200} />
      <Field {...field("from")} type="date" />
      <Field {...field("to")} type="date" />
      <Boxes legend={t("types")} name="types" options={options.types} chosen={event?.types ?? []} />
      <Boxes
        legend={t("subdistricts")}
        name="subdistricts"
        options={options.subdistricts.map((place) => ({ id: place, name: place }))}
        chosen={event?.subdistricts ?? []}
      />
      <Field
        label={t("white")}
        name=""
        error={errors.white}
        value=""
        onChange={({ target }: ChangeEvent<HTMLSelectElement>) =>
          setWhite([...new Set([...white, target.value])])
        }
        options={[{ id: "", name: t("chooseWhite") }, ...options.projects]}
      />
      {white.length > 0 && (
        <ul className={style.white}>
          {white.map((one) => (
            <li key={one}>
              <input type="hidden" name="white" value={one} />
              {name(one)}{" "}
              <button
                type="button"
                className="button button-plain"
                aria-label={t("takeOff", { name: name(one) })}
                onClick={() => setWhite(white.filter((other) => other !== one))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <Field {...field("reason")} rows={2} maxLength={500} />
    </>
  );
}

type BoxesProps = { legend: string; name: string; options: readonly Named[]; chosen: readonly string[] };

function Boxes({ legend, name, options, chosen }: BoxesProps) {
  return (
    <fieldset className={style.boxes}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.id}>
          <input type="checkbox" name={name} value={option.id} defaultChecked={chosen.includes(option.id)} />{" "}
          {option.name}
        </label>
      ))}
    </fieldset>
  );
}
