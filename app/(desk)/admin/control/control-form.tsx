"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, startTransition, useId, useRef, useState } from "react";
import { notice } from "@/app/_ui/notice";
import dialogStyle from "@/app/_ui/reason-dialog.module.css";
import { useAction } from "@/app/_ui/use-action";
import type { ControlEventRow } from "@/db/control-events";
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
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [white, setWhite] = useState<readonly string[]>(event?.white ?? []);
  const [result, send, pending] = useAction(event ? changeControl : addControl, (answer) => {
    if (!answer.ok) return;
    dialog.current?.close();
    notice(t("saved", { name: answer.data.name }));
  });
  const refused = result?.ok === false ? result : null;
  // React empties an uncontrolled form after its action, so the form is sent by hand.
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault();
    const form = new FormData(submitted.currentTarget);
    startTransition(() => send(form));
  };
  const name = (one: string) => options.projects.find((project) => project.id === one)?.name ?? one;
  const error = (field: string) => (
    <p id={`${id}-${field}-error`} className="alarm" aria-live="polite">
      {refused?.fields[field] ?? ""}
    </p>
  );
  const shared = (field: "name" | "from" | "to" | "reason") => ({
    id: `${id}-${field}`,
    name: field,
    className: "input",
    defaultValue: event?.[field] ?? (field === "from" ? today : ""),
    "aria-invalid": Boolean(refused?.fields[field]),
    "aria-describedby": `${id}-${field}-error`,
  });
  return (
    <>
      <button
        type="button"
        className={event ? "button" : "button button-main"}
        aria-label={event ? `${t("edit")} ${event.name}` : undefined}
        onClick={() => dialog.current?.showModal()}
      >
        {t(event ? "edit" : "add")}
      </button>
      <dialog ref={dialog} className={`panel ${dialogStyle.dialog}`} aria-labelledby={`${id}-title`}>
        <form onSubmit={submit} className={style.form} noValidate>
          <h2 id={`${id}-title`}>{t(event ? "edit" : "add")}</h2>
          {event && <input type="hidden" name="event" value={event.id} />}
          {event && <input type="hidden" name="seen" value={event.version} />}
          <label htmlFor={`${id}-name`}>{t("name")}</label>
          <input {...shared("name")} maxLength={200} />
          {error("name")}
          <label htmlFor={`${id}-from`}>{t("from")}</label>
          <input {...shared("from")} type="date" />
          {error("from")}
          <label htmlFor={`${id}-to`}>{t("to")}</label>
          <input {...shared("to")} type="date" />
          {error("to")}
          <Boxes legend={t("types")} name="types" options={options.types} chosen={event?.types ?? []} />
          <Boxes
            legend={t("subdistricts")}
            name="subdistricts"
            options={options.subdistricts.map((place) => ({ id: place, name: place }))}
            chosen={event?.subdistricts ?? []}
          />
          <label htmlFor={`${id}-white`}>{t("white")}</label>
          <select
            id={`${id}-white`}
            className="select"
            value=""
            aria-describedby={`${id}-white-error`}
            onChange={({ target }) => setWhite([...new Set([...white, target.value])])}
          >
            <option value="">{t("chooseWhite")}</option>
            {options.projects.map((project) => (
              <option key={project.id} value={project.id}>
                {project.name}
              </option>
            ))}
          </select>
          {error("white")}
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
          <label htmlFor={`${id}-reason`}>{t("reason")}</label>
          <textarea {...shared("reason")} rows={2} maxLength={500} />
          {error("reason")}
          {refused && (
            <p className="alarm" role="alert">
              {refused.message}
            </p>
          )}
          <div className="line">
            <button type="submit" className="button button-main" disabled={pending}>
              {t("save")}
            </button>
            <button type="button" className="button button-plain" onClick={() => dialog.current?.close()}>
              {t("cancel")}
            </button>
          </div>
        </form>
      </dialog>
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
