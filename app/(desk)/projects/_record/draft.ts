import { wanText } from "@/lib/domain/money";
import { decimalText } from "@/lib/domain/rounding";

/** The fields of a record as they are typed, by the name of their column. */
export const textKeys = [
  "name",
  "code",
  "type",
  "category",
  "level",
  "departmentId",
  "officerId",
  "responsiblePerson",
  "leader",
  "serviceUnit",
  "tags",
  "content",
  "subdistrict",
  "landMu",
  "floorArea",
  "buildFrom",
  "buildTo",
  "permitOn",
  "ceremonyOn",
  "nature",
  "sector",
  "branch",
  "industry",
  "standardIndustry",
  "totalInvestment",
  "carryOver",
  "investor",
  "owner",
  "creditCode",
  "managerName",
  "managerPhone",
  "contactName",
  "contactPhone",
  "contractor",
  "contractorName",
  "contractorPhone",
  "statisticsCode",
  "realEstateUnit",
  "notes",
] as const;
export type TextKey = (typeof textKeys)[number];
export type RecordDraft = Record<TextKey, string> & { funding: string[]; finishes: boolean };

const amounts: ReadonlySet<string> = new Set(["totalInvestment", "carryOver"]);

function typed(key: TextKey, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join("、");
  if (typeof value === "number" && amounts.has(key)) return wanText(value, false);
  if (typeof value === "number" && key === "floorArea") return decimalText(BigInt(value), 4, true);
  return String(value);
}

/** Stored rows, also those that came back with a conflict, as they would have been typed. */
export function draftOf(project: Record<string, unknown>, year: Record<string, unknown> | null): RecordDraft {
  const row = { ...project, ...year };
  // One entry a key, by construction.
  const texts = Object.fromEntries(textKeys.map((key) => [key, typed(key, row[key])])) as Record<
    TextKey,
    string
  >;
  const funding = Array.isArray(row.funding) ? row.funding.map(String) : [];
  return { ...texts, funding, finishes: row.finishes === true };
}

const differs = (a: RecordDraft, b: RecordDraft, key: keyof RecordDraft) =>
  JSON.stringify(a[key]) !== JSON.stringify(b[key]);

const draftKeys: readonly (keyof RecordDraft)[] = [...textKeys, "funding", "finishes"];

/** The fields in which two drafts differ, in the order of the form. */
export const differences = (a: RecordDraft, b: RecordDraft): (keyof RecordDraft)[] =>
  draftKeys.filter((key) => differs(a, b, key));

/** Theirs with what was typed here since `base`: what only one side changed is taken from that side. */
export const merged = (base: RecordDraft, mine: RecordDraft, theirs: RecordDraft): RecordDraft => ({
  ...theirs,
  ...Object.fromEntries(differences(base, mine).map((key) => [key, mine[key]])),
});
