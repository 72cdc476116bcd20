import {
  branches,
  fundings,
  industries,
  investors,
  natures,
  sectors,
  standardIndustries,
} from "@/lib/domain/record-vocabulary";
import { categories, levels, projectTypes } from "@/lib/domain/vocabulary";

/** The sections of the form and what stands in each. */
export const sections = [
  { name: "basic", keys: ["name", "code", "type", "category", "level", "finishes"] },
  {
    name: "people",
    keys: ["departmentId", "officerId", "responsiblePerson", "leader", "serviceUnit", "tags"],
  },
  {
    name: "works",
    keys: [
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
    ],
  },
  { name: "money", keys: ["totalInvestment", "carryOver", "investor", "funding"] },
  {
    name: "contacts",
    keys: [
      "owner",
      "creditCode",
      "managerName",
      "managerPhone",
      "contactName",
      "contactPhone",
      "contractor",
      "contractorName",
      "contractorPhone",
    ],
  },
  { name: "more", keys: ["statisticsCode", "realEstateUnit", "notes"] },
] as const;

type RecordKey = (typeof sections)[number]["keys"][number];
/** The fields that are typed or chosen as one text, by the name of their column, in the order of the form. */
export type TextKey = Exclude<RecordKey, "funding" | "finishes">;
export const textKeys: readonly TextKey[] = sections
  .flatMap(({ keys }): readonly RecordKey[] => keys)
  .filter((key) => key !== "funding" && key !== "finishes");
/** A record as it is typed. */
export type RecordDraft = Record<TextKey, string> & { funding: string[]; finishes: boolean };

/** The words of each choice: the namespace that speaks them and the values, in the printed order. */
export const choices = {
  type: ["projectType", projectTypes],
  category: ["category", categories],
  level: ["level", levels],
  sector: ["record.sector", sectors],
  branch: ["record.branch", branches],
  industry: ["record.industry", industries],
  standardIndustry: ["record.standardIndustry", standardIndustries],
  nature: ["record.nature", natures],
  investor: ["record.investor", investors],
  funding: ["record.funding", fundings],
} as const satisfies Partial<Record<keyof RecordDraft, readonly [string, readonly string[]]>>;

export type ChoiceKey = keyof typeof choices;
export const isChoice = (key: keyof RecordDraft): key is ChoiceKey => key in choices;

export const needed: ReadonlySet<keyof RecordDraft> = new Set<keyof RecordDraft>([
  "name",
  "type",
  "category",
  "level",
  "departmentId",
  "officerId",
  "subdistrict",
  "totalInvestment",
  "carryOver",
  "owner",
]);
export const hinted: ReadonlySet<keyof RecordDraft> = new Set<keyof RecordDraft>([
  "name",
  "code",
  "category",
  "content",
  "landMu",
  "floorArea",
  "permitOn",
  "ceremonyOn",
  "tags",
  "totalInvestment",
  "carryOver",
  "creditCode",
]);
export const long: ReadonlySet<TextKey> = new Set<TextKey>(["content", "notes"]);
export const inWan: ReadonlySet<TextKey> = new Set<TextKey>(["totalInvestment", "carryOver"]);
export const days: ReadonlySet<TextKey> = new Set<TextKey>(["permitOn", "ceremonyOn"]);
export const months: ReadonlySet<TextKey> = new Set<TextKey>(["buildFrom", "buildTo"]);
