import { useTranslations } from "next-intl";

/** Why the other side took nothing, as a sentence. */
export function useProblem() {
  const t = useTranslations("channel");
  return (problem: string, detail: string): string =>
    // Stored by a program that may have been another release.
    t.has(`problem.${problem}` as never)
      ? t(`problem.${problem}` as never, { detail } as never)
      : `${problem} ${detail}`;
}
