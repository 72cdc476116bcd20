import { getTranslations } from "next-intl/server";
import type { StartRow } from "@/db/starts";
import { can, type User } from "@/lib/policy";

/** Whom to call; the numbers are shown where the policy allows. */
export async function People({ row, user }: { row: StartRow; user: User }) {
  const t = await getTranslations("home");
  const seen = can(user, "phone.see", row);
  const person = (name: string, phone: string | null) => (
    <small>
      {name} {seen && phone && <a href={`tel:${phone}`}>{phone}</a>}
    </small>
  );
  return (
    <>
      {person(t("officer", { name: row.officer }), row.officerPhone)}
      {person(t("manager", { name: row.manager || "—" }), row.managerPhone)}
    </>
  );
}
