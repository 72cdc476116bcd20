import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { maskPhone } from "@/app/_ui/change-value";
import type { ProjectHead } from "@/db/project-page";
import { wanText } from "@/lib/domain/money";
import { can, type User } from "@/lib/policy";
import { Phone } from "./phone";
import style from "./project.module.css";

type Props = { head: ProjectHead; user: User; departmentName: string };

/** Who the project is and whom to call, in one line below its name. */
export async function Head({ head, user, departmentName }: Props) {
  const [t, { project: texts, failure }] = [await getTranslations("project"), await getMessages()];
  const { project, year, officer } = head;
  const seen = can(user, "phone.see", { departmentId: year.departmentId });
  const number = (phone: string) => (seen ? phone : maskPhone(phone));
  const call = (person: "manager" | "contact", name: string, phone: string) => (
    <>
      {name}{" "}
      {can(user, "phone.unmask") ? (
        <Phone projectId={project.id} person={person} number={number(phone)} masked={!seen} />
      ) : (
        <span className="number">{number(phone)}</span>
      )}
    </>
  );
  const rows: [string, ReactNode][] = [
    [t("code"), project.code ?? "—"],
    [t("department"), departmentName],
    [
      t("officer"),
      <>
        {officer.name}{" "}
        {officer.phone &&
          (seen ? <a href={`tel:${officer.phone}`}>{officer.phone}</a> : maskPhone(officer.phone))}
      </>,
    ],
    [t("manager"), call("manager", project.managerName, project.managerPhone)],
    [t("contact"), call("contact", project.contactName, project.contactPhone)],
  ];
  return (
    <NextIntlClientProvider messages={{ project: { phone: texts.phone }, failure }}>
      <dl className={style.head}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </NextIntlClientProvider>
  );
}

/** What the project is: kind, place, people, years, content. */
export async function Facts({ head }: { head: ProjectHead }) {
  const t = await getTranslations();
  const { project, year } = head;
  const rows: [string, string, boolean?][] = [
    [
      t("project.kind"),
      `${t(`projectType.${project.type}`)} · ${t(`category.${year.category}`)} · ${t(`level.${year.level}`)}`,
    ],
    [t("project.owner"), project.owner],
    [t("project.leader"), project.leader],
    [t("project.responsiblePerson"), project.responsiblePerson],
    [t("project.serviceUnit"), project.serviceUnit],
    [t("project.place"), project.subdistrict],
    [t("project.years"), t("project.fromTo", { from: project.buildFrom ?? "—", to: project.buildTo ?? "—" })],
    [t("project.carryOver"), t("project.wan", { amount: wanText(year.carryOver) })],
    [t("project.content"), project.content, true],
  ];
  return (
    <section className="panel stack" aria-labelledby="facts">
      <h2 id="facts">{t("project.facts")}</h2>
      {(project.sample || project.realName) && <p className="notice">{t("project.sample")}</p>}
      <dl className={style.facts}>
        {rows.map(([label, value, wide]) => (
          <div key={label} className={wide ? style.wide : undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
