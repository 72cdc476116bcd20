"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { Refused, Result } from "@/app/_server/action";

/** No answer came: no connection, a newer release on the server, or a bug with its number. */
type Unanswered = Omit<Refused, "kind"> & { kind: "unanswered" };
export type Answer<T> = Result<T> | Unanswered;

const whyOf = (error: unknown) => {
  if (unstable_isUnrecognizedActionError(error)) return "outdated";
  // A fetch that never reached the server fails with a TypeError; what the server threw carries a digest.
  return error instanceof TypeError && !("digest" in error) ? "offline" : "broken";
};

const digestOf = (error: unknown) =>
  typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : "—";

/**
 * `useActionState` for our actions. A lost connection or a bug comes back as a sentence instead of replacing the page,
 * so that nothing typed is lost. `taken` hears the answer even where the renewed page no longer holds the component.
 * The provider of messages around it must hold `failure`.
 */
export function useAction<T>(
  action: (previous: Result<T> | null, form: FormData) => Promise<Result<T>>,
  taken?: (answer: Answer<T>) => void,
) {
  const t = useTranslations("failure.unanswered");
  const ask = async (form: FormData): Promise<Answer<T>> => {
    try {
      return await action(null, form);
    } catch (error) {
      unstable_rethrow(error);
      const message = t(whyOf(error), { digest: digestOf(error) });
      return { ok: false, kind: "unanswered", message, fields: {}, values: {} };
    }
  };
  return useActionState<Answer<T> | null, FormData>(async (_, form) => {
    const answer = await ask(form);
    taken?.(answer);
    return answer;
  }, null);
}
