"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, startTransition, useEffect, useRef, useState } from "react";
import { useAction } from "@/app/_ui/use-action";
import type { PermitEventKind } from "@/lib/domain/vocabulary";
import { logStep } from "../../actions";
import { EntryFields, type StepRules } from "../../entry-fields";
import styles from "../../permits.module.css";
import { useEntry } from "../../use-entry";
import { Moves } from "./moves";
import { type Named, Saved, type SavedEntry } from "./saved";

type Props = {
  userId: string;
  projectId: string;
  code: string;
  /** The number of the last entry on this page. */
  seen: number;
  today: string;
  moves: readonly PermitEventKind[];
  rules: StepRules;
  /** Hard prerequisites that are open, as a list in words. */
  hardOpen: string;
  /** The entry that stands last, for whoever was overtaken. */
  last: { who: string; on: string; kind: string } | null;
  /** The steps of the project by code. */
  steps: Readonly<Record<string, Named>>;
  next: { name: string; href: string } | null;
  back: string;
};

/** Logs one entry: a button for each move, then just its fields. What is typed stays until it is logged. */
export function LogForm(props: Props) {
  const { userId, projectId, code, seen, today, moves, rules, hardOpen, last } = props;
  const [t, p, kinds] = [
    useTranslations("permits.form"),
    useTranslations("permits.paper"),
    useTranslations("permitKind"),
  ];
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const entry = useEntry(`permit ${userId} ${projectId} ${code}`, today);
  const { draft } = entry;
  const [saved, setSaved] = useState<SavedEntry | null>(null);
  const [uploading, setUploading] = useState(0);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [result, send, pending] = useAction(logStep, (answer) => {
    setTouched(new Set());
    if (answer.ok && draft.kind !== "") {
      setSaved({ kind: draft.kind, on: draft.on, unlocked: answer.data.unlocked });
      entry.clear();
    }
    // Somebody else logged: the page shows it, and what is typed stays.
    if (!answer.ok && answer.kind === "conflict") router.refresh();
  });
  const refused = result?.ok === false ? result : null;
  // A field that is typed in again loses its sentence.
  const errors = Object.fromEntries(
    Object.entries(refused?.fields ?? {}).filter(([field]) => !touched.has(field)),
  );
  useEffect(() => {
    if (result?.ok === false) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [result]);

  const possible = draft.kind !== "" && moves.includes(draft.kind);
  const submit = () => {
    if (!form.current || pending || uploading > 0 || !possible) return;
    setSaved(null);
    const typed = new FormData(form.current);
    startTransition(() => send(typed));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== "Enter") return;
    const saves = event.ctrlKey || event.metaKey;
    // Enter in a field is no wish to log; the button and Ctrl Enter are.
    const field = event.target instanceof HTMLInputElement && !/radio|checkbox|file/.test(event.target.type);
    if (saves || field) event.preventDefault();
    if (saves) submit();
  };
  const signIn = () => `/sign-in?callbackUrl=${encodeURIComponent(location.pathname + location.search)}`;
  const conflict = refused?.kind === "conflict" && last;
  return (
    <section className={`panel ${styles.form}`} aria-labelledby="next-entry">
      <h2 id="next-entry">{t("title")}</h2>
      {saved && <Saved saved={saved} steps={props.steps} next={props.next} back={props.back} />}
      <form
        ref={form}
        method="post"
        noValidate
        onSubmit={onSubmit}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          if ("name" in target) setTouched((now) => new Set([...now, String(target.name)]));
        }}
      >
        <input type="hidden" name="projectId" value={projectId} />
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="seen" value={seen} />
        {entry.restored && (
          <p className="notice line">
            {t("restored")}
            <button type="button" className="button button-plain" onClick={entry.clear}>
              {t("discard")}
            </button>
          </p>
        )}
        <Moves moves={moves} chosen={draft.kind} choose={(kind) => entry.change({ kind })} />
        {draft.kind !== "" && !possible && (
          <p className="notice notice-yellow">{t("notNow", { kind: kinds(draft.kind) })}</p>
        )}
        {draft.kind === "grant" && hardOpen !== "" && (
          <p className="notice notice-yellow">{t("hardOpen", { steps: hardOpen })}</p>
        )}
        {draft.kind !== "" && (
          <EntryFields entry={entry} today={today} errors={errors} rules={rules} busy={setUploading} />
        )}
        <div aria-live="polite">
          {refused && (touched.size === 0 || refused.kind !== "invalid") && (
            <div className="alarm" role="alert">
              <p>{errors.kind ?? refused.message}</p>
              {conflict && <p>{t("conflict", { ...conflict, day: conflict.on })}</p>}
              {refused.kind === "signed-out" && (
                <p>
                  <a href={signIn()}>{t("signIn")}</a>
                </p>
              )}
            </div>
          )}
        </div>
        {draft.kind !== "" && (
          <div className={`${styles.actions} no-print`}>
            <button
              type="submit"
              className="button button-main"
              disabled={pending || uploading > 0 || !possible}
            >
              {pending ? t("sending") : t("save", { kind: kinds(draft.kind) })}
            </button>
            {uploading > 0 && <span className="soft">{p("wait")}</span>}
          </div>
        )}
      </form>
    </section>
  );
}
