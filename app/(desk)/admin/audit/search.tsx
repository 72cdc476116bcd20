import Form from "next/form";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { auditChoices } from "@/db/audit-search";
import type { AuditView } from "@/lib/inputs/audit-url";
import { auditHref } from "../users/addresses";

type Props = {
  view: AuditView;
  choices: Awaited<ReturnType<typeof auditChoices>>;
  /** Kinds of rows by their names. */
  kinds: readonly { id: string; name: string }[];
};

/** A form whose answer is an address; a single row is reached from its own links. */
export async function AuditSearch({ view, choices, kinds }: Props) {
  const t = await getTranslations();
  const word = (key: string, otherwise: string) => (t.has(key as never) ? t(key as never) : otherwise);
  const [person, verb, kind, thing] = [view.person[0], view.verb[0], view.kind[0], view.thing[0]];
  return (
    <Form action="/admin/audit" className="line no-print" role="search">
      <input
        key={`q ${view.q}`}
        type="search"
        name="q"
        className="input"
        defaultValue={view.q}
        placeholder={t("auditSearch.text")}
        aria-label={t("auditSearch.text")}
        maxLength={100}
      />
      <select
        key={`p ${person}`}
        name="person"
        className="select"
        defaultValue={person ?? ""}
        aria-label={t("change.who")}
      >
        <option value="">{t("auditSearch.anyone")}</option>
        {choices.people.map(({ id, name, count }) => (
          <option key={id} value={id}>
            {name}（{count}）
          </option>
        ))}
      </select>
      <select
        key={`v ${verb}`}
        name="verb"
        className="select"
        defaultValue={verb ?? ""}
        aria-label={t("change.what")}
      >
        <option value="">{t("auditSearch.anyAct")}</option>
        {choices.verbs.map((one) => (
          <option key={one.verb} value={one.verb}>
            {word(`verb.${one.verb}`, one.verb)}（{one.count}）
          </option>
        ))}
      </select>
      <select
        key={`k ${kind}`}
        name="kind"
        className="select"
        defaultValue={kind ?? ""}
        aria-label={t("auditSearch.kind")}
      >
        <option value="">{t("auditSearch.anyKind")}</option>
        {kinds.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <input
        key={`f ${view.from}`}
        type="date"
        name="from"
        className="input"
        defaultValue={view.from ?? ""}
        aria-label={t("auditSearch.from")}
      />
      <input
        key={`t ${view.to}`}
        type="date"
        name="to"
        className="input"
        defaultValue={view.to ?? ""}
        aria-label={t("auditSearch.to")}
      />
      {thing && <input type="hidden" name="thing" value={thing} />}
      <button type="submit" className="button">
        {t("auditSearch.search")}
      </button>
      {(thing || person || verb || kind || view.from || view.to || view.q) && (
        <Link href={auditHref({})} prefetch={false}>
          {t("auditSearch.clear")}
        </Link>
      )}
    </Form>
  );
}
