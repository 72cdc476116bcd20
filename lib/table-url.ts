import { z } from "zod";
import { listOf, type Sort } from "./query";

// What a search parameter of a list may say: whatever is unknown falls back, nothing is refused.

// The default makes an absent parameter pass through the transform like any other value.
const anything = z.unknown().default(null);

const first = (value: unknown) => listOf(value)[0];

/** Free text to search by. */
export const words = z.preprocess(first, z.string().trim().max(100)).catch("");

/** Any of the known values; unknown ones are dropped one by one. */
export const many = <const T extends string>(values: readonly T[]) =>
  anything.transform((given): T[] => values.filter((value) => listOf(given).includes(value)));

/** Ids, which only the database knows. */
export const ids = anything.transform((given): string[] => [
  ...new Set(listOf(given).filter((id): id is string => typeof id === "string" && /^[\w.-]{1,64}$/.test(id))),
]);

export const oneOf = <const T extends string>(values: readonly T[], fallback: NoInfer<T>) =>
  z.preprocess(first, z.enum(values)).catch(fallback);

export const page = z.preprocess(first, z.coerce.number().int().min(1).max(100_000)).catch(1);

/** `sort=-gap` means descending by gap. Keys outside the list fall back. */
export const sortBy = <const K extends string>(keys: readonly K[], fallback: Sort<NoInfer<K>>) =>
  anything.transform((given): Sort<K> => {
    const text = String(first(given) ?? "");
    const descending = text.startsWith("-");
    const key = keys.find((candidate) => candidate === (descending ? text.slice(1) : text));
    return key ? { key, descending } : fallback;
  });
