import type { Day } from "./day";
import type {
  MilestoneKind,
  PermitEventKind,
  PermitFlow,
  PermitPill,
  PermitStage,
  StatutoryStop,
} from "./vocabulary";

/** Working days, or calendar days that end on a working day. */
export type Limit = { days: number; unit: "working" | "calendar" };

/** A prerequisite; `flows` narrows a hard one to some flows, elsewhere it is none. */
export type Prerequisite = { code: string; flows: readonly PermitFlow[] | null };

/** One step of a version of the template. Rule: section 8. */
export type TemplateStep = {
  code: string;
  stage: PermitStage;
  name: string;
  english: string;
  /** An event is a fact of the site: its day is the actual day of this milestone. */
  event: MilestoneKind | null;
  /** Ids of departments, the first by default; none means the 建设单位 itself. */
  handlers: readonly string[];
  limit: Limit | null;
  /** Chosen per project in place of the limit. */
  variants: readonly { name: string; english: string; limit: Limit }[];
  /** The longest extension, in the unit of the limit. */
  extension: number | null;
  /** Calendar days that the law makes it wait at least. */
  minimumWait: number;
  /** Working days assumed in forecasts where there is no limit. */
  planDays: number;
  /** The limit is a default of this product, not law. */
  assumed: boolean;
  limitText: string;
  basis: string;
  flows: readonly PermitFlow[];
  /** The same with the modifier H (核准), which replaces the filing of the project by its approval. */
  approvalFlows: readonly PermitFlow[];
  hard: readonly Prerequisite[];
  soft: readonly string[];
  output: string;
  pill: PermitPill | null;
};

/** What a project chose: its flow, with the modifier H (核准) or without. */
export type Flow = { flow: PermitFlow; approval: boolean };

/** Accepted or granted although something is missing: until when it will be there, and who allowed it. */
export type Leniency = { until: Day; approvedBy: string; missing: readonly string[] };

/** An entry of the log of a step; `revokes` is the counter entry that takes the entry of that number back. */
export type PermitEvent =
  | { number: number; revokes: number }
  | {
      number: number;
      kind: PermitEventKind;
      on: Day;
      /** With `stop`: why. */
      stop?: StatutoryStop;
      /** With `accept`: working days promised. With `extend`: days in the unit of the limit. */
      days?: number;
      leniency?: Leniency;
    };

/** The log of one step of a project with what was chosen for it. */
export type StepLog = {
  code: string;
  /** Name of the chosen variant, else the step's own limit holds. */
  variant: string | null;
  events: readonly PermitEvent[];
};
