import { getTranslations } from "next-intl/server";
import type { ProjectHead } from "@/db/project-page";
import { decimalText } from "@/lib/domain/rounding";
import style from "./sheet.module.css";

/** Who and what, in three columns; phones stay on the screen. */
export async function SheetFacts({ head, departmentName }: { head: ProjectHead; departmentName: string }) {
  const t = await getTranslations();
  const { project, year, officer } = head;
  const size = [
    project.landMu ? t("record.mu", { mu: project.landMu }) : null,
    project.floorArea ? t("record.area", { area: decimalText(BigInt(project.floorArea), 4, true) }) : null,
  ].filter(Boolean);
  const rows = [
    [t("project.code"), project.code],
    [t("project.kind"), `${t(`projectType.${project.type}`)} · ${t(`category.${year.category}`)}`],
    [t("column.level"), t(`level.${year.level}`)],
    [t("project.owner"), project.owner],
    [t("project.department"), departmentName],
    [t("project.officer"), officer.name],
    [t("project.leader"), project.leader],
    [t("project.responsiblePerson"), project.responsiblePerson],
    [t("project.manager"), project.managerName],
    [t("project.place"), project.subdistrict],
    [t("record.size"), size.join(" / ")],
    [t("project.years"), t("project.fromTo", { from: project.buildFrom ?? "—", to: project.buildTo ?? "—" })],
  ] as const;
  return (
    <section>
      <dl className={style.facts}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || "—"}</dd>
          </div>
        ))}
      </dl>
      <p className={style.content}>
        <b>{t("project.content")}</b> {project.content || "—"}
      </p>
    </section>
  );
}
