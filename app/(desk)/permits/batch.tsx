"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, startTransition, useRef, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { type PermitEventKind, permitEventKinds } from "@/lib/domain/vocabulary";
import { logSteps } from "./actions";
import { EntryFields } from "./entry-fields";
import styles from "./permits.module.css";
import { useEntry } from "./use-entry";

type Ticked = { step: string; name: string; moves: readonly string[] };

const tickedIn = (form: HTMLFormElement): Ticked[] =>
  [...form.querySelectorAll<HTMLInputElement>("input[name=steps]:checked")].map(({ value, dataset }) => ({
    step: value.split(" ").slice(0, 2).join(" "),
    name: dataset.name ?? value,
    moves: (dataset.moves ?? "").split(" "),
  }));

type Props = { userId: string; today: string; children: ReactNode };

/** The table as a form: what is ticked gets one entry together, all of them or none. */
export function Batch({ userId, today, children }: Props) {
  const [t, f, kinds] = [
    useTranslations("permits.batch"),
    useTranslations("permits.form"),
    useTranslations("permitKind"),
  ];
  const form = useRef<HTMLFormElement>(null);
  const [ticked, setTicked] = useState<readonly Ticked[]>([]);
  const [uploading, setUploading] = useState(0);
  const entry = useEntry(`permits several ${userId}`, today);
  const { draft } = entry;
  const [result, send, pending] = useAction(logSteps, (answer) => {
    if (!answer.ok || draft.kind === "") return;
    const kind = kinds(draft.kind);
    notice(t("savedSeveral", { count: answer.data.count, kind, day: draft.on }));
    entry.clear();
    untick();
  });
  function untick() {
    for (const box of form.current?.querySelectorAll<HTMLInputElement>("input[name=steps]") ?? [])
      box.checked = false;
    setTicked([]);
  }
  const common = permitEventKinds.filter(
    (kind) => ticked.length > 0 && ticked.every(({ moves }) => moves.includes(kind)),
  );
  const kind: PermitEventKind | "" = common.find((one) => one === draft.kind) ?? "";
  const refused = result?.ok === false ? result : null;
  const against = ticked.filter(({ step }) => refused?.fields[step]);
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLInputElement && event.target.name === "steps")
      setTicked(tickedIn(event.currentTarget));
  };
  // Sent by hand, because React empties the boxes of a form after its action.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    startTransition(() => send(typed));
  };
  return (
    <form ref={form} onSubmit={submit} onChange={onChange} className={styles.batch} noValidate>
      {children}
      {ticked.length > 0 && (
        <section className={`panel ${styles.bar} no-print`} aria-label={t("chooseMove")}>
          <div className={styles.barHead}>
            <b>{t("chosen", { count: ticked.length })}</b>
            <button type="button" className="button button-plain" onClick={untick}>
              {t("untick")}
            </button>
          </div>
          {refused && (
            <div role="alert" className="alarm">
              <p>{refused.message}</p>
              <ul>
                {against.map(({ step, name }) => (
                  <li key={step}>{t("against", { name, why: refused.fields[step] ?? "" })}</li>
                ))}
              </ul>
            </div>
          )}
          {entry.restored && (
            <p className="notice line">
              {f("restored")}
              <button type="button" className="button button-plain" onClick={entry.clear}>
                {f("discard")}
              </button>
            </p>
          )}
          {common.length === 0 ? (
            <p>{t("chosenNone")}</p>
          ) : (
            <fieldset className={styles.moves}>
              <legend>{t("chooseMove")}</legend>
              {common.map((one) => (
                <label key={one} className="button">
                  <input
                    type="radio"
                    name="kind"
                    value={one}
                    checked={kind === one}
                    onChange={() => entry.change({ kind: one })}
                  />
                  {kinds(one)}
                </label>
              ))}
            </fieldset>
          )}
          {kind !== "" && (
            <>
              <EntryFields
                entry={entry}
                today={today}
                errors={refused?.fields ?? {}}
                rules={{ extension: null, softOpen: "" }}
                busy={setUploading}
              />
              <div className="line">
                <button type="submit" className="button button-main" disabled={pending || uploading > 0}>
                  {pending ? f("sending") : f("save", { kind: kinds(kind) })}
                </button>
              </div>
            </>
          )}
        </section>
      )}
    </form>
  );
}
