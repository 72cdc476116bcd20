import { useTranslations } from "next-intl";

/** Why the other side took nothing, as a sentence. Works on both sides of the wire. */
export function useProblem() {
  const t = useTranslations("channel.problem");
  return (problem: string, detail: string): string =>
    // Stored by a program that may have been another release's.
    t.has(problem as never) ? t(problem as never, { detail } as never) : `${problem} ${detail}`;
}
