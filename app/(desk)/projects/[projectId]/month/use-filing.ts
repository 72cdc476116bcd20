import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createElement, startTransition, useEffect, useRef, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { fileReport } from "../../../reports/actions";
import type { Draft } from "./draft";
import { Filed } from "./filed";
import type { Kept } from "./use-draft";

/** Both versions of a month that two people wrote. */
export type Rival = { mine: Draft; found: Record<string, unknown> };
type Place = { projectId: string; projectName: string; period: string; correcting: boolean };

/** Sends the form and takes the answer in: where to go next, what to say, what stands in the way. */
export function useFiling({ projectId, projectName, period, correcting }: Place, kept: Kept) {
  const t = useTranslations("month");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [result, send, pending] = useAction(fileReport);
  const [rival, setRival] = useState<Rival | null>(null);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());

  function leave({
    id,
    version,
    move,
    next,
  }: {
    id: string;
    version: number;
    move: string;
    next: string | null;
  }) {
    const texts = { undo: t("withdraw"), undone: t("withdrawn", { name: projectName }) };
    const text = t("filedNotice", { name: projectName });
    notice(createElement(Filed, { reportId: id, version, text, ...texts }), `filed ${id} ${version}`);
    // Typed routes know paths, not queries.
    const go = (to: string) => router.push(to as Route);
    if (next) return go(`/projects/${next}/month?period=${period}`);
    if (move === "next") {
      notice(t("allFiled"));
      return go(`/reports?period=${period}`);
    }
    return correcting ? go(`/projects/${projectId}/month?period=${period}`) : router.refresh();
  }

  // A result is taken in once, when it arrives; what is typed later is newer than it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the arrival of a result counts
  useEffect(() => {
    if (!result) return;
    if (result.ok) {
      kept.acknowledge({ seen: result.data.version, revision: result.data.revision });
      setRival(null);
      if (result.data.status === "submitted") leave(result.data);
      return;
    }
    if (result.kind === "conflict" && result.found) setRival({ mine: kept.draft, found: result.found });
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [result]);

  const refused = result?.ok === false ? result : null;
  return {
    form,
    pending,
    rival,
    /** The sentence for the form as a whole, until something is typed again. */
    refused,
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
