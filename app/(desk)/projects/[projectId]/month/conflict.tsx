"use client";

import { useTranslations } from "next-intl";
import { type Draft, draftOf } from "./draft";

const compared = ["invested", "fixedAssets", "progress", "problem", "nextSteps", "reason"] as const;

type Props = {
  mine: Draft;
  found: Record<string, unknown>;
  people: Readonly<Record<string, string>>;
  take: (draft: Draft) => void;
};

/** Two people wrote the same month: both versions side by side; either can be taken, and nothing is lost by looking. */
export function Conflict({ mine, found, people, take }: Props) {
  const t = useTranslations();
  const theirs = draftOf(found);
  const who = people[String(found.savedBy)] ?? "—";
  return (
    <section className="notice notice-yellow stack" role="alert">
      <p>{t("month.conflict.text", { who })}</p>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("month.conflict.field")}</th>
              <th scope="col">{t("month.conflict.mine")}</th>
              <th scope="col">{t("month.conflict.theirs", { who })}</th>
            </tr>
          </thead>
          <tbody>
            {compared
              .filter((field) => mine[field] !== theirs[field])
              .map((field) => (
                <tr key={field}>
                  <th scope="row">{t(`column.${field}`)}</th>
                  <td>{mine[field] || "—"}</td>
                  <td>{theirs[field] || "—"}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <div className="line">
        <button type="button" className="button" onClick={() => take({ ...mine, seen: theirs.seen })}>
          {t("month.conflict.takeMine")}
        </button>
        <button type="button" className="button" onClick={() => take(theirs)}>
          {t("month.conflict.takeTheirs", { who })}
        </button>
      </div>
    </section>
  );
}
