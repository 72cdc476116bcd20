import type { Store } from "./types";

/**
 * Keeps what was read of a store, by key, until its facts change. A failed read is not kept; the oldest of more than
 * a hundred keys goes first.
 */
export function untilCommit<T, A extends unknown[]>(
  keyOf: (...of: A) => string,
  read: (store: Store, ...of: A) => Promise<T>,
) {
  const kept = new WeakMap<Store, { revision: number; values: Map<string, Promise<T>> }>();
  return (store: Store, ...of: A): Promise<T> => {
    const revision = store.revision();
    const memory = kept.get(store);
    const { values } = memory?.revision === revision ? memory : { values: new Map<string, Promise<T>>() };
    if (memory?.revision !== revision) kept.set(store, { revision, values });
    const key = keyOf(...of);
    const known = values.get(key);
    if (known) return known;
    const fresh = read(store, ...of);
    values.set(key, fresh);
    fresh.catch(() => values.delete(key));
    const [oldest] = values.keys();
    if (values.size > 100 && oldest !== undefined) values.delete(oldest);
    return fresh;
  };
}
