import "server-only";
import { getTranslations } from "next-intl/server";
import type { Refusal, RefusalKind, Sentence } from "@/lib/refusal";

const fallback = {
  "signed-out": "signedOut",
  forbidden: "forbidden",
  invalid: "invalid",
  missing: "missing",
  conflict: "stale",
} as const satisfies Record<RefusalKind, string>;

/** A refusal in the reader's language. */
export async function putIntoWords({ kind, sentence, fields, found }: Refusal) {
  const t = await getTranslations("refusal");
  const say = ({ key, values }: Sentence, otherwise: string): string => {
    // Refusals are thrown far from here by name; a sentence that is missing falls back to that of its kind.
    const name = (t.has(key as never) ? key : otherwise) as never;
    return t(name, values as never);
  };
  return {
    ok: false as const,
    kind,
    message: say(sentence, fallback[kind]),
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, text]) => [field, say(text, "field.invalid")]),
    ),
    ...(found ? { found: withoutSecrets(found) } : {}),
  };
}

/** Why one of many rows is refused, in the reader's language. */
export async function sayRefusal({ key, values }: Sentence): Promise<string> {
  const t = await getTranslations("refusal");
  // As above: named far from here.
  return t((t.has(key as never) ? key : "invalid") as never, values as never);
}

const withoutSecrets = ({ hash: _, sealed: __, ...rest }: Record<string, unknown>) => rest;
