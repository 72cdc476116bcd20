import { percentTenths } from "@/lib/domain/ratio";
import { permitPills } from "@/lib/domain/vocabulary";
import type { RegisterForm } from "@/lib/inputs/export-url";
import type { ColumnKind, SheetColumn } from "@/lib/sheet/sheet";

type Said = {
  head: (key: string) => string;
  head2018: (key: string) => string;
  pill: (key: string) => string;
  month: (month: number) => string;
};

const kinds: Record<string, ColumnKind> = {
  number: "whole",
  name: "long",
  content: "long",
  progress: "long",
  next: "long",
  problem: "long",
  landMu: "whole",
  floorArea: "number",
  straightGap: "points",
  yearShare: "share",
  planShare: "share",
};
for (const key of [
  "total",
  "carryOver",
  "annual",
  "plan",
  "month",
  "actual",
  "sinceStart",
  "fixedMonth",
  "fixed",
])
  kinds[key] = "wan";
for (const key of ["startPlanned", "startActual", "endPlanned", "endActual", "wantedOn", "agreedOn"])
  kinds[key] = "day";

/** Narrow enough for a sheet of A3; what does not fit goes on in the next line of its cell. */
const widths: Record<string, number> = {
  number: 5,
  name: 24,
  code: 13,
  level: 8,
  slot: 10,
  type: 9,
  category: 8,
  place: 10,
  content: 28,
  landMu: 8,
  floorArea: 9,
  years: 9,
  yearShare: 9,
  planShare: 9,
  straightGap: 9,
  progress: 24,
  next: 20,
  problem: 22,
  concerned: 11,
  owner: 15,
  department: 10,
  serviceUnit: 10,
  ...Object.fromEntries([...permitPills].map((pill) => [pill, 8])),
  ...Object.fromEntries(
    ["leader", "responsiblePerson", "officer", "managerName", "contactName"].map((key) => [key, 8]),
  ),
};

/** The columns of each form in the order in which the zone prints them. A colon names the upper header. */
const orders: Record<Exclude<RegisterForm, "list" | "monthly">, readonly string[]> = {
  ledger: [
    ...[
      "number",
      "name",
      "code",
      "level",
      "slot",
      "type",
      "category",
      "place",
      "content",
      "landMu",
      "floorArea",
    ],
    ...["years", "total", "carryOver", "annual", "month", "actual", "yearShare", "straightGap", "sinceStart"],
    ...["fixedMonth:fixedAssets", "fixed:fixedAssets", "startPlanned:start", "startActual:start"],
    ...["endPlanned:end", "endActual:end", "progress", "next", "problem"],
    ...["concerned:coordinate", "wantedOn:coordinate", "agreedOn:coordinate"],
    ...permitPills.map((pill) => `${pill}:permits`),
    ...["owner", "department", "serviceUnit", "leader", "responsiblePerson", "officer"],
    ...["managerName:manager", "managerPhone:manager", "contactName:contact", "contactPhone:contact"],
  ],
  // The headers of 2018 word for word; three levels of the branch of industry, of which the last two are not kept.
  form2018: [
    ...["name", "type", "industry1", "industry2", "industry3", "category", "content", "years", "total"],
    ...["carryOver", "month", "annual", "actual", "yearShare", "progress"],
  ],
};

const monthly = (said: Said, month: number) => [
  { key: "number", head: said.head("number") },
  { key: "name", head: said.head("name") },
  { key: "total", head: said.head("total") },
  { key: "annual", head: said.head("annual") },
  ...Array.from({ length: 12 }, (_, at) => [
    { key: `plan${at + 1}`, head: said.head("plan"), group: said.month(at + 1) },
    // What has not begun has nothing done, and needs no column for it.
    ...(at < month ? [{ key: `done${at + 1}`, head: said.head("done"), group: said.month(at + 1) }] : []),
  ]).flat(),
  { key: "plan", head: said.head("plan"), group: said.head("toDate") },
  { key: "actual", head: said.head("done"), group: said.head("toDate") },
  { key: "planShare", head: said.head("planShare"), group: said.head("toDate") },
  { key: "yearShare", head: said.head("yearShare"), group: said.head("toDate") },
];

/** What adds up, and which shares follow from the sums. */
function sumOf(key: string, kind: ColumnKind, month: number): SheetColumn["sum"] {
  if (kind === "wan") return "add";
  if (key === "yearShare") return { n: "actual", d: "annual" };
  if (key === "planShare") return { n: "actual", d: "plan" };
  return key === "straightGap"
    ? { n: "actual", d: "annual", minus: percentTenths(month, 12) ?? 0 }
    : undefined;
}

/** The columns of a ledger as of a month. */
export function ledgerColumns(form: Exclude<RegisterForm, "list">, month: number, said: Said): SheetColumn[] {
  const named =
    form === "monthly"
      ? monthly(said, month)
      : orders[form].map((text) => {
          const [key = "", group] = text.split(":");
          const pill = permitPills.some((one) => one === key);
          return {
            key,
            head: pill ? said.pill(key) : form === "form2018" ? said.head2018(key) : said.head(key),
            ...(group ? { group: said.head(group) } : {}),
          };
        });
  return named.map((column) => {
    const kind = kinds[column.key] ?? (/^(plan|done)\d/.test(column.key) ? "wan" : "text");
    const [sum, width] = [sumOf(column.key, kind, month), kind === "wan" ? 11 : widths[column.key]];
    return { ...column, kind, ...(sum ? { sum } : {}), ...(width ? { width } : {}) };
  });
}
