import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { FilterForm, FilterSearch } from "@/app/_ui/filter-form";
import { FilterSelect } from "@/app/_ui/filter-select";
import type { auditChoices } from "@/db/audit-search";
import type { AuditView } from "@/lib/inputs/audit-url";
import type { SearchParams } from "@/lib/query";
import { auditHref } from "../users/addresses";

const fields = ["q", "person", "verb", "kind", "from", "to", "page"];
type Props = {
  view: AuditView;
  params: SearchParams;
  choices: Awaited<ReturnType<typeof auditChoices>>;
  /** Kinds of rows by their names. */
  kinds: readonly { id: string; name: string }[];
};

/** A form whose answer is an address; a single row is reached from its own links. */
export async function AuditSearch({ view, params, choices, kinds }: Props) {
  const t = await getTranslations();
  const word = (key: string, otherwise: string) => (t.has(key as never) ? t(key as never) : otherwise);
  const [person, verb, kind, thing] = [view.person[0], view.verb[0], view.kind[0], view.thing[0]];
  return (
    <FilterForm action="/admin/audit" params={params} fields={fields}>
      <FilterSearch q={view.q} hint={t("auditSearch.text")} label={t("auditSearch.text")} />
      <FilterSelect
        name="person"
        label={t("change.who")}
        all={t("auditSearch.anyone")}
        chosen={person ?? ""}
        choices={choices.people.map(({ id, name, count }) => [id, `${name}（${count}）`])}
      />
      <FilterSelect
        name="verb"
        label={t("change.what")}
        all={t("auditSearch.anyAct")}
        chosen={verb ?? ""}
        choices={choices.verbs.map((one) => [
          one.verb,
          `${word(`verb.${one.verb}`, one.verb)}（${one.count}）`,
        ])}
      />
      <FilterSelect
        name="kind"
        label={t("auditSearch.kind")}
        all={t("auditSearch.anyKind")}
        chosen={kind ?? ""}
        choices={kinds.map(({ id, name }) => [id, name])}
      />
      {(["from", "to"] as const).map((end) => (
        <label key={`${end} ${view[end]}`}>
          <span className="soft">{t(`auditSearch.${end}`)}</span>{" "}
          <input type="date" name={end} className="input" defaultValue={view[end] ?? ""} />
        </label>
      ))}
      <button type="submit" className="button">
        {t("auditSearch.search")}
      </button>
      {(thing || person || verb || kind || view.from || view.to || view.q) && (
        <Link href={auditHref({})} prefetch={false}>
          {t("auditSearch.clear")}
        </Link>
      )}
    </FilterForm>
  );
}
