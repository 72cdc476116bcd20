import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { listDepartments } from "@/db/people";
import { store } from "@/db/store";

/** Departments by id in the reader's language, in printed order. */
export async function officesOf() {
  const english = (await getLocale()) === "en";
  return (await listDepartments(store().read)).map((one) => ({
    id: one.id,
    name: english ? one.english : one.shortName,
  }));
}
export type Offices = Awaited<ReturnType<typeof officesOf>>;

/** Names of several departments in one text, a dash for none. */
export async function namesOf(offices: Offices, ids: readonly string[]): Promise<string> {
  const t = await getTranslations("problem");
  const names = offices.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return names.join(t("and")) || "—";
}
