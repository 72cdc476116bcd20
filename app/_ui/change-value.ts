import { valueText } from "@/lib/domain/indicator-text";
import { wanText } from "@/lib/domain/money";
import { decimalText, withCommas } from "@/lib/domain/rounding";
import { maskPhone } from "@/lib/mask-phone";

/** What turns stored values into words: a translator that may not know a key, and names by id. */
export type Reader = {
  say: (key: string, values?: Record<string, string>) => string | null;
  names: ReadonlyMap<string, string>;
  wan: (amount: string) => string;
};

const money = new Set([
  "invested",
  "fixedAssets",
  "annual",
  "amount",
  "totalInvestment",
  "carryOver",
  "threshold",
  "figure",
  "cumulative",
]);
/** Stored in 1/10 000 of a unit that the row does not say. */
const measured = new Set(["value", "lastYear", "publishedGrowth"]);
const words: Record<string, string> = {
  category: "category",
  level: "level",
  problemType: "problemType",
  kind: "milestone",
  type: "projectType",
  role: "role",
  kinds: "slotKind",
  milestone: "milestone",
  stage: "dealStage",
  urgency: "order.urgency",
  sector: "record.sector",
  branch: "record.branch",
  industry: "record.industry",
  standardIndustry: "record.standardIndustry",
  nature: "record.nature",
  investor: "record.investor",
  funding: "record.funding",
  halt: "record.halt",
  preset: "preset",
};
const instants = new Set(["passwordExpiresAt", "changedAt"]);
const clock = new Intl.DateTimeFormat("sv-SE", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Asia/Shanghai",
});
/** The log is open to all who may read a project; numbers stay masked there. */
const phones = new Set(["managerPhone", "contactPhone", "contractorPhone", "phone"]);

const statuses: Record<string, string> = {
  monthly_reports: "reportStatus",
  plans: "planStatus",
  periods: "periodStatus",
  slot_projects: "memberStatus",
};

/** Columns that mean something else in one table than in the others. */
const own: Record<string, Record<string, string>> = {
  slots: { kind: "slotKind" },
  indicators: { kind: "indicator.kind", source: "indicator.origin", growth: "indicator" },
  indicator_targets: { line: "recruitment" },
  order_events: { kind: "order.event" },
  problems: { type: "problemType" },
  problem_events: { state: "problemState", level: "problemLevel" },
  alert_acts: { kind: "alert", rule: "alert.rule" },
  alert_settings: { rule: "alert.rule" },
  mutes: { topic: "alert.rule" },
  channels: { kind: "channel.kind", security: "channel.security" },
  departments: { kind: "departments.kinds" },
  year_outcomes: { outcome: "year.outcome" },
  project_events: { kind: "record.event" },
  imports: { kind: "importing.made" },
  permit_events: { kind: "permitKind", stop: "statutoryStop" },
  permit_cases: { flow: "permitFlow" },
};

/** Columns that say nothing to a person. */
const silent = new Set([
  "id",
  "version",
  "projectId",
  "planId",
  "milestoneId",
  "slotId",
  "listId",
  "orderId",
  "replaces",
  "savedAt",
  "at",
  "reportId",
  "problemId",
  "commentId",
  "owed",
  "pinyin",
  "initials",
  // Of a photograph; the picture itself is named.
  "thumb",
  "width",
  "height",
  // A published bulletin's rows and text: hundreds of kilobytes that its own page shows.
  "frozen",
  "auditSeq",
  // Which projects were handed over is said project by project.
  "rows",
  // Of an import: its own page shows what became of the rows.
  "fileHash",
  "rejectedFile",
  "counts",
  "importedAt",
]);
export const isSpoken = (column: string): boolean => !silent.has(column);

const cutoffText = (value: object, { say }: Reader): string => {
  const { from, day, workingDay } = value as Record<string, unknown>;
  const values = { from: String(from), day: String(day), early: workingDay === true ? "yes" : "no" };
  return say("change.cutoff", values) ?? JSON.stringify(value);
};

/** What is set by name: thresholds of a rule, rules of sign-in, limits of orders. */
const readNumbers = (values: object, { say }: Reader): string =>
  Object.entries(values)
    .map(([name, value]) => {
      const label = say(`alert.threshold.${name}`) ?? say(`access.rules.${name}`) ?? say(`column.${name}`);
      return `${label ?? name} ${typeof value === "object" ? JSON.stringify(value) : value}`;
    })
    .join("、") || "—";

/** One stored value as a person reads it: money in 万元, codes in words, ids as names; "—" for nothing. */
export function readValue(table: string, column: string, value: unknown, reader: Reader): string {
  if (value === null || value === undefined || value === "") return "—";
  if (typeof value === "number" && money.has(column)) return reader.wan(wanText(value));
  if (typeof value === "number" && measured.has(column) && table.startsWith("indicator_"))
    return valueText(value, 4, true);
  if (typeof value === "number" && column === "dollars") return `US$${withCommas(String(value))}`;
  if (typeof value === "number" && column === "rate") return decimalText(BigInt(value), 4, true);
  if (typeof value === "number" && instants.has(column)) return clock.format(value);
  if (typeof value === "boolean") return reader.say(value ? "change.yes" : "change.no") ?? String(value);
  if (Array.isArray(value))
    return value.map((one) => readValue(table, column, one, reader)).join("、") || "—";
  // A kept file is known by its name.
  if (typeof value === "object")
    return "hash" in value && "name" in value
      ? String(value.name)
      : table === "settings"
        ? cutoffText(value, reader)
        : readNumbers(value, reader);
  const text = String(value);
  if (phones.has(column)) return maskPhone(text);
  const space = own[table]?.[column] ?? (column === "status" ? statuses[table] : words[column]);
  return (space ? reader.say(`${space}.${text}`) : null) ?? reader.names.get(text) ?? text;
}
