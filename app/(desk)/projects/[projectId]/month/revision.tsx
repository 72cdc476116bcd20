import { getTranslations } from "next-intl/server";
import type { Names, ReportRow } from "@/db/project-page";
import { wanText } from "@/lib/domain/money";
import style from "../project.module.css";

type Line = { label: string; value: string; wide?: boolean };

/** One revision as it was filed, to be read and not edited. */
export async function Revision({ row, names, english }: { row: ReportRow; names: Names; english: boolean }) {
  const t = await getTranslations();
  const offices = names.offices.filter(({ id }) => row.problemDepartments.includes(id));
  const nameOf = (id: string | null) => (id ? (names.people.get(id) ?? "—") : "—");
  const by = (who: string | null, on: string | null) =>
    on ? t("project.reports.by", { who: nameOf(who), on }) : "—";
  const wan = (amount: number) => t("project.wan", { amount: wanText(amount) });
  const problem: Line[] = row.problemType
    ? [
        {
          label: t(`month.problemType`),
          value: `${t(`problemType.${row.problemType}`)} · ${row.problem || "—"}`,
          wide: true,
        },
        {
          label: t("month.concerned"),
          value:
            offices.map((office) => (english ? office.english : office.name)).join(t("month.and")) || "—",
        },
        { label: t("month.wantedOn"), value: row.problemWantedOn ?? "—" },
      ]
    : [{ label: t("month.problemType"), value: row.problem || t("month.noProblem"), wide: true }];
  const lines: Line[] = [
    { label: t("month.invested"), value: wan(row.invested) },
    { label: t("month.fixedAssets"), value: wan(row.fixedAssets) },
    { label: t("month.filedBy"), value: by(row.filedBy, row.filedOn) },
    { label: t("month.reviewedBy"), value: by(row.reviewedBy, row.reviewedOn) },
    { label: t("month.progress"), value: row.progress || "—", wide: true },
    ...problem,
    { label: t("month.nextSteps"), value: row.nextSteps || "—", wide: true },
    ...(row.reason ? [{ label: t("month.reason"), value: row.reason, wide: true }] : []),
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
        {lines.map(({ label, value, wide }) => (
          <div key={label} className={wide ? style.wide : undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
