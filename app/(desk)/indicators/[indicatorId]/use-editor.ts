import { useTranslations } from "next-intl";
import { startTransition, useState } from "react";
import type { Result } from "@/app/_server/action";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { useKept } from "@/app/_ui/use-kept";
import type { Edited } from "./typed";

/** What every editor of one indicator types beside its own fields: why, and what it started from. */
type Common = { reason: string; seen: string };
type Action<R> = (previous: Result<R> | null, form: FormData) => Promise<Result<R>>;

/** The fields of an editor, kept in the browser until they are saved, and what came of the last save. */
export function useEditor<F extends object, R extends { seen: number | string }>(
  { indicatorId, year, userId }: Edited,
  name: string,
  stored: F & Common,
  action: Action<R>,
) {
  const t = useTranslations("indicator");
  const kept = useKept(`indicator ${userId} ${indicatorId} ${year} ${name}`, stored);
  const [result, send, pending] = useAction(action, (answer) => {
    // What the person typed stays; only what it rests on is new.
    if (!answer.ok) return;
    notice(t("saved"));
    kept.saved({ reason: "", seen: String(answer.data.seen) } as Partial<F & Common>);
  });
  // A fold that holds what was restored stands open, also after it is saved.
  const [opened, setOpened] = useState(false);
  if (kept.restored && !opened) setOpened(true);
  const refused = result?.ok === false ? result : null;
  const { value, change } = kept;
  return {
    fields: value,
    change,
    restored: kept.restored,
    opened,
    discard: kept.discard,
    result,
    pending,
    errors: refused?.fields ?? {},
    found: refused?.found,
    submit: (own: Record<string, string>) => {
      const form = new FormData();
      const { reason, seen } = value;
      for (const [key, text] of Object.entries({ indicatorId, year: String(year), reason, seen, ...own }))
        form.set(key, text);
      startTransition(() => send(form));
    },
  };
}
