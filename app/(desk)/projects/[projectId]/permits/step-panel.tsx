import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { permitMarks } from "@/app/_ui/permit-pills";
import { handlerOf, ownedStep } from "@/db/permit-reading";
import { limitOf } from "@/lib/domain/permit-steps";
import { can } from "@/lib/policy";
import { permitsHref } from "./addresses";
import { ChoiceForm } from "./choice-form";
import { ClockLine } from "./clock-line";
import type { RunningPermits } from "./load";
import { Log } from "./log";
import { PanelKeys } from "./panel-keys";
import styles from "./permits.module.css";
import { Slip } from "./slip";
import { nameOf } from "./step-card";
import { Trace } from "./trace";

/** The step that the address names: what it is, its log, its clock day by day, what it blocks and what a slip does. */
export async function StepPanel({ page }: { page: RunningPermits }) {
  const t = await getTranslations("projectPermits");
  const { view, picture, file, words, user, projectId, search, mayChoose } = page;
  if (!view.step) return null;
  const close = permitsHref(projectId, search, { step: null, slip: null });
  const found = picture.steps.find(({ step }) => step.code === view.step);
  if (!found)
    return (
      <aside className={styles.panel} aria-label={t("panel.title", { step: view.step })}>
        <p>{t("panel.unknown", { code: view.step })}</p>
        <Link className="button" href={close} scroll={false}>
          {t("panel.close")}
        </Link>
      </aside>
    );
  const { step, progress, blocks } = found;
  const choice = file.choices.get(step.code);
  const limit = limitOf(step, choice?.variant ?? null);
  const basis = words.pills.state[progress.state];
  const facts: [string, ReactNode][] = [
    [t("panel.handler"), handlerText(page, t("ownStep"), t("siteFact"), found.step)],
    [
      t("panel.limit"),
      <>
        {limit ? words.limit(limit) : t("panel.noLimit", { days: step.planDays })}
        {step.assumed && <span className="soft"> {t("panel.assumed")}</span>}{" "}
        <span className="soft">{step.limitText}</span>
      </>,
    ],
    ...(choice?.variant ? ([[t("panel.variant"), choice.variant]] as [string, ReactNode][]) : []),
    [t("panel.basis"), step.basis || "—"],
    [t("panel.output"), step.output || "—"],
    [
      t("panel.blocks"),
      blocks.length > 0
        ? blocks.map((code) => (
            <span key={code} className={styles.need}>
              {code} {nameOf(page, code)}
            </span>
          ))
        : t("panel.blocksNothing"),
    ],
  ];
  const mayLog = !step.event && can(user, "permit.log", ownedStep(file, step));
  const offersChoice = step.handlers.length > 1 || step.variants.length > 0;
  return (
    <aside
      id="step"
      className={styles.panel}
      tabIndex={-1}
      aria-label={t("panel.title", { step: words.step(step) })}
    >
      <PanelKeys key={step.code} code={step.code} close={close} />
      <header>
        <h2>{words.step(step)}</h2>
        <Link className="button button-plain no-print" href={close} scroll={false}>
          {t("panel.close")}
        </Link>
      </header>
      <p data-state={progress.state} className={styles.state}>
        <span aria-hidden="true">{permitMarks[progress.state]}</span> {basis}
      </p>
      <ClockLine picture={found} />
      {mayLog && (
        <Link
          className="button button-main no-print"
          href={`/permits/${projectId}/${step.code}` as Route /* a page of the approver's desk */}
        >
          {t("panel.log")}
        </Link>
      )}
      {step.event && <p className="soft">{t("panel.event")}</p>}
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mayChoose && offersChoice && (
        <ChoiceForm
          key={`${step.code} ${choice?.version ?? 0}`}
          projectId={projectId}
          code={step.code}
          seen={choice?.version ?? 0}
          handlers={step.handlers.map((id) => ({ value: id, label: words.department(id) }))}
          variants={step.variants.map((one) => ({
            value: one.name,
            label: `${one.name} · ${words.limit(one.limit)}`,
          }))}
          chosen={{ handlerId: choice?.handlerId ?? "", variant: choice?.variant ?? "" }}
        />
      )}
      <Log page={page} code={step.code} />
      <Slip page={page} picture={found} />
      {!step.event && <Trace page={page} picture={found} />}
    </aside>
  );
}

function handlerText(
  { file, words }: RunningPermits,
  own: string,
  fact: string,
  step: RunningPermits["picture"]["steps"][number]["step"],
) {
  if (step.handlers.length === 0) return step.event ? fact : own;
  return words.department(handlerOf(file, step));
}
