"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, startTransition, useEffect, useRef, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { reviewReports } from "./actions";

type Props = {
  /** The reports that can be ticked, by their project. */
  waiting: readonly { projectId: string; name: string }[];
  children: ReactNode;
};

const boxesOf = (form: HTMLFormElement | null) => [
  ...(form?.querySelectorAll<HTMLInputElement>("input[name=report]") ?? []),
];

/** Approves the ticked rows of the table inside; one press ticks all. */
export function Review({ waiting, children }: Props) {
  const t = useTranslations("reports");
  const form = useRef<HTMLFormElement>(null);
  const [result, send, pending] = useAction(reviewReports, (answer) => {
    if (answer.ok) notice(t("approved", { count: answer.data.count }));
  });
  const [ticked, setTicked] = useState(0);
  const count = () => setTicked(boxesOf(form.current).filter((box) => box.checked).length);
  // The rows that were approved lose their boxes with their ticks.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the rows count
  useEffect(count, [waiting]);
  const tickAll = (on: boolean) => {
    for (const box of boxesOf(form.current)) box.checked = on;
    count();
  };
  // Sent by hand, because React empties a form after its action and a refusal would lose the ticks.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const ticks = new FormData(event.currentTarget);
    startTransition(() => send(ticks));
  };
  const refused = result?.ok === false ? result : null;
  const stale = waiting.find(({ projectId }) => projectId === refused?.found?.projectId);
  return (
    <form ref={form} onSubmit={submit} className="stack" onChange={count}>
      <div className="line no-print">
        <label>
          <input
            type="checkbox"
            checked={ticked > 0 && ticked === waiting.length}
            onChange={({ target }) => tickAll(target.checked)}
          />{" "}
          {t("tickAll", { count: waiting.length })}
        </label>
        <button type="submit" className="button button-main" disabled={pending}>
          {t("approveMany", { count: ticked })}
        </button>
        {refused && (
          <span className="alarm" role="alert">
            {refused.fields.report ? t("tickFirst") : refused.message}
            {stale && ` ${t("stale", { name: stale.name })}`}
          </span>
        )}
      </div>
      {children}
    </form>
  );
}
