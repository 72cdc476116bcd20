"use client";

import { startTransition, useState } from "react";
import type { Result } from "@/app/_server/action";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";

type Action<T> = (previous: Result<T> | null, form: FormData) => Promise<Result<T>>;
const asText = (values: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

/** Numbers that are seen before they are saved: any change asks for a new preview. */
export function useRule<T, P>(options: {
  stored: Readonly<Record<string, number>>;
  save: Action<T>;
  see: Action<P>;
  /** The name of the numbers in the form, and what goes along. */
  name: string;
  more: Record<string, string>;
  /** The version that is shown, so that nobody's change is lost. */
  seen: number;
  said: (data: T) => string;
}) {
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState<Record<string, string>>(asText(options.stored));
  const [reason, setReason] = useState("");
  const [preview, setPreview] = useState<P | null>(null);
  const [typed, setTyped] = useState(false);
  const [looked, look, looking] = useAction(options.see, (answer) => {
    setTyped(false);
    setPreview(answer.ok ? answer.data : null);
  });
  const [result, send, pending] = useAction(options.save, (answer) => {
    setTyped(false);
    if (answer.ok) notice(options.said(answer.data));
  });
  const refused = typed ? null : [result, looked].find((one) => one?.ok === false);
  const problem = refused?.ok === false ? refused : null;
  const numbers = JSON.stringify(
    Object.fromEntries(
      // An empty field is no number; null is refused at its place.
      Object.entries(values).map(([name, value]) => [name, value.trim() === "" ? null : Number(value)]),
    ),
  );
  const formOf = (more: Record<string, string>) => {
    const form = new FormData();
    for (const [key, value] of Object.entries({ ...options.more, ...more, [options.name]: numbers }))
      form.set(key, value);
    return form;
  };
  const moved = () => {
    setPreview(null);
    setTyped(true);
  };
  return {
    open,
    setOpen,
    values,
    reason,
    preview,
    pending: pending || looking,
    moved,
    save: () => startTransition(() => send(formOf({ reason, seen: String(options.seen) }))),
    see: () => startTransition(() => look(formOf({}))),
    problem: problem?.message ?? "",
    reasonError: problem?.fields.reason ?? "",
    /** What is wrong with each number. */
    errors: Object.fromEntries(
      Object.entries(problem?.fields ?? {}).map(([field, text]) => [
        field.replace(`${options.name}.`, ""),
        text,
      ]),
    ),
    setReason: (text: string) => {
      setReason(text);
      setTyped(true);
    },
    change: (name: string, value: string) => {
      setValues({ ...values, [name]: value });
      moved();
    },
  };
}
