"use client";

import { useProblem } from "./use-problem";

/** Why a delivery failed, as a sentence. */
export function Problem({ problem, detail }: { problem: string; detail: string }) {
  return <span className="alarm">{useProblem()(problem, detail)}</span>;
}
