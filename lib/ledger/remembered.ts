/**
 * The same reading of texts, which knows again what it has read: a column says the same few things in thousands of rows.
 * It forgets everything once it knows `most` texts. What it gives back must not be changed.
 */
export function remembered<T>(read: (text: string) => T, most = 5000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = read(text);
    known.set(text, found);
    return found;
  };
}
