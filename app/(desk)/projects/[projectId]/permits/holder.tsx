import { getTranslations } from "next-intl/server";
import { PhoneLink } from "@/app/_ui/phone-link";
import { handlerOf } from "@/db/permit-reading";
import type { TemplateStep } from "@/lib/domain/permit";
import { maskPhone } from "@/lib/mask-phone";
import { can } from "@/lib/policy";
import { Phone } from "../phone";
import type { RunningPermits } from "./load";

/** Who has the file in hand: the department with its approvers, or the enterprise with whom to call. */
export async function Holder({ page, step }: { page: RunningPermits; step: TemplateStep }) {
  const [t, project] = [await getTranslations("projectPermits"), await getTranslations("project")];
  const { file, picture, head, user, approvers, words } = page;
  if (picture.first?.holder === "department") {
    const id = handlerOf(file, step);
    const people = approvers.get(id) ?? [];
    return (
      <>
        {words.department(id)}{" "}
        <span className="soft">
          {people.length > 0
            ? t("approvers", { names: people.map(({ name }) => name).join(t("comma")) })
            : t("noApprover")}
        </span>
      </>
    );
  }
  const seen = can(user, "phone.see", { departmentId: head.year.departmentId });
  const number = (phone: string) => (seen ? phone : maskPhone(phone));
  const { officer } = head;
  const people = [
    ["manager", head.project.managerName, head.project.managerPhone],
    ["contact", head.project.contactName, head.project.contactPhone],
  ] as const;
  return (
    <span className="line">
      <span>
        {t("enterprise")} <span className="soft">{head.project.owner}</span>
      </span>
      <span>
        {project("officer")} {officer.name} <PhoneLink number={officer.phone} />
      </span>
      {people.map(([person, name, phone]) => (
        <span key={person}>
          {project(person)} {name}{" "}
          {can(user, "phone.unmask") ? (
            <Phone projectId={head.project.id} person={person} number={number(phone)} masked={!seen} />
          ) : (
            <span className="number">{number(phone)}</span>
          )}
        </span>
      ))}
    </span>
  );
}
