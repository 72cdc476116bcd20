import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import type {
  Category,
  Level,
  MilestoneKind,
  ProblemType,
  ProjectType,
  Role,
  SlotKind,
} from "@/lib/domain/vocabulary";

export type DemoDepartment = {
  key: string;
  name: string;
  /** As the permit template and the tables print it. */
  shortName: string;
  english: string;
  kind: "office" | "department" | "approving";
  /** 招商部门. */
  recruits?: boolean;
};

export type DemoUser = { username: string; name: string; role: Role; department: string; phone: string };

/** Approved versions only. `months` is null where the annual plan was never broken down. Amounts in yuan. */
export type DemoPlan = {
  number: number;
  annual: number;
  months: number[] | null;
  proposedOn: Day;
  decidedOn: Day;
  reason: string | null;
};

export type DemoSlip = { on: Day; from: Day; to: Day; reason: string };

export type DemoMilestone = {
  kind: MilestoneKind;
  baseline: Day;
  forecast: Day;
  actual: Day | null;
  slips: DemoSlip[];
};

/** `filedOn` of a draft is the day it was saved. Amounts in yuan; `reason` is given for a late report. */
export type DemoReport = {
  period: Period;
  invested: number;
  fixedAssets: number;
  progress: string;
  problemType: ProblemType | null;
  problem: string | null;
  problemWantedOn: Day | null;
  nextSteps: string;
  reason: string | null;
  filedOn: Day;
  reviewedOn: Day | null;
  status: "draft" | "submitted" | "reviewed";
};

export type DemoStarts = { actualOn: Day | null; permitOn: Day | null; ceremonyOn: Day | null };

export type DemoProject = {
  key: string;
  name: string;
  code: string | null;
  type: ProjectType;
  category: Category;
  finishes: boolean;
  level: Level;
  /** Keys of a department and of its officer's user name. */
  department: string;
  officer: string;
  totalInvestment: number;
  carryOver: number;
  content: string;
  subdistrict: string;
  landMu: number;
  /** Square metres; 0 for roads, pipes and greens. */
  floorArea: number;
  buildFrom: Period;
  buildTo: Period;
  owner: string;
  responsiblePerson: string;
  leader: string;
  serviceUnit: string;
  managerName: string;
  managerPhone: string;
  contactName: string;
  contactPhone: string;
  /** The name stands in the article; every amount of the row is an example all the same. */
  realName: boolean;
  plannedStart: Period | null;
  starts: DemoStarts;
  plans: DemoPlan[];
  milestones: DemoMilestone[];
  reports: DemoReport[];
  /** Keys of the lists that the project stands on. */
  lists: string[];
};

export type DemoSlot = {
  number: number;
  kind: SlotKind;
  title: string;
  department: string;
  projects: string[];
};

export type DemoList = {
  key: string;
  year: number;
  name: string;
  english: string;
  /** The milestone that makes a slot reached. */
  milestone: MilestoneKind;
  slots: DemoSlot[];
};

export type DemoRecipe = {
  departments: DemoDepartment[];
  users: DemoUser[];
  projects: DemoProject[];
  lists: DemoList[];
};
