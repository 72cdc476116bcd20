/** How a field is written in a ledger; each kind has one reader in lib/ledger/read-cell.ts. */
export type Kind =
  | "text"
  | "name"
  | "code"
  | "people"
  | "phone"
  | "person-phone"
  | "amount"
  | "land"
  | "area"
  | "percent"
  | "day"
  | "period"
  | "span"
  | "category"
  | "level"
  | "type"
  | "problem-type"
  | "department"
  | "departments"
  | "officer"
  | "tags"
  | "yes-no"
  | "anything";

/**
 * What a column of a ledger can be. `stored` becomes values under the same name (the name of the column in the
 * schema); `composite` becomes several of them; `monthly` carries its month in the key; `computed` is worked out
 * here and only compared; `unstored` is known, shown as such and kept nowhere.
 */
type Storage = "stored" | "composite" | "monthly" | "computed" | "unstored";

type FieldDefinition = { kind: Kind; storage: Storage };

const stored = <K extends Kind>(kind: K) => ({ kind, storage: "stored" }) as const;

/** Every column that is recognised, in the order in which ledgers print them. */
const fields = {
  sequence: { kind: "anything", storage: "unstored" },
  name: stored("name"),
  code: stored("code"),
  level: stored("level"),
  tags: stored("tags"),
  type: stored("type"),
  industry: { kind: "anything", storage: "unstored" },
  nature: { kind: "anything", storage: "unstored" },
  /** 进度类别: becomes `category` and, where it says 竣工, `finishes`. */
  category: { kind: "category", storage: "composite" },
  finishes: stored("yes-no"),
  subdistrict: stored("text"),
  content: stored("text"),
  landMu: stored("land"),
  floorArea: stored("area"),
  /** 建设起止年限: becomes `buildFrom` and `buildTo`. */
  buildYears: { kind: "span", storage: "composite" },
  buildFrom: stored("period"),
  buildTo: stored("period"),
  totalInvestment: stored("amount"),
  carryOver: stored("amount"),
  annual: stored("amount"),
  /** One month of the year's plan: `planMonth.1` to `planMonth.12`. */
  planMonth: { kind: "amount", storage: "monthly" },
  /** What a month did: `invested.2021-03`. */
  invested: { kind: "amount", storage: "monthly" },
  investedToDate: { kind: "amount", storage: "computed" },
  yearShare: { kind: "percent", storage: "computed" },
  straightGap: { kind: "percent", storage: "computed" },
  investedSinceStart: { kind: "amount", storage: "computed" },
  fixedAssets: { kind: "amount", storage: "monthly" },
  fixedAssetsToDate: { kind: "amount", storage: "computed" },
  /** Days of milestones: the baseline and the actual day of 开工 and of 竣工验收. */
  plannedStart: stored("day"),
  actualStart: stored("day"),
  plannedFinish: stored("day"),
  actualFinish: stored("day"),
  permitOn: stored("day"),
  ceremonyOn: stored("day"),
  progress: { kind: "text", storage: "monthly" },
  nextSteps: { kind: "text", storage: "monthly" },
  problem: { kind: "text", storage: "monthly" },
  problemType: { kind: "problem-type", storage: "monthly" },
  problemDepartments: { kind: "departments", storage: "monthly" },
  problemWantedOn: { kind: "day", storage: "monthly" },
  permits: { kind: "anything", storage: "unstored" },
  /** 双十类别, light, gap and other figures that follow from facts. */
  derived: { kind: "anything", storage: "unstored" },
  owner: stored("text"),
  departmentId: stored("department"),
  officerId: stored("officer"),
  serviceUnit: stored("text"),
  leader: stored("people"),
  responsiblePerson: stored("people"),
  /** 项目负责人及电话 in one cell: becomes a name and a phone. */
  manager: { kind: "person-phone", storage: "composite" },
  managerName: stored("people"),
  managerPhone: stored("phone"),
  contact: { kind: "person-phone", storage: "composite" },
  contactName: stored("people"),
  contactPhone: stored("phone"),
  contractor: { kind: "anything", storage: "unstored" },
  remarks: { kind: "anything", storage: "unstored" },
} as const satisfies Record<string, FieldDefinition>;

export type Field = keyof typeof fields;
export const fieldKeys = Object.keys(fields) as Field[];

export const kindOf = (field: Field): Kind => fields[field].kind;
export const storageOf = (field: Field): Storage => fields[field].storage;

/** Fields whose keys carry a month, as `invested.2021-03` and `planMonth.3` do. */
export const isMonthly = (field: Field): boolean => storageOf(field) === "monthly";
