import { handlerKey, rowsBehind, type StepSet, threatened } from "@/lib/domain/permit-figures";
import { type PermitFiguresView, type ProjectSet, projectSets } from "@/lib/inputs/permit-figures-url";
import type { Chosen } from "./load";

const isProjectSet = (show: ProjectSet | StepSet): show is ProjectSet =>
  projectSets.some((one) => one === show);

/** What stands behind the number that the address names: steps, or projects of a kind; nothing when it names none. */
export function behind(chosen: Chosen, { show, step: code, handler }: PermitFiguresView) {
  if (show === "none") return null;
  if (!isProjectSet(show)) {
    const within = chosen.rows
      .filter(({ step }) => code === null || step.code === code)
      .filter(({ step }) => handler === null || handlerKey(step) === handler);
    return { kind: "steps", show, rows: rowsBehind(show, within, chosen.asOf) } as const;
  }
  if (show === "threatened") return { kind: show, show, rows: threatened(chosen.projects) } as const;
  if (show === "unpermitted") return { kind: show, show, rows: chosen.unpermitted } as const;
  return { kind: show, show, rows: chosen.projects.filter(({ start }) => start.kind === "unknown") } as const;
}
export type Behind = NonNullable<ReturnType<typeof behind>>;
