import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { keptCommentCounts } from "@/db/project-kept";
import { store } from "@/db/store";
import type { User } from "@/lib/policy";
import { parseSubject, seesSubject } from "@/lib/subject";
import { aboutWords } from "./about";
import { subjectHref } from "./subject-href";

/** Where else something was said about a project: its months, permit steps and problems, as far as this person sees them. */
export async function CommentsElsewhere({ user, projectId }: { user: User; projectId: string }) {
  const [t, aboutOf] = [await getTranslations("comment"), await aboutWords()];
  const others = (await keptCommentCounts(store(), projectId)).flatMap(({ subject: text, count }) => {
    const subject = parseSubject(text);
    return subject && subject.kind !== "project" && seesSubject(user, subject)
      ? [{ text, subject, count }]
      : [];
  });
  if (others.length === 0) return null;
  return (
    <p className="line">
      <span className="soft">{t("elsewhere")}</span>
      {others.map(({ text, subject, count }) => (
        <Link key={text} href={subjectHref(projectId, subject)} prefetch={false}>
          {t("elsewhereOf", { about: aboutOf(subject), count })}
        </Link>
      ))}
    </p>
  );
}
