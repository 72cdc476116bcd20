import { setImmediate } from "node:timers/promises";
import type { Steps } from "@/lib/ledger/steps";

/** Runs long pure work and lets others have their turn at every step. An aborted signal ends it with its reason. */
export async function withPauses<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
    signal?.throwIfAborted();
  }
}
