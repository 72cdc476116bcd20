"use client";

import { useTranslations } from "next-intl";
import type { FlowChoice } from "./flow-form";
import styles from "./permits.module.css";

type Props = {
  chosen: FlowChoice;
  current: FlowChoice | undefined;
  steps: Readonly<Record<string, string>>;
  logged: readonly string[];
};

/** Which steps a flow adds and drops, and which logs it hides or brings back; nothing logged is lost. */
export function FlowPreview({ chosen, current, steps, logged }: Props) {
  const t = useTranslations("projectPermits.form");
  if (chosen.name === current?.name) return <p className="soft">{t("same")}</p>;
  const before = current?.codes ?? [];
  const added = chosen.codes.filter((code) => !before.includes(code));
  const dropped = before.filter((code) => !chosen.codes.includes(code));
  const lists = [
    ["added", added.filter((code) => !logged.includes(code))],
    ["back", added.filter((code) => logged.includes(code))],
    ["dropped", dropped.filter((code) => !chosen.hidden.includes(code))],
    ["hidden", chosen.hidden],
  ] as const;
  return (
    <div className={`notice ${styles.preview}`} aria-live="polite">
      <p>{t("preview", { flow: chosen.label, count: chosen.codes.length })}</p>
      {current &&
        lists.map(
          ([key, codes]) =>
            codes.length > 0 && (
              <div key={key}>
                <strong>{t(key, { count: codes.length })}</strong>
                <ul>
                  {codes.map((code) => (
                    <li key={code}>{steps[code] ?? code}</li>
                  ))}
                </ul>
              </div>
            ),
        )}
      {current && <p className="soft">{t("kept")}</p>}
    </div>
  );
}
