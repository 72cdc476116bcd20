import { getTranslations } from "next-intl/server";
import type { Names, ReportRow } from "@/db/project-page";
import { wanText } from "@/lib/domain/money";
import style from "../project.module.css";

/** One revision as it was filed, to be read and not edited. */
export async function Revision({ row, names, english }: { row: ReportRow; names: Names; english: boolean }) {
  const t = await getTranslations();
  const offices = names.offices.filter(({ id }) => row.problemDepartments.includes(id));
  const nameOf = (id: string | null) => (id ? (names.people.get(id) ?? "—") : "—");
  const problem = row.problemType ? `${t(`problemType.${row.problemType}`)} · ${row.problem}` : row.problem;
  const lines: [string, string, boolean?][] = [
    [t("month.invested"), t("project.wan", { amount: wanText(row.invested) })],
    [t("month.fixedAssets"), t("project.wan", { amount: wanText(row.fixedAssets) })],
    [
      t("month.filedBy"),
      row.filedOn ? t("project.reports.by", { who: nameOf(row.filedBy), on: row.filedOn }) : "—",
    ],
    [
      t("month.reviewedBy"),
      row.reviewedOn ? t("project.reports.by", { who: nameOf(row.reviewedBy), on: row.reviewedOn }) : "—",
    ],
    [t("month.progress"), row.progress || "—", true],
    [t("month.problem"), problem || "—", true],
    [
      t("month.concerned"),
      offices.map((office) => (english ? office.english : office.name)).join(t("month.and")) || "—",
    ],
    [t("month.wantedOn"), row.problemWantedOn ?? "—"],
    [t("month.nextSteps"), row.nextSteps || "—", true],
    [t("month.reason"), row.reason || "—", true],
  ];
  return (
    <section className="panel stack">
      <h2>
        {t("month.revision", { number: row.revision })}
        <span className="page-note"> · {t(`reportStatus.${row.status}`)}</span>
      </h2>
      {row.returnReason && (
        <p className="notice notice-red">{t("project.reports.returned", { reason: row.returnReason })}</p>
      )}
      <dl className={style.facts}>
        {lines.map(([label, value, wide]) => (
          <div key={label} className={wide ? style.wide : undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
