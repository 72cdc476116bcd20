"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, startTransition } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { useTyped } from "@/app/_ui/use-typed";
import { raise } from "../actions";
import { problemHref } from "../addresses";
import { ProblemFields, type Written } from "../fields";
import style from "../problems.module.css";

type Props = {
  place: string;
  project: string;
  projects: readonly { id: string; name: string }[];
  offices: readonly { id: string; name: string }[];
};

/** The form of a new entry; what is typed stays in the browser until it is stored. */
export function NewProblem({ place, project, projects, offices }: Props) {
  const t = useTranslations("problem");
  const router = useRouter();
  const empty: Written & { projectId: string } = {
    projectId: project,
    type: "site",
    title: "",
    description: "",
    departments: [],
    wantedOn: "",
  };
  const { typed, change, forget } = useTyped(`${place} ${project}`, empty);
  const [result, send, pending] = useAction(raise, (answer) => {
    if (!answer.ok) return;
    forget();
    notice(t("raised", { title: answer.data.title }));
    router.push(problemHref(answer.data.id));
  });
  const refused = result?.ok === false ? result : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  };
  return (
    <form className={`panel ${style.form}`} onSubmit={submit} noValidate>
      <div className={style.field}>
        <label htmlFor="projectId">{t("project")}</label>
        <select
          id="projectId"
          name="projectId"
          className="select"
          value={typed.projectId}
          aria-invalid={refused?.fields.projectId !== undefined}
          aria-describedby="project-error"
          onChange={({ target }) => change({ projectId: target.value })}
        >
          <option value="">{t("chooseProject")}</option>
          {projects.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <p id="project-error" className="alarm" aria-live="polite">
          {refused?.fields.projectId}
        </p>
      </div>
      <ProblemFields written={typed} change={change} errors={refused?.fields ?? {}} offices={offices} />
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending}>
          {t("raiseNow")}
        </button>
        <span className="alarm" aria-live="polite">
          {refused?.message}
        </span>
      </div>
    </form>
  );
}
