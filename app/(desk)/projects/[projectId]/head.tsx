import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PhoneLink } from "@/app/_ui/phone-link";
import type { ProjectHead } from "@/db/project-page";
import { maskPhone } from "@/lib/mask-phone";
import { can, type User } from "@/lib/policy";
import { Phone } from "./phone";
import style from "./project.module.css";

type Row = [string, ReactNode];
type Props = { head: ProjectHead; user: User; departmentName: string };

/** Who the project is and whom to call, in one line below its name. */
export async function Head({ head, user, departmentName }: Props) {
  const [t, { project: texts, failure }] = [await getTranslations("project"), await getMessages()];
  const { project, year, officer } = head;
  const seen = can(user, "phone.see", { departmentId: year.departmentId });
  const number = (phone: string) => (seen ? phone : maskPhone(phone));
  const call = (person: "manager" | "contact" | "contractor", name: string, phone: string) => (
    <>
      {name || "—"}{" "}
      {phone !== "" &&
        (can(user, "phone.unmask") ? (
          <Phone projectId={project.id} person={person} number={number(phone)} masked={!seen} />
        ) : (
          <span className="number">{number(phone)}</span>
        ))}
    </>
  );
  const rows: Row[] = [
    [t("code"), project.code ?? "—"],
    [t("department"), departmentName],
    [
      t("officer"),
      <>
        {officer.name} <PhoneLink number={officer.phone} />
      </>,
    ],
    [t("manager"), call("manager", project.managerName, project.managerPhone)],
    [t("contact"), call("contact", project.contactName, project.contactPhone)],
    ...(project.contractorName
      ? [[t("contractor"), call("contractor", project.contractorName, project.contractorPhone)] satisfies Row]
      : []),
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
