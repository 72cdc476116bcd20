import "server-only";
import { getLocale } from "next-intl/server";
import { readNames } from "@/db/names";
import { store } from "@/db/store";

type Named = { name: string; english: string };

/** The names of steps and departments in the reader's language. */
export async function permitWords() {
  const [english, { departments }] = [(await getLocale()) === "en", await readNames(store())];
  const nameOf = ({ name, english: other }: Named) => (english ? other : name);
  return {
    nameOf,
    stepOf: (step: Named & { code: string }) => `${step.code} ${nameOf(step)}`,
    departmentOf: (id: string) => {
      const found = departments.get(id);
      return found ? nameOf(found) : id;
    },
    departments: [...departments.values()].map((one) => ({ id: one.id, name: nameOf(one) })),
  };
}
export type PermitWords = Awaited<ReturnType<typeof permitWords>>;
