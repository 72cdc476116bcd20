"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useActionState, useEffect, useMemo, useState } from "react";
import type { ReportContext } from "@/lib/domain/report-check";
import { fileReport } from "../../../reports/actions";
import style from "../project.module.css";
import { Conflict } from "./conflict";
import { type Draft, draftOf, emptyDraft } from "./draft";
import { MoneyField, Remarks, TextField } from "./field";
import { findingsOf } from "./findings";
import { Preview, type Rules } from "./preview";
import { type Office, Problem } from "./problem";
import { useDraft } from "./use-draft";

type Props = {
  userId: string;
  projectId: string;
  stored: Record<string, unknown> | null;
  context: ReportContext;
  rules: Rules;
  offices: readonly Office[];
  people: Readonly<Record<string, string>>;
};

export function ReportForm(props: Props) {
  const { userId, projectId, context, rules } = props;
  const t = useTranslations("month");
  const router = useRouter();
  const stored = useMemo(() => (props.stored ? draftOf(props.stored) : emptyDraft), [props.stored]);
  const kept = useDraft(`report ${userId} ${projectId} ${context.period}`, stored);
  const { draft, change } = kept;
  const [result, send, pending] = useActionState(fileReport, null);
  const [aside, setAside] = useState<{ mine: Draft; found: Record<string, unknown> } | null>(null);

  // A result is taken in once, when it arrives; what is typed later is newer than it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the arrival of a result counts
  useEffect(() => {
    if (result?.ok === false && result.kind === "conflict" && result.found)
      setAside({ mine: draft, found: result.found });
    if (!result?.ok) return;
    kept.acknowledge(result.data.version);
    setAside(null);
    // The next address has its own project and is not known to typed routes.
    if (result.data.next)
      router.push(`/projects/${result.data.next}/month?period=${context.period}` as never);
    else if (result.data.status === "submitted") router.refresh();
  }, [result]);

  const findings = findingsOf(draft, context);
  const at = (field: string) => findings.filter((finding) => finding.field === field);
  const errors = result?.ok === false ? result.fields : {};
  const refused = findings.some((finding) => finding.level === "refuse");
  const needsReason =
    context.late || context.revisesLocked || draft.isOffset || at("reason").length > 0 || draft.reason !== "";

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit(event.currentTarget.querySelector<HTMLButtonElement>("[value=save]"));
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (pending) event.preventDefault();
  };

  return (
    <div className={style.columns}>
      <form
        action={send}
        onKeyDown={onKeyDown}
        onSubmit={onSubmit}
        className={`panel ${style.form}`}
        noValidate
      >
        <input type="hidden" name="projectId" value={projectId} />
        <input type="hidden" name="period" value={context.period} />
        <input type="hidden" name="seen" value={draft.seen} />
        <input type="hidden" name="isOffset" value={draft.isOffset ? "1" : "0"} />
        {kept.restored && (
          <p className="notice line">
            {t("restored")}
            <button type="button" className="button button-plain" onClick={kept.discard}>
              {t("discard")}
            </button>
          </p>
        )}
        {aside && <Conflict {...aside} people={props.people} take={kept.replace} />}
        <MoneyField
          name="invested"
          label={t("invested")}
          value={draft.invested}
          onChange={(invested) => change({ invested })}
        >
          <label>
            <input
              type="checkbox"
              checked={draft.isOffset}
              onChange={({ target }) => change({ isOffset: target.checked })}
            />{" "}
            {t("offset")}
          </label>
          <Remarks id="invested-remarks" findings={at("invested")} error={errors.invested} />
        </MoneyField>
        <MoneyField
          name="fixedAssets"
          label={t("fixedAssets")}
          hint={t("fixedHint")}
          value={draft.fixedAssets}
          onChange={(fixedAssets) => change({ fixedAssets })}
        >
          <Remarks id="fixedAssets-remarks" error={errors.fixedAssets} />
        </MoneyField>
        <TextField
          name="progress"
          label={t("progress")}
          hint={t("progressHint")}
          value={draft.progress}
          onChange={(progress) => change({ progress })}
        >
          {context.previousProgress && (
            <blockquote className={style.hint}>
              {t("previous", { text: context.previousProgress })}
            </blockquote>
          )}
          <Remarks id="progress-remarks" findings={at("progress")} error={errors.progress} />
        </TextField>
        <Problem draft={draft} offices={props.offices} change={change} />
        <TextField
          name="nextSteps"
          label={t("nextSteps")}
          value={draft.nextSteps}
          onChange={(nextSteps) => change({ nextSteps })}
        >
          <Remarks id="nextSteps-remarks" error={errors.nextSteps} />
        </TextField>
        <div hidden={!needsReason}>
          <TextField
            name="reason"
            label={t("reason")}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          >
            <Remarks id="reason-remarks" findings={at("reason")} error={errors.reason} />
          </TextField>
        </div>
        <div aria-live="polite">
          {result?.ok === false && <p className={style.error}>{result.message}</p>}
          {result?.ok === false && result.kind === "signed-out" && <p>{t("signInAgain")}</p>}
          {result?.ok && (
            <p className="notice">{t(result.data.status === "submitted" ? "filed" : "saved")}</p>
          )}
        </div>
        <div className={`${style.actions} no-print`}>
          <button
            type="submit"
            name="move"
            value="submit"
            className="button button-main"
            disabled={pending || refused}
          >
            {t("submit")}
          </button>
          <button type="submit" name="move" value="next" className="button" disabled={pending || refused}>
            {t("submitNext")}
          </button>
          <button type="submit" name="move" value="save" className="button" disabled={pending || refused}>
            {t("save")}
          </button>
        </div>
      </form>
      <Preview rules={rules} draft={draft} />
    </div>
  );
}
