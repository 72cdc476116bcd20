import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ProjectHead } from "@/db/project-page";
import { wanText } from "@/lib/domain/money";
import { decimalText } from "@/lib/domain/rounding";
import { href } from "@/lib/query";
import style from "./project.module.css";

type Row = [label: string, value: ReactNode, wide?: boolean];

/** What the project is: kind, place, size, money, people, codes and content; what nobody has filled in is left out. */
export async function Facts({ head }: { head: ProjectHead }) {
  const t = await getTranslations();
  const { project, year } = head;
  const { sector, branch, industry, standardIndustry, nature, investor, landMu, floorArea } = project;
  const industries = [
    sector && t(`record.sector.${sector}`),
    branch && t(`record.branch.${branch}`),
    industry && t(`record.industry.${industry}`),
    standardIndustry && t(`record.standardIndustry.${standardIndustry}`),
  ].filter(Boolean);
  const rows: Row[] = [
    [
      t("project.kind"),
      `${t(`projectType.${project.type}`)} · ${t(`category.${year.category}`)}${year.finishes ? ` · ${t("column.finishes")}` : ""} · ${t(`level.${year.level}`)}`,
    ],
    [t("record.industries"), industries.join(" / ")],
    [t("column.nature"), nature && t(`record.nature.${nature}`)],
    [t("column.investor"), investor && t(`record.investor.${investor}`)],
    [t("column.funding"), project.funding.map((one) => t(`record.funding.${one}`)).join(t("register.comma"))],
    [t("project.owner"), project.owner],
    [t("column.creditCode"), project.creditCode],
    [t("column.contractor"), project.contractor],
    [t("project.leader"), project.leader],
    [t("project.responsiblePerson"), project.responsiblePerson],
    [t("project.serviceUnit"), project.serviceUnit],
    [t("project.place"), project.subdistrict],
    [t("column.landMu"), landMu ? String(landMu) : null],
    [
      t("record.floorArea"),
      floorArea ? t("record.area", { area: decimalText(BigInt(floorArea), 4, true) }) : null,
    ],
    [t("project.years"), t("project.fromTo", { from: project.buildFrom ?? "—", to: project.buildTo ?? "—" })],
    [t("project.carryOver"), t("project.wan", { amount: wanText(year.carryOver) })],
    [t("column.statisticsCode"), project.statisticsCode],
    [t("column.realEstateUnit"), project.realEstateUnit],
    [
      t("column.tags"),
      project.tags.length > 0 && (
        <span className="line">
          {project.tags.map((tag) => (
            <Link
              key={tag}
              href={href("/projects", {}, { q: tag }) as Route}
              className={style.mark}
              prefetch={false}
            >
              {tag}
            </Link>
          ))}
        </span>
      ),
    ],
    [t("project.content"), project.content, true],
    [t("column.notes"), project.notes, true],
  ];
  return (
    <section className="panel stack" aria-labelledby="facts">
      <h2 id="facts">{t("project.facts")}</h2>
      {(project.sample || project.realName) && <p className="notice">{t("project.sample")}</p>}
      <dl className={style.facts}>
        {rows
          .filter(([, value]) => value)
          .map(([label, value, wide]) => (
            <div key={label} className={wide ? style.wide : undefined}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
