"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { begin, chooseFlow } from "../../../permits/actions";
import { FlowPreview } from "./flow-preview";
import styles from "./permits.module.css";

/** `name` is the letter of the flow, with H for 核准. */
export type FlowChoice = {
  name: string;
  label: string;
  codes: readonly string[];
  /** Logged steps that it would no longer show. */
  hidden: readonly string[];
};

type Props = {
  projectId: string;
  choices: readonly FlowChoice[];
  /** Code and name of each step of the template. */
  steps: Readonly<Record<string, string>>;
  /** Steps with a log in force, in the flow or hidden by it. */
  logged: readonly string[];
  today: string;
  now: { name: string; since: string; version: number } | null;
};

/** The flow and the day from which the enterprise can begin; what it would change is shown before it is saved. */
export function FlowForm({ projectId, choices, steps, logged, today, now }: Props) {
  const t = useTranslations("projectPermits.form");
  const id = useId();
  const router = useRouter();
  const [draft, setDraft] = useState({ flow: now?.name ?? "", since: now?.since ?? today });
  const [result, send, pending] = useAction<{ flow: string }>(
    (_, form) => (now ? chooseFlow : begin)(null, form),
    (answer) => {
      if (answer.ok) notice(t("saved"));
    },
  );
  const errors = result?.ok === false ? result.fields : {};
  const chosen = choices.find(({ name }) => name === draft.flow);
  const current = choices.find(({ name }) => name === now?.name);
  const missing = errors.flow && draft.flow === "" ? t("chooseFirst") : errors.flow;
  return (
    <form action={send} className={styles.form} noValidate>
      <input type="hidden" name="projectId" value={projectId} />
      {now && <input type="hidden" name="seen" value={now.version} />}
      {draft.flow !== "" && <input type="hidden" name="flow" value={draft.flow.slice(0, 1)} />}
      {draft.flow.length > 1 && <input type="hidden" name="approval" value="1" />}
      <fieldset aria-describedby={`${id}-flow`}>
        <legend>{t("flow")}</legend>
        {choices.map(({ name, label, codes }) => (
          <label key={name} className={styles.option}>
            <input
              type="radio"
              name={`${id}-choice`}
              checked={draft.flow === name}
              // React reads its own state; the field of this name is the hidden one.
              form=""
              onChange={() => setDraft({ ...draft, flow: name })}
            />
            <span>
              <span className="number">{name}</span> {label}{" "}
              <span className="soft">{t("count", { count: codes.length })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p id={`${id}-flow`} className="alarm" aria-live="polite">
        {missing}
      </p>
      <label htmlFor={`${id}-since`}>{t("since")}</label>
      <input
        id={`${id}-since`}
        className="input"
        type="date"
        name="since"
        max={today}
        value={draft.since}
        aria-invalid={errors.since ? true : undefined}
        aria-describedby={`${id}-since-note`}
        onChange={({ target }) => setDraft({ ...draft, since: target.value })}
      />
      <p id={`${id}-since-note`} aria-live="polite">
        {errors.since ? (
          <span className="alarm">{errors.since}</span>
        ) : (
          <span className="soft">{t("sinceNote")}</span>
        )}
      </p>
      {chosen && <FlowPreview chosen={chosen} current={current} steps={steps} logged={logged} />}
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending}>
          {t(now ? "change" : "begin")}
        </button>
        <span role="alert" className="alarm">
          {result?.ok === false && Object.keys(result.fields).length === 0 && result.message}
        </span>
        {result?.ok === false && result.kind === "conflict" && (
          <button type="button" className="button" onClick={() => router.refresh()}>
            {t("refresh")}
          </button>
        )}
      </div>
    </form>
  );
}
