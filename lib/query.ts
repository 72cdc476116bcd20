/** The search parameters of a page, as Next hands them over. */
export type SearchParams = Record<string, string | string[] | undefined>;

export type Sort<K extends string> = { key: K; descending: boolean };

export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : [value].flat();

export const sortText = (sort: Sort<string>) => (sort.descending ? `-${sort.key}` : sort.key);

export type Change = Record<string, string | number | readonly string[] | null>;

/** The address after a change; anything but a new page goes back to page one, and null or "" removes a key. */
export function href(path: string, now: SearchParams, change: Change): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...now, page: null, ...change }))
    for (const item of listOf(value)) if (item !== "") query.append(key, String(item));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The address with one value of a repeatable key switched on or off. */
export function toggleHref(path: string, now: SearchParams, key: string, value: string): string {
  const on = listOf(now[key]).map(String);
  return href(path, now, { [key]: on.includes(value) ? on.filter((one) => one !== value) : [...on, value] });
}

/** Search parameters of a route as Next gives them to a page: a single value is no list. */
export const searchOf = (query: URLSearchParams): SearchParams =>
  Object.fromEntries(
    Object.entries(paramsOf(query)).map(([key, values]) => {
      const [only, ...more] = listOf(values).map(String);
      return [key, more.length > 0 ? [only ?? "", ...more] : only];
    }),
  );

/** Search parameters of the browser in the shape of the server's; repeated keys become lists. */
export const paramsOf = (query: URLSearchParams): SearchParams =>
  Object.fromEntries([...new Set(query.keys())].map((key) => [key, query.getAll(key)]));
