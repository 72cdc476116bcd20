import { type AccessRules, usualAccess } from "./domain/access-rules";
import { guessedWords, walks } from "./guessed-words";

/** Signs and digits that stand for a letter: p@ssw0rd. */
const stands: Record<string, string> = { a: "a4@", e: "e3", i: "i1!", l: "l1", o: "o0", s: "s5$", t: "t7" };

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
const tolerant = (word: string) =>
  [...word].map((sign) => (stands[sign] ? `[${stands[sign]}]` : escaped(sign))).join("");

/** The longest word first, so that a long one is not left in pieces by a short one. */
const anyOf = (words: readonly string[]) =>
  new RegExp(
    words
      .toSorted((a, b) => b.length - a.length)
      .map(tolerant)
      .join("|"),
    "g",
  );

const known = anyOf(guessedWords);
const repetition = /(.)\1{2,}/gu;
const year = /(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?)?/g;
const lines = walks.flatMap((line) => [line, [...line].reverse().join("")]);

/** Three or more neighbours along a line, in either direction. */
function withoutWalks(text: string): string {
  let rest = "";
  for (let at = 0; at < text.length; ) {
    let end = at + 3;
    if (end <= text.length && lines.some((line) => line.includes(text.slice(at, end)))) {
      while (end < text.length && lines.some((line) => line.includes(text.slice(at, end + 1)))) end++;
      rest += " ";
    } else {
      end = at + 1;
      rest += text[at];
    }
    at = end;
  }
  return rest;
}

const distinct = (text: string, kind: RegExp) => new Set(text.match(kind)).size;

const kindsOf = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u] as const;

/** How many of capitals, small letters, digits and signs occur. Chinese characters are none of them. */
const kindsIn = (password: string): number => kindsOf.filter((kind) => kind.test(password)).length;

/**
 * Why a password may not be used, as the key of a sentence, or null. Counted in characters, never trimmed. Known words,
 * the user name, years, walks along the keyboard and repetitions count nothing; what is left must hold five different
 * letters, or nine different characters of which three are no digits.
 */
export function weakness(
  password: string,
  username: string,
  { minLength, kinds }: Pick<AccessRules, "minLength" | "kinds"> = usualAccess,
): "passwordShort" | "passwordLong" | "passwordKinds" | "passwordCommon" | null {
  if ([...password].length < minLength) return "passwordShort";
  if (password.length > 128) return "passwordLong";
  if (kindsIn(password) < kinds) return "passwordKinds";
  const plain = password.normalize("NFKC").toLowerCase();
  const own = username === "" ? plain : plain.replaceAll(username.toLowerCase(), " ");
  const rest = withoutWalks(own.replace(known, " ").replace(year, " ")).replace(repetition, " ");
  const isRich = distinct(rest, /\S/gu) >= 9 && distinct(rest, /[^\s\d]/gu) >= 3;
  return isRich || distinct(rest, /\p{L}/gu) >= 5 ? null : "passwordCommon";
}
