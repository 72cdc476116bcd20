import type { RowChange } from "@/db/schema";
import type { SettingKey } from "@/db/settings";

/** One field of a change: under which name it is said, and its values. */
export type ChangeLine = { label: string; column: string; before: unknown; after: unknown };

const names: Record<SettingKey, string> = {
  "business-day": "change.setting.business-day",
  demo: "change.setting.demo",
  cutoffs: "change.setting.cutoffs",
  "access-rules": "change.setting.access-rules",
};

const parsed = (values: Record<string, unknown> | undefined): unknown => {
  const text = values?.value;
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A setting is one text for the database; for a person its rules stand apart, only those that moved. */
export function settingLines({ id, before, after }: RowChange): ChangeLine[] {
  const [was, is] = [parsed(before), parsed(after)];
  if (id === "access-rules" && isRecord(is))
    return Object.keys(is)
      .filter((rule) => rule !== "since" && (!isRecord(was) || was[rule] !== is[rule]))
      .map((rule) => ({
        label: `access.rules.${rule}`,
        column: rule,
        before: isRecord(was) ? was[rule] : null,
        after: is[rule],
      }));
  // Each version of the cut-off is kept; the last one is the news.
  const last = (value: unknown) => (id === "cutoffs" && Array.isArray(value) ? value.at(-1) : value);
  return [
    { label: names[id as SettingKey] ?? "table.settings", column: id, before: last(was), after: last(is) },
  ];
}
