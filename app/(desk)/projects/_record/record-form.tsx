"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, startTransition, useRef, useState } from "react";
import type { Result } from "@/app/_server/action";
import { notice } from "@/app/_ui/notice";
import { Restored } from "@/app/_ui/restored";
import { type Answer, useAction } from "@/app/_ui/use-action";
import { useKept } from "@/app/_ui/use-kept";
import { wanText, type Yuan } from "@/lib/domain/money";
import { AlikeNames } from "./alike";
import { Conflict } from "./conflict";
import { draftOf } from "./draft";
import { Field, type Named } from "./field";
import { type RecordDraft, sections } from "./fields";
import styles from "./record.module.css";
import { excess } from "./remarks";
import { YearStart } from "./year-start";

export type Officer = Named & { departmentId: string };
type Saved = { id: string; period: string; seen: number; yearSeen: number };
type Props = {
  action: (previous: Result<Saved> | null, form: FormData) => Promise<Result<Saved>>;
  userId: string;
  /** Empty for a new project. */
  projectId: string;
  year: number;
  stored: RecordDraft;
  seen: number;
  /** 0 lists the project in the year. */
  yearSeen: number;
  annualPlan: Yuan;
  departments: readonly Named[];
  officers: readonly Officer[];
  places: readonly string[];
  mayMove: boolean;
  /** The periods in which a new row of the year may begin. */
  periods: readonly string[];
};

type Rival = { base: RecordDraft; theirs: RecordDraft; seen: number; yearSeen: number };
const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Everything a project is, in sections on one page. What is typed outlives a reload and an expired sign-in. */
export function RecordForm(props: Props) {
  const { projectId, year, stored, officers, departments } = props;
  const t = useTranslations("record");
  const router = useRouter();
  const listing = props.yearSeen === 0;
  const first = {
    draft: stored,
    base: stored,
    reason: "",
    listedFrom: props.periods[0] ?? "",
    plannedStart: "",
    seen: props.seen,
    yearSeen: props.yearSeen,
  };
  const kept = useKept(`record ${props.userId} ${projectId || "new"} ${year}`, first);
  const { draft, base } = kept.value;
  const [rival, setRival] = useState<Rival | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const taken = (answer: Answer<Saved>) => {
    if (answer.ok) {
      kept.saved({ base: draft, reason: "", seen: answer.data.seen, yearSeen: answer.data.yearSeen });
      setRival(null);
      notice(t(projectId ? "saved" : "added", { name: draft.name }));
      const { id, period } = answer.data;
      // A new address is not known to typed routes.
      router.push((id ? `/projects/${id}?period=${period}` : `/projects/${projectId}`) as Route);
      return;
    }
    const { found } = { found: undefined, ...answer };
    if (answer.kind === "conflict" && found && isRow(found.project)) {
      const ofYear = isRow(found.year) ? found.year : null;
      setRival({
        base,
        theirs: draftOf(found.project, ofYear),
        seen: Number(found.project.version),
        yearSeen: Number(ofYear?.version ?? 0),
      });
    } else
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const [result, send, pending] = useAction(props.action, taken);
  const errors = result?.ok === false ? result.fields : {};
  const change = (part: Partial<RecordDraft>) => {
    const next = { ...draft, ...part };
    // Officers belong to one department; another department needs another of them.
    const moved = part.departmentId !== undefined && part.departmentId !== draft.departmentId;
    kept.change({ draft: moved ? { ...next, officerId: "" } : next });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (!props.mayMove) data.set("departmentId", draft.departmentId);
    startTransition(() => send(data));
  };
  const over = excess(draft, props.annualPlan);
  const ofDepartment = officers.filter(({ departmentId }) => departmentId === draft.departmentId);
  const offered = props.mayMove ? departments : departments.filter(({ id }) => id === draft.departmentId);
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate method="post">
      {kept.restored && !rival && <Restored discard={kept.discard} />}
      {rival && (
        <Conflict
          base={rival.base}
          mine={draft}
          theirs={rival.theirs}
          names={[...departments, ...officers]}
          take={(next) => {
            kept.change({ draft: next, base: rival.theirs, seen: rival.seen, yearSeen: rival.yearSeen });
            setRival(null);
          }}
        />
      )}
      {projectId && (
        <>
          <input type="hidden" name="projectId" value={projectId} />
          <input type="hidden" name="seen" value={kept.value.seen} />
          <input type="hidden" name="year" value={year} />
          <input type="hidden" name="yearSeen" value={kept.value.yearSeen} />
          {!listing && <input type="hidden" name="listedFrom" value="" />}
        </>
      )}
      <nav className={`${styles.contents} no-print`} aria-label={t("contents")}>
        {sections.map(({ name }) => (
          <a key={name} href={`#section-${name}`}>
            {t(`section.${name}`)}
          </a>
        ))}
      </nav>
      {sections.map(({ name, keys }) => (
        <section key={name} id={`section-${name}`} className="panel" aria-labelledby={`title-${name}`}>
          <h2 id={`title-${name}`}>{t(`section.${name}`)}</h2>
          <div className={styles.fields}>
            {keys.map((key) => (
              <Field
                key={key}
                name={key}
                draft={draft}
                change={change}
                error={errors[key]}
                departments={offered}
                officers={ofDepartment}
                places={props.places}
              />
            ))}
            {name === "basic" && (
              <AlikeNames name={draft.name === base.name && projectId ? "" : draft.name} own={projectId} />
            )}
            {name === "basic" && listing && (
              <YearStart
                {...kept.value}
                periods={props.periods}
                isNew={!projectId && draft.category !== "carry"}
                errors={errors}
                change={kept.change}
              />
            )}
            {name === "money" && (
              <p className={styles.wide} aria-live="polite">
                {over === null ? null : over === 0 ? (
                  <span className="soft">{t("fits", { plan: wanText(props.annualPlan) })}</span>
                ) : (
                  <span className="alarm">
                    {t("exceeds", { plan: wanText(props.annualPlan), over: wanText(over) })}
                  </span>
                )}
              </p>
            )}
          </div>
        </section>
      ))}
      <div className={styles.bar}>
        <label className={styles.reason}>
          <span>{t("reason")}</span>
          <input
            className="input"
            name="reason"
            maxLength={500}
            value={kept.value.reason}
            aria-invalid={errors.reason ? true : undefined}
            placeholder={t(
              listing && projectId ? "reasonListHint" : projectId ? "reasonHint" : "reasonNewHint",
            )}
            onChange={({ target }) => kept.change({ reason: target.value })}
          />
        </label>
        <button type="submit" className="button button-main" disabled={pending}>
          {pending ? t("saving") : t(projectId ? (listing ? "listNow" : "save") : "add")}
        </button>
        <span aria-live="polite" className="alarm">
          {result?.ok === false && !rival && [result.message, errors.reason].filter(Boolean).join(" ")}
        </span>
      </div>
    </form>
  );
}
