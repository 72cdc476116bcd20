import { getTranslations } from "next-intl/server";
import { PhoneLink } from "@/app/_ui/phone-link";
import type { StartRow } from "@/db/starts";
import { can, type User } from "@/lib/policy";

/** Whom to call: the officer from every row, the enterprise where the policy allows. Rule: section 2. */
export async function People({ row, user }: { row: StartRow; user: User }) {
  const t = await getTranslations("home");
  const seen = can(user, "phone.see", row);
  const person = (name: string, phone: string | null) => (
    <small>
      {name} <PhoneLink number={phone} />
    </small>
  );
  return (
    <>
      {person(t("officer", { name: row.officer }), row.officerPhone)}
      {person(t("manager", { name: row.manager || "—" }), seen ? row.managerPhone : null)}
    </>
  );
}
