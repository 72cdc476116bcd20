import {
  day,
  flag,
  index,
  json,
  key,
  primaryKey,
  ref,
  table,
  text,
  uniqueIndex,
  version,
  whole,
} from "@/db/columns/sqlite";
import type { TemplateStep } from "@/lib/domain/permit";
import type { KeptFile } from "@/lib/domain/permit-paper";
import type {
  PermitEventKind,
  PermitFlow,
  PermitStage,
  PermitState,
  StatutoryStop,
} from "@/lib/domain/vocabulary";
import { departments, users } from "./people";
import { projects } from "./projects";

/** A version of the step template; an edit is a new row with the next number, and a case keeps the one it began with. */
export const permitTemplates = table(
  "permit_templates",
  {
    id: key(),
    number: whole().notNull(),
    since: day().notNull(),
    steps: json<TemplateStep[]>().notNull(),
    reason: text().notNull(),
  },
  (t) => [uniqueIndex("permit_templates_number").on(t.number)],
);

/** The permits of a project: which flow it takes, with the modifier H (核准) or without. Its key is the project's. */
export const permitCases = table("permit_cases", {
  id: key(),
  projectId: ref()
    .notNull()
    .references(() => projects.id, { onDelete: "restrict" }),
  templateId: ref()
    .notNull()
    .references(() => permitTemplates.id, { onDelete: "restrict" }),
  flow: text().$type<PermitFlow>().notNull(),
  approval: flag().notNull(),
  /** The day from which the enterprise can begin: its clock for steps without prerequisites starts here. */
  since: day().notNull(),
  version: version(),
});

/** What a project chose for a step where the template leaves a choice: who handles it, and its variant. */
export const permitChoices = table(
  "permit_choices",
  {
    id: key(),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    code: text().notNull(),
    handlerId: ref().references(() => departments.id, { onDelete: "restrict" }),
    variant: text(),
    version: version(),
  },
  (t) => [uniqueIndex("permit_choices_step").on(t.projectId, t.code)],
);

/** An entry of the log of a step, or with `revokes` the counter entry that takes one back. Nothing is edited. */
export const permitEvents = table(
  "permit_events",
  {
    id: key(),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    code: text().notNull(),
    number: whole().notNull(),
    kind: text().$type<PermitEventKind>(),
    on: day(),
    stop: text().$type<StatutoryStop>(),
    days: whole(),
    /** 容缺: until when what is missing will be there. */
    until: day(),
    /** Who allowed the leniency or the extension. */
    approvedBy: text(),
    /** 一次性告知 of a correction, or what a leniency leaves out. */
    missing: json<string[]>().notNull(),
    /** The number of the certificate. */
    certificate: text(),
    files: json<KeptFile[]>().notNull(),
    note: text().notNull(),
    revokes: whole(),
    enteredBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    enteredOn: day().notNull(),
  },
  (t) => [uniqueIndex("permit_events_step").on(t.projectId, t.code, t.number)],
);

/** The administrator's table over the official calendar: a day off, or a make-up workday. Its key is the day. */
export const holidays = table("holidays", {
  id: key(),
  working: flag().notNull(),
  name: text().notNull(),
  version: version(),
});

/** Years whose table the administrator declared complete beyond the official ones. Its key is the year. */
export const holidayYears = table("holiday_years", {
  id: key(),
  source: text().notNull(),
  version: version(),
});

/** Derived, one row a step in the flow of a project, refreshed with its facts; what depends on today is left out. */
export const permitStanding = table(
  "permit_standing",
  {
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    code: text().notNull(),
    position: whole().notNull(),
    stage: whole().$type<PermitStage>().notNull(),
    state: text().$type<PermitState>().notNull(),
    /** Who handles the step: an approving department, or the responsible one for what the 建设单位 does itself. */
    handlerId: ref().notNull(),
    ownStep: flag().notNull(),
    /** 公示, 听证, 专家评审 or 补正 while the clock stands. */
    stoppedBy: text().$type<StatutoryStop | "correct">(),
    /** Hard prerequisites are met, and it is not finished. */
    open: flag().notNull(),
    unlockedOn: day(),
    acceptedOn: day(),
    /** The legal due day while the clock runs; while it stands only one that had passed before. */
    dueOn: day(),
    /** The promised day, likewise only while the clock runs. */
    promisedOn: day(),
    finishedOn: day(),
    /** 容缺: the promise that is still open. */
    promiseUntil: day(),
    certificate: text(),
    lastOn: day(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.code] }),
    index("permit_standing_handler").on(t.handlerId, t.state, t.dueOn),
    index("permit_standing_code").on(t.code, t.state),
    index("permit_standing_promise").on(t.promiseUntil),
  ],
);

/** Derived, one row a case: the six pills, and what holds the project. */
export const permitPills = table(
  "permit_pills",
  {
    projectId: key().references(() => projects.id, { onDelete: "restrict" }),
    flow: text().$type<PermitFlow>().notNull(),
    approval: flag().notNull(),
    k1: text().$type<PermitState>().notNull(),
    k2: text().$type<PermitState>().notNull(),
    k3: text().$type<PermitState>().notNull(),
    k4: text().$type<PermitState>().notNull(),
    k5: text().$type<PermitState>().notNull(),
    k6: text().$type<PermitState>().notNull(),
    /** The first open step, and whose move it is: the handling department or the enterprise. */
    firstOpen: text(),
    holder: text().$type<"department" | "enterprise">(),
    holderId: ref(),
    finished: whole().notNull(),
    all: whole().notNull(),
    /** 未批先建 or 未验先用: codes of the events that happened before their prerequisites. */
    unpermitted: json<string[]>().notNull(),
  },
  (t) => [index("permit_pills_first").on(t.firstOpen), index("permit_pills_holder").on(t.holderId)],
);
