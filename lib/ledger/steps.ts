/**
 * Long work that says where it may be interrupted, so that a server can answer others in between
 * (db/workbook/with-pauses.ts) and a test can run it through.
 */
export type Steps<T> = Generator<void, T, void>;

/** Runs it through without a pause. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
