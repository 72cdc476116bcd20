"use client";

import { useTranslations } from "next-intl";
import { wanText } from "@/lib/domain/money";
import { decimalText } from "@/lib/domain/rounding";
import type { BulkField } from "@/lib/inputs/bulk";
import { choices, inWan, isChoice } from "../_record/fields";
import type { Officer } from "./value-field";

export type Preview = {
  picked: number;
  same: number;
  changing: number;
  refusing: number;
  fingerprint: string;
  rows: { id: string; name: string; before: unknown; after: unknown }[];
  refused: { id: string; name: string; why: string }[];
};

type Props = { preview: Preview; field: BulkField; officers: readonly Officer[] };

/** Each cell before and after, and whom the edit passes over, with why. */
export function PreviewTable({ preview, field, officers }: Props) {
  const [t, words] = [useTranslations("bulk"), useTranslations()];
  const say = (value: unknown): string => {
    if (value === null || value === undefined || value === "") return "—";
    if (typeof value === "boolean") return words(value ? "record.conflict.yes" : "record.conflict.no");
    if (Array.isArray(value)) return value.map(say).join(" / ") || "—";
    if (typeof value === "number" && inWan.has(field as "carryOver")) return wanText(value);
    if (typeof value === "number" && field === "floorArea") return decimalText(BigInt(value), 4, true);
    const text = String(value);
    if (isChoice(field)) return words(`${choices[field][0]}.${text}` as "record.choose");
    return officers.find(({ id }) => id === text)?.name ?? text;
  };
  return (
    <>
      <p aria-live="polite">
        <strong>
          {t("summary", { changing: preview.changing, same: preview.same, refusing: preview.refusing })}
        </strong>
      </p>
      {preview.refused.length > 0 && (
        <div className="notice notice-yellow">
          <p>{t("refused", { count: preview.refusing })}</p>
          <ul>
            {preview.refused.slice(0, 20).map((row) => (
              <li key={row.id}>{t("why", { name: row.name, why: row.why })}</li>
            ))}
            {preview.refusing > 20 && <li>{t("more", { count: preview.refusing - 20 })}</li>}
          </ul>
        </div>
      )}
      {preview.rows.length > 0 && (
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("project")}</th>
                <th scope="col">{t("before")}</th>
                <th scope="col">{t("after")}</th>
              </tr>
            </thead>
            <tbody>
              {preview.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.name}</th>
                  <td>{say(row.before) === "—" ? "—" : <del>{say(row.before)}</del>}</td>
                  <td>{say(row.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {preview.changing > preview.rows.length && (
        <p className="soft">{t("more", { count: preview.changing - preview.rows.length })}</p>
      )}
    </>
  );
}
