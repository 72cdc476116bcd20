import Form from "next/form";
import { getTranslations } from "next-intl/server";
import { roles } from "@/lib/domain/vocabulary";
import { type UsersView, userStates } from "@/lib/inputs/user";

type Props = { view: UsersView; offices: readonly { id: string; name: string }[] };

/** A form whose answer is an address: it works before any script does. */
export async function Filters({ view, offices }: Props) {
  const [t, role] = [await getTranslations("users"), await getTranslations("role")];
  return (
    <Form action="/admin/users" className="line no-print" role="search">
      <input
        key={`q ${view.q}`}
        type="search"
        name="q"
        className="input"
        defaultValue={view.q}
        placeholder={t("search")}
        aria-label={t("search")}
        maxLength={100}
      />
      <select
        key={`role ${view.role}`}
        name="role"
        className="select"
        defaultValue={view.role}
        aria-label={t("role")}
      >
        <option value="">{t("anyRole")}</option>
        {roles.map((one) => (
          <option key={one} value={one}>
            {role(one)}
          </option>
        ))}
      </select>
      <select
        key={`in ${view.department[0]}`}
        name="department"
        className="select"
        defaultValue={view.department[0] ?? ""}
        aria-label={t("department")}
      >
        <option value="">{t("anyDepartment")}</option>
        {offices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <select
        key={`state ${view.state}`}
        name="state"
        className="select"
        defaultValue={view.state}
        aria-label={t("state")}
      >
        {userStates.map((one) => (
          <option key={one} value={one}>
            {t(`in.${one}`)}
          </option>
        ))}
      </select>
      <button type="submit" className="button">
        {t("apply")}
      </button>
    </Form>
  );
}
