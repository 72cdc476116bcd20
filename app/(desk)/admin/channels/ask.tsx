"use client";

import { useTranslations } from "next-intl";
import { startTransition } from "react";
import type { Result } from "@/app/_server/action";
import { useAction } from "@/app/_ui/use-action";
import type { Outcome } from "@/db/deliveries";
import { retryDelivery, sendDigest, testChannel } from "./actions";
import { useProblem } from "./use-problem";

const kinds = { test: testChannel, send: sendDigest, retry: retryDelivery } satisfies Record<
  string,
  (previous: Result<Outcome> | null, form: FormData) => Promise<Result<Outcome>>
>;

type Props = {
  kind: keyof typeof kinds;
  /** What goes along: the channel as it was seen, or the delivery. */
  values: Readonly<Record<string, string>>;
  /** What the button is about, for those who hear it only. */
  about: string;
};

/** A button that asks the other side something now, and says beside it what came back. */
export function Ask({ kind, values, about }: Props) {
  const [t, problem] = [useTranslations("channel"), useProblem()];
  const [result, send, pending] = useAction<Outcome>(kinds[kind]);
  const press = () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(values)) form.set(name, value);
    startTransition(() => send(form));
  };
  const outcome = result?.ok ? result.data : null;
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={pending}
        aria-label={`${t(kind)} ${about}`}
        onClick={press}
      >
        {pending ? t("asking") : t(kind)}
      </button>
      <span role="status" className={outcome && !outcome.ok ? "alarm" : undefined}>
        {outcome?.ok && (outcome.detail ? t("partly", { detail: outcome.detail }) : t(`answered.${kind}`))}
        {outcome?.ok === false && problem(outcome.problem, outcome.detail)}
      </span>
      {result?.ok === false && (
        <span className="alarm" role="alert">
          {result.message}
        </span>
      )}
    </>
  );
}
