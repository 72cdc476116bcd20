export type RefusalKind = "signed-out" | "forbidden" | "invalid" | "missing" | "conflict";

/** Values that fill the blanks of a sentence. */
export type Blanks = Record<string, string | number>;
export type Sentence = { key: string; values?: Blanks };

/**
 * An expected "no". It names a sentence of the messages (namespace `refusal`) and, for single fields, more of them;
 * the edge turns them into words. Everything else that is thrown is a bug.
 */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly sentence: Sentence,
    readonly fields: Record<string, Sentence> = {},
    /** For a conflict: what stands there now and who wrote it, for the person to compare. */
    readonly found?: Record<string, unknown>,
  ) {
    super(sentence.key);
  }
}
