"use client";

import { useEffect, useState } from "react";
import { keep, readKept } from "@/app/_ui/kept";
import type { TemplateStep } from "@/lib/domain/permit";
import { permitStages } from "@/lib/domain/vocabulary";

type Draft = { steps: readonly TemplateStep[]; reason: string };
const place = (number: number) => `permit-template-${number}`;

const isDraft = (kept: unknown): kept is Draft =>
  typeof kept === "object" &&
  kept !== null &&
  "steps" in kept &&
  Array.isArray(kept.steps) &&
  "reason" in kept;

const blank = (code: string, after: TemplateStep | undefined): TemplateStep => ({
  code,
  stage: after?.stage ?? permitStages[0],
  name: "",
  english: "",
  event: null,
  handlers: [],
  limit: null,
  variants: [],
  extension: null,
  minimumWait: 0,
  planDays: 0,
  assumed: false,
  limitText: "",
  basis: "",
  flows: after?.flows ?? [],
  approvalFlows: after?.approvalFlows ?? [],
  hard: [],
  soft: [],
  output: "",
  pill: null,
});

/** The first code after this one's letter that no step has. */
function freeCode(steps: readonly TemplateStep[], letter: string): string {
  for (let number = 1; number < 100; number += 1) {
    const code = `${letter}${String(number).padStart(2, "0")}`;
    if (!steps.some((step) => step.code === code)) return code;
  }
  return `${letter}99`;
}

/** The steps as edited, kept in this browser until they are saved or put back. */
export function useTemplateDraft(number: number, stored: readonly TemplateStep[]) {
  const [draft, setDraft] = useState<Draft>({ steps: stored, reason: "" });
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    const kept = readKept(place(number));
    if (!isDraft(kept)) return;
    setDraft(kept);
    setRestored(true);
  }, [number]);
  const edit = (change: Partial<Draft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    keep(place(number), next);
  };
  const { steps } = draft;
  return {
    ...draft,
    restored,
    setReason: (reason: string) => edit({ reason }),
    change: (at: number, values: Partial<TemplateStep>) =>
      edit({ steps: steps.map((step, index) => (index === at ? { ...step, ...values } : step)) }),
    /** Adds a step behind another and gives its place. */
    add: (at: number) => {
      const after = steps[at];
      const code = freeCode(steps, after?.code.slice(0, 1) ?? "A");
      edit({ steps: steps.toSpliced(at + 1, 0, blank(code, after)) });
    },
    remove: (at: number) => edit({ steps: steps.toSpliced(at, 1) }),
    move: (at: number, by: 1 | -1) => {
      const step = steps[at];
      const to = at + by;
      if (step && to >= 0 && to < steps.length)
        edit({ steps: steps.toSpliced(at, 1).toSpliced(to, 0, step) });
    },
    putBack: () => {
      keep(place(number), null);
      setDraft({ steps: stored, reason: "" });
      setRestored(false);
    },
    forget: () => keep(place(number), null),
  };
}
