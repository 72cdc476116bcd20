import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { Names } from "@/db/project-page";
import type { RowChange } from "@/db/schema";
import { isSpoken, type Reader, readValue } from "./change-value";
import style from "./changes.module.css";
import { type ChangeLine, settingLines } from "./setting-lines";

async function readerOf(names: Names): Promise<Reader> {
  const [t, locale] = [await getTranslations(), await getLocale()];
  const offices = names.offices.map(
    ({ id, name, english }) => [id, locale === "en" ? english : name] as const,
  );
  return {
    // Tables and columns come out of the log; a name without a translation is printed as it is.
    say: (key, values) => (t.has(key as never) ? t(key as never, values as never) : null),
    names: new Map([...names.people, ...offices]),
    wan: (amount) => t("project.wan", { amount }),
  };
}

// A project's rows need not say whose they are; the link of a deal says to which project.
const isSaid = (table: string, column: string) =>
  isSpoken(column) || (table === "deal_projects" && column === "projectId");
const labelOf = (table: string, column: string) => {
  if (column === "projectId") return "table.projects";
  // The same word means the counting word of a tier elsewhere, or the code of a project.
  if (table === "alert_acts" && column === "measure") return "alert.measure";
  if (table.startsWith("permit_") && column === "code") return "change.step";
  return numbered.has(table) && column === "number" ? "change.number" : `column.${column}`;
};
// Rows that stand one after another; elsewhere a number is that of a version.
const numbered = new Set(["deal_events", "permit_events", "order_events", "problem_events"]);

function linesOf(change: RowChange): ChangeLine[] {
  const { table, before = {}, after = {} } = change;
  if (table === "settings") return settingLines(change);
  return (
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((column) => isSaid(table, column))
      .map((column) => ({
        label: labelOf(table, column),
        column,
        before: before[column],
        after: after[column],
      }))
      // A new row says only what it holds.
      .filter((line) => !isEmpty(line.before) || !isEmpty(line.after))
  );
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** The same in plain text, a line a row, for sheets. */
export async function changesText(names: Names) {
  const [t, reader] = [await getTranslations("change"), await readerOf(names)];
  return (changes: readonly RowChange[]): string =>
    changes
      .map((change) => {
        const fields = linesOf(change).map(({ label, column, before, after }) =>
          [
            `${reader.say(label) ?? column}${t("colon")}`,
            isEmpty(before) ? "" : readValue(change.table, column, before, reader),
            change.before ? " → " : "",
            change.after ? readValue(change.table, column, after, reader) : t("removed"),
          ].join(""),
        );
        return [reader.say(`table.${change.table}`) ?? change.table, ...fields].join(" ");
      })
      .join("\n");
}

/** What an act changed, field by field: before → after. Long lists are folded. */
export async function Changes({
  changes,
  names,
  thingHref,
}: {
  changes: readonly RowChange[];
  names: Names;
  thingHref?: ((id: string) => Route) | undefined;
}) {
  const [t, reader] = [await getTranslations("change"), await readerOf(names)];
  const shown = changes.slice(0, 40);
  const list = (
    <ul className={style.changes}>
      {shown.map((change) => (
        <li key={`${change.table} ${change.id} ${change.after?.version}`}>
          <strong>{reader.say(`table.${change.table}`) ?? change.table}</strong>
          {thingHref && (
            <Link href={thingHref(change.id)} prefetch={false} className={`no-print ${style.thing}`}>
              {t("history")}
            </Link>
          )}
          {linesOf(change).map(({ label, column, before, after }) => (
            <div key={column}>
              <span className="soft">{`${reader.say(label) ?? column}${t("colon")}`}</span>
              {!isEmpty(before) && <del>{readValue(change.table, column, before, reader)}</del>}
              {change.before && " → "}
              {change.after ? readValue(change.table, column, after, reader) : t("removed")}
            </div>
          ))}
        </li>
      ))}
      {changes.length > shown.length && (
        <li className="soft">{t("more", { count: changes.length - shown.length })}</li>
      )}
    </ul>
  );
  if (changes.length <= 3) return list;
  return (
    <details>
      <summary>{t("rows", { count: changes.length })}</summary>
      {list}
    </details>
  );
}
