"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Fragment, startTransition, useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import type { TemplateStep } from "@/lib/domain/permit";
import { checkTemplate } from "@/lib/domain/permit-steps";
import { templateDifferences } from "@/lib/domain/template-difference";
import { saveTemplate } from "./actions";
import { DifferenceList } from "./difference-list";
import { StepForm } from "./step-form";
import { type Names, useStepWords } from "./step-words";
import style from "./template.module.css";
import { useTemplateDraft } from "./use-template-draft";

type Props = { number: number; stored: readonly TemplateStep[]; names: Names };

/** Edits the newest version into the next; what stands against it is said at its step before anything is sent. */
export function Editor({ number, stored, names }: Props) {
  const t = useTranslations("permitTemplate");
  const problem = useTranslations("refusal.permit.template");
  const router = useRouter();
  const { text } = useStepWords(names);
  const draft = useTemplateDraft(number, stored);
  const [open, setOpen] = useState<number | null>(null);
  const [result, send, pending] = useAction(saveTemplate, (answer) => {
    if (!answer.ok) return;
    draft.forget();
    notice(t("saved", { number: `${answer.data.number}` }));
    // A route with a query is no literal that typed routes could check.
    router.push(`/admin/permits?version=${answer.data.number}` as Route);
  });
  const { steps } = draft;
  const problems = checkTemplate(steps);
  const differences = templateDifferences(stored, steps);
  const fields = result?.ok === false ? result.fields : {};
  const nameOf = (field = "") => (t.has(`field.${field}` as never) ? t(`field.${field}` as never) : field);
  const ofStep = (at: number, code: string) => [
    ...problems.filter((one) => one.code === code).map((one) => problem(one.key, { code, ...one.values })),
    ...Object.entries(fields)
      .filter(([key]) => key.startsWith(`steps.${at}.`))
      .map(([key, sentence]) => t("atField", { field: nameOf(key.split(".")[2]), sentence })),
  ];
  const save = () => {
    const form = new FormData();
    form.set("steps", JSON.stringify(steps));
    form.set("reason", draft.reason);
    form.set("seen", `${number}`);
    startTransition(() => send(form));
  };
  const button = (label: string, code: string, act: () => void) => (
    <button type="button" className="button button-plain" aria-label={`${label} ${code}`} onClick={act}>
      {label}
    </button>
  );
  return (
    <>
      <p className="soft">{t("editHint", { number: `${number}`, next: `${number + 1}` })}</p>
      {draft.restored && <p className="notice">{t("restored")}</p>}
      <div className="table-frame">
        <table className={`table ${style.editor}`}>
          <thead>
            <tr>
              <th scope="col">{t("step")}</th>
              <th scope="col">{t("field.handlers")}</th>
              <th scope="col">{t("field.limit")}</th>
              <th scope="col">{t("field.hard")}</th>
              <th scope="col">{t("act")}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, at) => {
              const wrong = ofStep(at, step.code);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a code may be typed twice, a place never is.
                <Fragment key={at}>
                  <tr data-step={step.code} aria-invalid={wrong.length > 0 || undefined}>
                    <th scope="row">
                      {step.code} {step.name}
                      {wrong.map((sentence) => (
                        <p key={sentence} className="alarm">
                          {sentence}
                        </p>
                      ))}
                    </th>
                    <td>{text(step, "handlers")}</td>
                    <td>{text(step, "limit")}</td>
                    <td>{text(step, "hard")}</td>
                    <td className={style.acts}>
                      {button(t(open === at ? "fold" : "unfold"), step.code, () =>
                        setOpen(open === at ? null : at),
                      )}
                      {button(t("up"), step.code, () => {
                        draft.move(at, -1);
                        setOpen(null);
                      })}
                      {button(t("down"), step.code, () => {
                        draft.move(at, 1);
                        setOpen(null);
                      })}
                      {button(t("addAfter"), step.code, () => {
                        draft.add(at);
                        setOpen(at + 1);
                      })}
                      {button(t("remove"), step.code, () => {
                        draft.remove(at);
                        setOpen(null);
                      })}
                    </td>
                  </tr>
                  {open === at && (
                    <tr>
                      <td colSpan={5}>
                        <StepForm
                          step={step}
                          codes={steps.map(({ code }) => code).filter((code) => code !== step.code)}
                          names={names}
                          change={(values) => draft.change(at, values)}
                        />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
      <section className="panel" aria-labelledby="preview">
        <h2 id="preview">{t("preview", { number: `${number}` })}</h2>
        <DifferenceList older={stored} newer={steps} names={names} />
      </section>
      <section className="panel stack" aria-labelledby="save">
        <h2 id="save">{t("save", { number: `${number + 1}` })}</h2>
        <label className={style.reason}>
          {t("reason")}
          <input
            className="input"
            value={draft.reason}
            maxLength={500}
            aria-invalid={fields.reason ? true : undefined}
            onChange={({ target }) => draft.setReason(target.value)}
          />
          {fields.reason && <span className="alarm">{fields.reason}</span>}
        </label>
        <div className="line">
          <button
            type="button"
            className="button button-main"
            disabled={pending || problems.length > 0 || differences.length === 0}
            onClick={save}
          >
            {t("save", { number: `${number + 1}` })}
          </button>
          <button type="button" className="button" onClick={draft.putBack}>
            {t("putBack")}
          </button>
          {/* A route with a query is no literal that typed routes could check. */}
          <Link className="button button-plain" href={`/admin/permits?version=${number}` as Route}>
            {t("leave")}
          </Link>
          <span className="alarm" aria-live="polite">
            {problems.length > 0
              ? t("problems", { count: `${problems.length}` })
              : result?.ok === false && (fields.steps ?? result.message)}
          </span>
        </div>
      </section>
    </>
  );
}
