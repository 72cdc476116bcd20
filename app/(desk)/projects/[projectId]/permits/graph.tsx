import { getTranslations } from "next-intl/server";
import { permitStages } from "@/lib/domain/vocabulary";
import { type Arrow, Arrows } from "./arrows";
import type { RunningPermits } from "./load";
import styles from "./permits.module.css";
import { StepCard } from "./step-card";

/** The steps by stage, each hard prerequisite an arrow where there is room for it; a list on a narrow screen. */
export async function Graph({ page }: { page: RunningPermits }) {
  const [t, stage] = [await getTranslations("projectPermits"), await getTranslations("permitStage")];
  const { steps, path } = page.picture;
  const onPath = new Map(path.map(({ code }, at) => [code, at]));
  const arrows = steps.flatMap(({ step, hard }): Arrow[] =>
    hard.map(({ code, met }) => ({
      from: code,
      to: step.code,
      kind: onPath.get(step.code) === (onPath.get(code) ?? -2) + 1 ? "critical" : met ? "met" : "open",
    })),
  );
  return (
    <section className={`${styles.graph} no-print`} aria-label={t("graph")}>
      <Arrows arrows={arrows} chosen={page.view.step} />
      {permitStages.map((one) => {
        const own = steps.filter(({ step }) => step.stage === one);
        if (own.length === 0) return null;
        const done = own.filter(({ progress }) => progress.met).length;
        return (
          <div key={one} className={styles.stage}>
            <h3>
              {stage(`${one}`)}{" "}
              <span className="soft">{t("finished", { count: done, all: own.length })}</span>
            </h3>
            <ol>
              {own.map((picture) => (
                <li key={picture.step.code}>
                  <StepCard page={page} picture={picture} />
                </li>
              ))}
            </ol>
          </div>
        );
      })}
    </section>
  );
}
