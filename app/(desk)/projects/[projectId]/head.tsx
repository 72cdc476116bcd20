import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { maskPhone } from "@/app/_ui/change-value";
import type { ProjectHead } from "@/db/project-page";
import { wanText } from "@/lib/domain/money";
import { can, type User } from "@/lib/policy";
import { Phone } from "./phone";
import style from "./project.module.css";

/** Who and what the project is, and whom to call. */
export async function Head({
  head,
  user,
  departmentName,
}: {
  head: ProjectHead;
  user: User;
  departmentName: string;
}) {
  const [t, messages] = [await getTranslations(), await getMessages()];
  const { project, year } = head;
  const seen = can(user, "phone.see", { departmentId: year.departmentId });
  const number = (phone: string) => (seen ? phone : maskPhone(phone));
  const call = (person: "manager" | "contact", name: string, phone: string) => (
    <span className="line">
      {name}
      {can(user, "phone.unmask") ? (
        <Phone projectId={project.id} person={person} number={number(phone)} masked={!seen} />
      ) : (
        <span className="number">{number(phone)}</span>
      )}
    </span>
  );
  const rows: [string, ReactNode, boolean?][] = [
    [t("project.code"), project.code ?? "—"],
    [
      t("project.kind"),
      `${t(`projectType.${project.type}`)} · ${t(`category.${year.category}`)} · ${t(`level.${year.level}`)}`,
    ],
    [t("project.department"), departmentName],
    [t("project.officer"), head.officer.name],
    [t("project.manager"), call("manager", project.managerName, project.managerPhone)],
    [t("project.contact"), call("contact", project.contactName, project.contactPhone)],
    [t("project.owner"), project.owner],
    [t("project.leader"), project.leader],
    [t("project.responsiblePerson"), project.responsiblePerson],
    [t("project.serviceUnit"), project.serviceUnit],
    [t("project.place"), project.subdistrict],
    [t("project.years"), t("project.fromTo", { from: project.buildFrom ?? "—", to: project.buildTo ?? "—" })],
    [t("project.total"), t("project.wan", { amount: wanText(project.totalInvestment) })],
    [t("project.carryOver"), t("project.wan", { amount: wanText(year.carryOver) })],
    [t("project.content"), project.content, true],
  ];
  return (
    <section className="panel stack">
      {(project.sample || project.realName) && <p className="notice">{t("project.sample")}</p>}
      <NextIntlClientProvider messages={{ project: { phone: messages.project.phone } }}>
        <dl className={style.facts}>
          {rows.map(([label, value, wide]) => (
            <div key={label} className={wide ? style.wide : undefined}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </NextIntlClientProvider>
    </section>
  );
}
