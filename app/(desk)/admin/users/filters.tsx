import { getTranslations } from "next-intl/server";
import { FilterForm, FilterSearch } from "@/app/_ui/filter-form";
import { FilterSelect } from "@/app/_ui/filter-select";
import { roles } from "@/lib/domain/vocabulary";
import { type UsersView, userStates } from "@/lib/inputs/user";
import type { SearchParams } from "@/lib/query";

const fields = ["q", "role", "department", "state", "page"];
type Props = { view: UsersView; params: SearchParams; offices: readonly { id: string; name: string }[] };

/** Name, role, department and state; a plain form that works before any script does. */
export async function Filters({ view, params, offices }: Props) {
  const [t, role] = [await getTranslations("users"), await getTranslations("role")];
  return (
    <FilterForm action="/admin/users" params={params} fields={fields}>
      <FilterSearch q={view.q} hint={t("search")} label={t("search")} />
      <FilterSelect
        name="role"
        label={t("role")}
        all={t("anyRole")}
        chosen={view.role}
        choices={roles.map((one) => [one, role(one)])}
      />
      <FilterSelect
        name="department"
        label={t("department")}
        all={t("anyDepartment")}
        chosen={view.department[0] ?? ""}
        choices={offices.map(({ id, name }) => [id, name])}
      />
      <FilterSelect
        name="state"
        label={t("state")}
        all={t("in.all")}
        chosen={view.state === "all" ? "" : view.state}
        choices={userStates.filter((one) => one !== "all").map((one) => [one, t(`in.${one}`)])}
      />
      <button type="submit" className="button">
        {t("apply")}
      </button>
    </FilterForm>
  );
}
