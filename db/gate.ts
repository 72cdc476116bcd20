import { Refusal } from "@/lib/refusal";

/**
 * Lets `running` jobs run at once and `waiting` more wait in order of arrival.
 * @throws Refusal `conflict` (sentence `busy`) for whoever comes after them.
 */
export function makeGate(running: number, waiting: number) {
  let active = 0;
  const queue: (() => void)[] = [];
  return async <T>(job: () => Promise<T>): Promise<T> => {
    if (active >= running) {
      if (queue.length >= waiting) throw new Refusal("conflict", { key: "busy" });
      await new Promise<void>((resolve) => queue.push(resolve));
    } else active += 1;
    try {
      return await job();
    } finally {
      const next = queue.shift();
      // The place is handed over, so nobody slips in between.
      if (next) next();
      else active -= 1;
    }
  };
}
