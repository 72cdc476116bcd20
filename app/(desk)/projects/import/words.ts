import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import { wanText } from "@/lib/domain/money";
import { type Field, fieldKeys, kindOf } from "@/lib/ledger/fields";
import type { Value } from "@/lib/ledger/types";
import type { Sentence } from "@/lib/refusal";

const isField = (name: string): name is Field => fieldKeys.includes(name as Field);

/** How fields, values and sentences of a ledger are said in the reader's language. */
export async function ledgerWords() {
  const [t, l] = [await getTranslations("importing"), await getTranslations("ledger")];
  const words = await getTranslations();
  const english = (await getLocale()) === "en";
  const { people, offices } = await keptNames(store());
  const office = (id: string) => {
    const found = offices.find((one) => one.id === id);
    return found ? (english ? found.english : found.name) : id;
  };
  const enumWord = (space: "category" | "level" | "projectType" | "problemType", value: string) =>
    words.has(`${space}.${value}` as never) ? words(`${space}.${value}` as never) : value;
  return {
    say: ({ key, values }: Sentence): string =>
      l.has(key as never) ? l(key as never, values as never) : key,
    /** "当月完成投资（2021-03）" for a key with a month. */
    field: (key: string): string => {
      const [name = "", month] = key.split(".");
      const word = isField(name) ? l(`field.${name}`) : name;
      if (!month) return word;
      return name === "planMonth"
        ? t("planOf", { month: Number(month) })
        : t("ofMonth", { field: word, month });
    },
    value: (key: string, value: Value): string => {
      const [name = ""] = key.split(".");
      if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return t("empty");
      if (typeof value === "boolean") return t(value ? "yes" : "no");
      const kind = isField(name) ? kindOf(name) : "text";
      if (Array.isArray(value))
        return value.map((one) => (kind === "departments" ? office(one) : one)).join(t("and"));
      if (typeof value === "number") {
        if (kind === "amount") return t("wan", { amount: wanText(value) });
        if (kind === "area") return t("sqm", { amount: value });
        if (kind === "land") return t("mu", { amount: value });
        return kind === "percent" ? `${value / 100}%` : String(value);
      }
      if (kind === "department") return office(value);
      if (kind === "officer") return people.get(value) ?? value;
      if (kind === "category") return enumWord("category", value);
      if (kind === "level") return enumWord("level", value);
      if (kind === "type") return enumWord("projectType", value);
      return kind === "problem-type" ? enumWord("problemType", value) : value;
    },
  };
}
export type LedgerWords = Awaited<ReturnType<typeof ledgerWords>>;
