import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { metOn } from "@/lib/domain/permit-graph";
import { stepHref } from "../../addresses";
import styles from "../../permits.module.css";
import type { StepPage } from "./load";

/** What the step waits for, each met or open and whose it is; the rest of the project folds away below. */
export async function Needs({ data }: { data: StepPage }) {
  const [t, states] = [await getTranslations("permits.file"), await getTranslations("permitState")];
  const { file, needs, words, progress, search, step } = data;
  const item = (code: string, kind: "hard" | "soft") => {
    const found = file.steps.find((one) => one.code === code);
    const met = progress.get(code)?.met ?? true;
    return (
      found && (
        <li key={code}>
          <span className={met ? styles.met : styles.unmet}>{t(met ? "met" : "unmet")}</span>
          <span>
            <Link href={stepHref(file.projectId, code, search)} prefetch={false}>
              {words.stepOf(found)}
            </Link>{" "}
            <small className="soft">
              {t(kind)}
              {met && ` · ${metOn(file, code) ?? ""}`}
            </small>
          </span>
        </li>
      )
    );
  };
  const others = file.steps.filter(({ code, event }) => code !== step.code && !event);
  return (
    <section className="panel stack" aria-labelledby="needs">
      <h2 id="needs">{t("needs")}</h2>
      {needs.hard.length + needs.soft.length === 0 ? (
        <p className="soft">{t("needsNone")}</p>
      ) : (
        <ul className={styles.needs}>
          {needs.hard.map((code) => item(code, "hard"))}
          {needs.soft.map((code) => item(code, "soft"))}
        </ul>
      )}
      <details className="no-print">
        <summary>{t("other")}</summary>
        <ul className={styles.needs}>
          {others.map((one) => (
            <li key={one.code}>
              <Link href={stepHref(file.projectId, one.code, search)} prefetch={false}>
                {words.stepOf(one)}
              </Link>
              <small className="soft">{states(progress.get(one.code)?.state ?? "not-submitted")}</small>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
