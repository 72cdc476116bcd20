import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { readPeople } from "@/db/comments";
import { readNames } from "@/db/names";
import { keptComments } from "@/db/project-kept";
import { store } from "@/db/store";
import { mentionParts } from "@/lib/mention";
import { can, type User } from "@/lib/policy";
import { type Subject, seesSubject, subjectText } from "@/lib/subject";
import { CommentForm } from "./comment-form";
import style from "./comments.module.css";
import { CommentsElsewhere } from "./elsewhere";

type Props = { user: User; projectId: string | null; subject: Subject };

/** What was said about a thing, and the form to say more; nothing for who may not see the thing itself. */
export async function Comments({ user, projectId, subject }: Props) {
  if (!seesSubject(user, subject)) return null;
  const [t, { comment, failure }] = [await getTranslations("comment"), await getMessages()];
  const english = (await getLocale()) === "en";
  const rows = await keptComments(store(), { projectId, subject });
  const offices = new Map(
    [...(await readNames(store())).departments].map(([id, one]) => [
      id,
      english ? one.english : one.shortName,
    ]),
  );
  const people = (await readPeople(store()))
    .filter((person) => person.id !== user.id && seesSubject(person, subject))
    .map(({ id, name, department, english: inEnglish, pinyin, initials }) => ({
      id,
      name,
      department: english ? inEnglish : department,
      pinyin,
      initials,
    }));
  return (
    <section className={`panel stack ${style.comments}`} id="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">
        {t("title")}{" "}
        {rows.length > 0 && <span className="page-note">{t("count", { count: rows.length })}</span>}
      </h2>
      {rows.length > 0 && (
        <ol className={style.list}>
          {rows.map((row) => (
            <li key={row.id}>
              <p className={style.who}>
                <strong>{row.by}</strong>{" "}
                <span className="soft">
                  {offices.get(row.departmentId)} · {row.on}
                </span>
              </p>
              <p className={style.text}>
                {mentionParts(row.text, row.mentioned).map((part, index) =>
                  part.meant ? (
                    // The parts of a text have no name but their place.
                    // biome-ignore lint/suspicious/noArrayIndexKey: see above
                    <mark key={index}>{part.text}</mark>
                  ) : (
                    part.text
                  ),
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
      {subject.kind === "project" && projectId !== null && (
        <CommentsElsewhere user={user} projectId={projectId} />
      )}
      {can(user, "comment.write") && (
        <NextIntlClientProvider messages={{ comment, failure }}>
          <CommentForm
            key={`${projectId} ${subjectText(subject)}`}
            place={`comment ${user.id} ${projectId} ${subjectText(subject)}`}
            projectId={projectId ?? ""}
            subject={subjectText(subject)}
            people={people}
          />
        </NextIntlClientProvider>
      )}
    </section>
  );
}
