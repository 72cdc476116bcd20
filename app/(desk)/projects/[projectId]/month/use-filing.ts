import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createElement, startTransition, useEffect, useRef, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { type Answer, useAction } from "@/app/_ui/use-action";
import { fileReport } from "../../../reports/actions";
import type { Draft } from "./draft";
import { Filed } from "./filed";
import type { Kept } from "./use-draft";

/** Both versions of a month that two people wrote. */
export type Rival = { mine: Draft; found: Record<string, unknown> };
type Filing = Extract<Awaited<ReturnType<typeof fileReport>>, { ok: true }>["data"];
/** `isLast` where no other month of the period is left to file. */
type Place = { projectId: string; projectName: string; period: string; isLast: boolean };

/** Sends the form and takes the answer in: where to go next, what to say, what stands in the way. */
export function useFiling({ projectId, projectName, period, isLast }: Place, kept: Kept) {
  const t = useTranslations("month");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [result, send, pending] = useAction(fileReport, take);
  const [rival, setRival] = useState<Rival | null>(null);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());

  function leave({ id, version, move, next }: Filing) {
    const texts = { undo: t("withdraw"), undone: t("withdrawn", { name: projectName }) };
    const text = t("filedNotice", { name: projectName });
    notice(createElement(Filed, { reportId: id, version, text, ...texts }), `filed ${id} ${version}`);
    // Typed routes know paths, not queries.
    const go = (to: string) => router.push(to as Route);
    if (next) return go(`/projects/${next}/month?period=${period}`);
    if (isLast || move === "next") notice(t("allFiled"));
    if (move === "next") return go(`/reports?period=${period}`);
    // The address of a correction asks for its form, which is done with.
    return router.replace(`/projects/${projectId}/month?period=${period}` as Route);
  }

  function take(answer: Answer<Filing>) {
    if (answer.ok) {
      kept.acknowledge({ seen: answer.data.version, revision: answer.data.revision });
      setRival(null);
      if (answer.data.status === "submitted") leave(answer.data);
    } else if (answer.kind === "conflict" && answer.found)
      setRival({ mine: kept.typed(), found: answer.found });
  }
  // Where there is a keyboard, typing can begin at once.
  useEffect(() => {
    if (!window.matchMedia("(hover: hover)").matches) return;
    form.current?.querySelector<HTMLElement>("[name=invested]")?.focus({ preventScroll: true });
  }, []);
  // The wrong fields are marked by now; the first of them is where to go on.
  useEffect(() => {
    if (result?.ok === false) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [result]);

  const refused = result?.ok === false ? result : null;
  return {
    form,
    pending,
    rival,
    /** The sentence for the form as a whole, until something is typed again. */
    refused: refused?.kind === "invalid" && touched.size > 0 ? null : refused,
    saved: result?.ok === true && touched.size === 0,
    errorOf: (field: string) => (touched.has(field) ? undefined : refused?.fields[field]),
    submit: (move: string) => {
      if (pending || !form.current) return;
      const typed = new FormData(form.current);
      typed.set("move", move);
      kept.send();
      setTouched(new Set());
      startTransition(() => send(typed));
    },
    change: (part: Partial<Draft>) => {
      kept.change(part);
      setTouched((before) => new Set([...before, ...Object.keys(part)]));
    },
  };
}
