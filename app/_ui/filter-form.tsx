import type { Route } from "next";
import Form from "next/form";
import type { ReactNode } from "react";
import { listOf, type SearchParams } from "@/lib/query";
import styles from "./filters.module.css";

type Props = {
  action: Route;
  params: SearchParams;
  /** What the form itself sends, and what starts again with it, as the page; all else of the address is kept. */
  fields: readonly string[];
  children: ReactNode;
};

/** The filters of a list as a plain form, which works before any script does. */
export function FilterForm({ action, params, fields, children }: Props) {
  const kept = Object.entries(params).flatMap(([key, value]) =>
    fields.includes(key) ? [] : listOf(value).map((one) => [key, String(one)] as const),
  );
  return (
    <Form action={action} scroll={false} className={`${styles.filters} no-print`}>
      {kept.map(([key, value]) => (
        <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
      ))}
      {children}
    </Form>
  );
}

/** Free text of a filter. */
export function FilterSearch({ q, hint, label }: { q: string; hint: string; label: string }) {
  return (
    <input
      key={q}
      className="input"
      type="search"
      name="q"
      maxLength={100}
      defaultValue={q}
      placeholder={hint}
      aria-label={label}
    />
  );
}
