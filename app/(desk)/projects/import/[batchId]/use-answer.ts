import { startTransition } from "react";
import { useAction } from "@/app/_ui/use-action";
import { answerBatch } from "../actions";

/** Tells the server what the person said of the file; the page then shows what follows from it. */
export function useAnswer(batch: string, seen: number) {
  const [result, send, pending] = useAction(answerBatch);
  return {
    pending,
    problem: result?.ok === false ? result.message : null,
    answer: (change: { sheet?: number; answers?: unknown; choices?: unknown }) => {
      const form = new FormData();
      form.set("batch", batch);
      form.set("seen", String(seen));
      if (change.sheet !== undefined) form.set("sheet", String(change.sheet));
      if (change.answers !== undefined) form.set("answers", JSON.stringify(change.answers));
      if (change.choices !== undefined) form.set("choices", JSON.stringify(change.choices));
      startTransition(() => send(form));
    },
  };
}
