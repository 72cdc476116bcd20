"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useMemo } from "react";
import type { ReportContext } from "@/lib/domain/report-check";
import style from "../project.module.css";
import { Buttons } from "./buttons";
import { Conflict } from "./conflict";
import { type Draft, draftOf, emptyDraft } from "./draft";
import { MoneyField, TextField } from "./field";
import { besideAmount, findingsOf } from "./findings";
import { Preview, type Rules } from "./preview";
import { Before, type Earlier } from "./previous";
import { type Office, Problem } from "./problem";
import { useDraft } from "./use-draft";
import { useFiling } from "./use-filing";

type Props = {
  userId: string;
  projectId: string;
  projectName: string;
  stored: Record<string, unknown> | null;
  /** A correction begins with the filed figures and without their reason. */
  correcting: boolean;
  /** The amounts in force, in 万元. */
  filed: { invested: string; fixedAssets: string } | null;
  context: ReportContext;
  rules: Rules;
  offices: readonly Office[];
  previous: Earlier | null;
  next: { name: string; left: number } | null;
};

const storedDraft = ({ stored, correcting }: Props): Draft => {
  if (!stored) return emptyDraft;
  return correcting ? { ...draftOf(stored), reason: "" } : draftOf(stored);
};

function focusNext(form: HTMLFormElement, from: HTMLInputElement) {
  const fields = [...form.querySelectorAll<HTMLElement>("input:not([type=hidden]), textarea, select")];
  const shown = fields.filter(
    (field) => field.offsetParent !== null && field.getAttribute("type") !== "checkbox",
  );
  shown[shown.indexOf(from) + 1]?.focus();
}

export function ReportForm(props: Props) {
  const { projectId, context, rules, previous } = props;
  const t = useTranslations("month");
  const router = useRouter();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft follows the stored row alone
  const stored = useMemo(() => storedDraft(props), [props.stored]);
  const kept = useDraft(`report ${props.userId} ${projectId} ${context.period}`, stored);
  const filing = useFiling(
    { ...props, period: context.period, isLast: props.next === null && !context.revisesLocked },
    kept,
  );
  const { draft } = kept;
  const { change, errorOf } = filing;

  const findings = findingsOf(draft, context);
  const at = (field: string) => findings.filter((finding) => finding.field === field);
  const needsReason =
    context.late || context.revisesLocked || draft.isOffset || at("reason").length > 0 || draft.reason !== "";
  const was = (field: "invested" | "fixedAssets") =>
    props.filed && context.revisesLocked ? t("was", { amount: props.filed[field] }) : null;

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing) return;
    // What is typed stays in the browser, so leaving costs nothing.
    if (event.key === "Escape") router.push(`/reports?period=${context.period}`);
    if (event.key !== "Enter") return;
    const saves = event.ctrlKey || event.metaKey;
    // Enter in a field goes on to the next one; only a button files.
    const field = event.target instanceof HTMLInputElement ? event.target : null;
    if (saves || field) event.preventDefault();
    if (saves) filing.submit("save");
    else if (field) focusNext(event.currentTarget, field);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    filing.submit(submitter instanceof HTMLButtonElement ? submitter.value : "submit");
  };
  const text = (name: "progress" | "nextSteps" | "reason") => ({
    name,
    label: t(name),
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
    error: errorOf(name),
  });

  return (
    <div className={style.columns}>
      <form
        ref={filing.form}
        onKeyDown={onKeyDown}
        onSubmit={onSubmit}
        className={`panel ${style.form}`}
        method="post"
        noValidate
      >
        <input type="hidden" name="projectId" value={projectId} />
        <input type="hidden" name="period" value={context.period} />
        <input type="hidden" name="seen" value={draft.seen} />
        <input type="hidden" name="revision" value={draft.revision} />
        <input type="hidden" name="isOffset" value={draft.isOffset ? "1" : "0"} />
        {kept.restored && !filing.rival && (
          <p className="notice line">
            {t("restored")}
            <button type="button" className="button button-plain" onClick={kept.discard}>
              {t("discard")}
            </button>
          </p>
        )}
        {filing.rival && (
          <Conflict rival={filing.rival} now={draft} offices={props.offices} take={kept.replace} />
        )}
        <MoneyField
          name="invested"
          label={t("invested")}
          hint={was("invested")}
          value={draft.invested}
          mayBeNegative={draft.isOffset}
          onChange={(invested) => change({ invested })}
          findings={besideAmount(findings)}
          error={errorOf("invested")}
        >
          <label className={style.option}>
            <input
              type="checkbox"
              checked={draft.isOffset}
              onChange={({ target }) => change({ isOffset: target.checked })}
            />{" "}
            {t("offset")}
          </label>
        </MoneyField>
        <MoneyField
          name="fixedAssets"
          label={t("fixedAssets")}
          hint={was("fixedAssets") ?? t("fixedHint")}
          value={draft.fixedAssets}
          mayBeNegative={draft.isOffset}
          onChange={(fixedAssets) => change({ fixedAssets })}
          findings={at("fixedAssets")}
          error={errorOf("fixedAssets")}
        />
        <div hidden={!needsReason}>
          <TextField {...text("reason")} rows={2} limit={500} findings={at("reason")} />
        </div>
        <TextField {...text("progress")} hint={t("progressHint")} limit={2000} findings={at("progress")}>
          {previous?.progress && (
            <Before
              label={t("previous", { month: previous.month })}
              text={previous.progress}
              take={draft.progress === "" ? () => change({ progress: previous.progress }) : null}
            />
          )}
          {previous?.nextSteps && (
            <Before label={t("previousNext", { month: previous.month })} text={previous.nextSteps} />
          )}
        </TextField>
        <Problem draft={draft} offices={props.offices} change={change} error={errorOf("problem")}>
          {previous?.problem && (
            <Before label={t("previousProblem", { month: previous.month })} text={previous.problem} />
          )}
        </Problem>
        <TextField {...text("nextSteps")} limit={2000} />
        <Buttons filing={filing} draft={draft} rules={rules} next={props.next} />
      </form>
      <Preview rules={rules} draft={draft} />
    </div>
  );
}
