import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { permitMarks } from "@/app/_ui/permit-pills";
import { handlerOf } from "@/db/permit-reading";
import { clockSides } from "@/lib/domain/vocabulary";
import type { StepPicture } from "@/lib/permit-picture";
import { permitsHref } from "./addresses";
import { ClockLine } from "./clock-line";
import type { RunningPermits } from "./load";
import { Papers } from "./papers";
import styles from "./permits.module.css";

type Props = { page: RunningPermits; picture: StepPicture };

/** One step: its state, who handles it, its days, whose clock ran how long, and what it waits for. */
export async function StepCard({ page, picture }: Props) {
  const t = await getTranslations("projectPermits");
  const { file, words, projectId, search, view } = page;
  const { step, progress, clock, hard, soft, critical, slack, metOn } = picture;
  const open = view.step === step.code;
  const needs = [
    ["hard", hard],
    ["soft", soft],
  ] as const;
  const ran = clock && clockSides.some((side) => clock.days[side] > 0);
  return (
    <article
      className={styles.card}
      data-step={step.code}
      data-state={progress.state}
      data-critical={critical || undefined}
      data-open={open || undefined}
    >
      <p className={styles.cardHead}>
        <span className="number">{step.code}</span>
        {step.pill && <span className={styles.pill}>{step.pill}</span>}
        <span className={styles.state}>
          <span aria-hidden="true">{permitMarks[progress.state]}</span> {words.pills.state[progress.state]}
        </span>
      </p>
      <h4>
        <Link
          href={permitsHref(projectId, search, { step: open ? null : step.code, slip: null })}
          scroll={false}
          aria-expanded={open}
        >
          {words.stepName(step)}
        </Link>
      </h4>
      <p className="soft">
        {step.handlers.length === 0
          ? t(step.event ? "siteFact" : "ownStep")
          : words.department(handlerOf(file, step))}
      </p>
      <ClockLine picture={picture} />
      {ran && clock && (
        <p className="soft">
          {t("clocks", {
            department: clock.days.department,
            enterprise: clock.days.enterprise,
            statutory: clock.days.statutory,
          })}
        </p>
      )}
      <Papers rows={file.events.get(step.code) ?? []} asOf={page.asOf} />
      {!metOn &&
        needs.map(
          ([kind, codes]) =>
            codes.length > 0 && (
              <p key={kind} className={styles.needs}>
                <span className="soft">{t(`needs.${kind}`)}</span>{" "}
                {codes.map(({ code, met }) => (
                  <span
                    key={code}
                    data-hard={(!met && kind === "hard") || undefined}
                    title={nameOf(page, code)}
                  >
                    <span aria-hidden="true">{met ? "✓" : "✗"}</span>
                    {code}
                    <span className="hidden-text">
                      {nameOf(page, code)} {t(met ? "met" : "unmet")}
                    </span>
                  </span>
                ))}
              </p>
            ),
        )}
      {critical && <p className={styles.critical}>{t("critical")}</p>}
      {!critical && slack !== null && <p className="soft">{t("slack", { days: slack })}</p>}
    </article>
  );
}

/** The name of a step of the flow. */
export function nameOf({ picture, words }: RunningPermits, code: string): string {
  const found = picture.steps.find(({ step }) => step.code === code);
  return found ? words.stepName(found.step) : code;
}
