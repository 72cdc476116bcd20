/** Somebody who can be meant by a comment. */
export type Person = { id: string; name: string; department: string; pinyin: string; initials: string };

/** The name being typed after an @ that ends at the caret, with where its @ stands; null when there is none. */
export function mentionAt(text: string, caret: number): { at: number; typed: string } | null {
  const found = /@([\p{L}\p{N}]{0,20})$/u.exec(text.slice(0, caret));
  return found ? { at: found.index, typed: found[1] ?? "" } : null;
}

const most = 8;

/** Who may be meant by what is typed: part of the name, the pinyin from its beginning, or its initials. */
export function matchingPeople(people: readonly Person[], typed: string): Person[] {
  const letters = typed.toLowerCase();
  return people
    .filter(
      ({ name, pinyin, initials }) =>
        name.includes(typed) || pinyin.startsWith(letters) || initials.startsWith(letters),
    )
    .slice(0, most);
}

/** The text with what is being typed replaced by the name, and where the caret stands then. */
export function withMention(text: string, caret: number, at: number, name: string) {
  const before = `${text.slice(0, at)}@${name} `;
  return { text: `${before}${text.slice(caret).replace(/^ /, "")}`, caret: before.length };
}

/**
 * Ids of the people a text means: at each @ the longest name that stands there. A name that several people share means
 * those who were picked.
 */
export function meantIn(text: string, people: readonly Person[], picked: readonly string[]): string[] {
  const ids = text
    .split("@")
    .slice(1)
    .flatMap((after) => {
      const named = people.filter(({ name }) => after.startsWith(name));
      const longest = Math.max(0, ...named.map(({ name }) => name.length));
      const same = named.filter(({ name }) => name.length === longest);
      return same.length === 1 ? same : same.filter(({ id }) => picked.includes(id));
    })
    .map(({ id }) => id);
  return [...new Set(ids)];
}

/** The text cut so that the names of those who were meant stand apart. */
export function mentionParts(text: string, names: readonly string[]): { text: string; meant: boolean }[] {
  const longestFirst = names.toSorted((a, b) => b.length - a.length).map((name) => `@${name}`);
  const parts: { text: string; meant: boolean }[] = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const name = longestFirst.find((one) => text.startsWith(one, at));
    if (name) {
      if (plain) parts.push({ text: plain, meant: false });
      parts.push({ text: name, meant: true });
      plain = "";
    } else plain += text[at];
    at += name?.length ?? 1;
  }
  return plain ? [...parts, { text: plain, meant: false }] : parts;
}
