"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { differences, merged } from "./draft";
import type { Named } from "./field";
import type { RecordDraft } from "./fields";
import { choices, isChoice } from "./fields";

type Props = {
  /** What both began with, what is typed here, and what somebody else has saved since. */
  base: RecordDraft;
  mine: RecordDraft;
  theirs: RecordDraft;
  names: readonly Named[];
  take: (draft: RecordDraft) => void;
};

/** Two people changed the same project: each field that differs with both values; what only one changed is kept by itself. */
export function Conflict({ base, mine, theirs, names, take }: Props) {
  const [t, words, label] = [
    useTranslations("record.conflict"),
    useTranslations(),
    useTranslations("column"),
  ];
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which is no cleanup.
    panel.current?.scrollIntoView({ block: "center" });
  }, []);
  const word = (draft: RecordDraft, key: keyof RecordDraft): string => {
    const value = draft[key];
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    const say = (one: string) => {
      if (isChoice(key) && one !== "") return words(`${choices[key][0]}.${one}` as "record.choose");
      return names.find(({ id }) => id === one)?.name ?? one;
    };
    return (Array.isArray(value) ? value.map(say).join("、") : say(value)) || "—";
  };
  const both = new Set(differences(base, mine));
  return (
    <section ref={panel} className="notice notice-yellow stack" role="alert">
      <p>{t("text")}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("field")}</th>
            <th scope="col">{t("mine")}</th>
            <th scope="col">{t("theirs")}</th>
          </tr>
        </thead>
        <tbody>
          {differences(mine, theirs).map((key) => (
            <tr key={key}>
              <th scope="row">
                {key === "departmentId" ? words("record.department") : label(key)}
                {both.has(key) && <span className="soft"> {t("changedHere")}</span>}
              </th>
              <td>{word(mine, key)}</td>
              <td>{word(theirs, key)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="line">
        <button type="button" className="button button-main" onClick={() => take(merged(base, mine, theirs))}>
          {t("merge")}
        </button>
        <button type="button" className="button" onClick={() => take(theirs)}>
          {t("takeTheirs")}
        </button>
      </div>
    </section>
  );
}
