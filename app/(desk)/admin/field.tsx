"use client";

import { type ComponentProps, useId } from "react";
import style from "./form-dialog.module.css";

type Common = { label: string; name: string; error?: string | undefined; hint?: string };
type Props = Common &
  (
    | ({ options: readonly { id: string; name: string }[] } & Omit<ComponentProps<"select">, "name">)
    | ({ options?: undefined; rows: number } & Omit<ComponentProps<"textarea">, "name">)
    | ({ options?: undefined; rows?: undefined } & Omit<ComponentProps<"input">, "name">)
  );

/** One labelled input, text of several rows or choice with what is wrong with it. */
export function Field({ label, name, error, hint, ...rest }: Props) {
  const id = useId();
  const shared = {
    id,
    name,
    "aria-invalid": Boolean(error),
    "aria-describedby": `${id}-note`,
  };
  return (
    <div className={style.field}>
      <label htmlFor={id}>{label}</label>
      {rest.options ? (
        <Choice {...rest} {...shared} />
      ) : rest.rows ? (
        <textarea {...rest} {...shared} className="input" />
      ) : (
        <input {...(rest as ComponentProps<"input">)} {...shared} className="input" />
      )}
      <p id={`${id}-note`} className={error ? "alarm" : "soft"} aria-live="polite">
        {error ?? hint ?? ""}
      </p>
    </div>
  );
}

function Choice({
  options,
  ...rest
}: ComponentProps<"select"> & { options: readonly { id: string; name: string }[] }) {
  return (
    <select {...rest} className="select">
      {options.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </select>
  );
}
