"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { problemTypes } from "@/lib/domain/vocabulary";
import style from "../project.module.css";
import { type Draft, draftOf, sameWords } from "./draft";
import type { Office } from "./problem";
import type { Rival } from "./use-filing";

const compared = [
  "invested",
  "fixedAssets",
  "progress",
  "problemType",
  "problem",
  "problemDepartments",
  "problemWantedOn",
  "nextSteps",
  "reason",
] as const;
const unfinished = ["draft", "returned"];

type Props = { rival: Rival; now: Draft; offices: readonly Office[]; take: (draft: Draft) => void };

/** Two people wrote the same month: both versions side by side; either can be taken and changed back until it is saved. */
export function Conflict({ rival: { mine, found }, now, offices, take }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const panel = useRef<HTMLElement>(null);
  // It stands above the fields, out of sight of who has just pressed a button below them.
  useEffect(() => {
    if (found) panel.current?.scrollIntoView({ block: "center" });
  }, [found]);
  const theirs = draftOf(found);
  const who = typeof found.savedByName === "string" ? found.savedByName : "—";
  const word = (draft: Draft, field: (typeof compared)[number]) => {
    if (field === "problemDepartments")
      return offices
        .flatMap(({ id, name }) => (draft[field].includes(id) ? [name] : []))
        .join(t("month.and"));
    const type = field === "problemType" && problemTypes.find((one) => one === draft.problemType);
    return type ? t(`problemType.${type}`) : draft[field];
  };
  const different = compared.filter((field) => word(mine, field) !== word(theirs, field));
  const open = unfinished.includes(String(found.status));
  const choices = [
    { text: t("month.conflict.takeMine"), draft: { ...mine, seen: theirs.seen, revision: theirs.revision } },
    { text: t("month.conflict.takeTheirs", { who }), draft: theirs },
  ];
  return (
    <section ref={panel} className="notice notice-yellow stack" role="alert">
      <p>{t(open ? "month.conflict.text" : "month.conflict.filed", { who })}</p>
      <table className={`table ${style.conflict}`}>
        <thead>
          <tr>
            <th scope="col">{t("month.conflict.field")}</th>
            <th scope="col">{t("month.conflict.mine")}</th>
            <th scope="col">{t("month.conflict.theirs", { who })}</th>
          </tr>
        </thead>
        <tbody>
          {different.map((field) => (
            <tr key={field}>
              <th scope="row">{t(`column.${field}`)}</th>
              <td>{word(mine, field) || "—"}</td>
              <td>{word(theirs, field) || "—"}</td>
            </tr>
          ))}
          {different.length === 0 && (
            <tr>
              <td colSpan={3}>{t("month.conflict.same")}</td>
            </tr>
          )}
        </tbody>
      </table>
      <div className="line">
        {open ? (
          choices.map(({ text, draft }) => (
            <button
              key={text}
              type="button"
              className="button"
              aria-pressed={
                now.seen === draft.seen && now.revision === draft.revision && sameWords(now, draft)
              }
              onClick={() => take(draft)}
            >
              {text}
            </button>
          ))
        ) : (
          <button type="button" className="button" onClick={() => router.refresh()}>
            {t("month.conflict.read")}
          </button>
        )}
      </div>
    </section>
  );
}
