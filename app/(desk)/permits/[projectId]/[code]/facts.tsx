import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import styles from "../../permits.module.css";
import type { StepPage } from "./load";

/** Whose step it is and what it is about, in one line below its name. */
export async function Facts({ data }: { data: StepPage }) {
  const [t, flows] = [await getTranslations("permits.file"), await getTranslations("permitFlow")];
  const { file, step, project, words, owned, limit } = data;
  const flow = flows(file.flow.flow);
  const rows: [string, ReactNode][] = [
    [t("code"), project.code ?? "—"],
    [t("owner"), project.owner],
    [t("responsible"), words.departmentOf(file.departmentId)],
    [t("flow"), file.flow.approval ? t("approval", { flow }) : flow],
    [t("handler"), words.departmentOf(owned.departmentId)],
    [
      t("limit"),
      limit ? (
        <>
          {t("limitDays", limit)} {step.assumed && <span className="soft">{t("assumed")}</span>}
        </>
      ) : (
        "—"
      ),
    ],
    [t("basis"), step.basis || "—"],
    [t("output"), step.output || "—"],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
