import { addComment } from "@/db/comments";
import { editProblem, moveProblem, raiseFromReport } from "@/db/problems";
import { listReportsDue } from "@/db/reports-due";
import { urgeReports } from "@/db/urgings";
import { addDays, type Day, day } from "@/lib/domain/day";
import { isOwed } from "@/lib/domain/on-time";
import { period } from "@/lib/domain/period";
import type { ProblemLevel, ProblemState } from "@/lib/domain/vocabulary";
import type { Subject } from "@/lib/subject";
import { type Happening, userId } from "./happening";
import { nextWorkday } from "./schedule";
import type { DemoProject, DemoRecipe } from "./types";

type Step = {
  after: number;
  who: "head" | "leader" | "admin";
  state: ProblemState;
  level: ProblemLevel;
  agreed?: number;
  text: string;
};

const taken: Step = {
  after: 4,
  who: "head",
  state: "coordinating",
  level: 1,
  agreed: 20,
  text: "已与涉及部门对接，明确专人负责，按商定时间推进。",
};

/** How the problems of the demo went on, in turn; days are counted from the day after the report. */
const stories: readonly (readonly Step[])[] = [
  [],
  [taken],
  [
    { ...taken, agreed: 8 },
    {
      after: 12,
      who: "head",
      state: "coordinating",
      level: 2,
      agreed: 26,
      text: "到期未解决，提请分管领导协调。",
    },
  ],
  [
    taken,
    { after: 14, who: "head", state: "resolved", level: 1, agreed: 20, text: "现场核实已解决，销号。" },
  ],
  [
    { ...taken, agreed: 6 },
    { after: 8, who: "head", state: "coordinating", level: 2, agreed: 12, text: "提请分管领导协调。" },
    {
      after: 15,
      who: "leader",
      state: "coordinating",
      level: 3,
      agreed: 30,
      text: "召开专题会，要求涉及部门倒排工期。",
    },
  ],
  [{ ...taken, agreed: 10 }],
  [{ after: 6, who: "head", state: "suspended", level: 1, text: "业主调整方案，待方案稳定后再议。" }],
  [
    taken,
    { after: 10, who: "admin", state: "coordinating", level: 4, agreed: 18, text: "列入主要领导调度事项。" },
  ],
];
const entries = 18;

const concerned = {
  site: ["subdistricts"],
  permit: ["planning"],
  funds: ["economy"],
  other: ["environment"],
} as const;
const march = period("2021-03");
const april = period("2021-04");
const today = day("2021-04-20");

/** Less than 60% of the first quarter's plan is done. */
function lags({ plans, reports }: DemoProject): boolean {
  const planned = (plans.at(-1)?.months ?? []).slice(0, 3).reduce((sum, amount) => sum + amount, 0);
  const done = reports.reduce((sum, row) => sum + (row.period <= march ? row.invested : 0), 0);
  return done * 100 < planned * 60;
}

/** Projects with an invented name whose March report names a problem, from several departments in turn. */
function troubled(projects: readonly DemoProject[]) {
  const rows = projects.flatMap((one) => {
    const report = one.reports.find(
      (row) => row.period === march && row.problemType && row.status !== "draft",
    );
    return report && !one.realName && lags(one) ? [{ one, report }] : [];
  });
  const queues = [...Map.groupBy(rows, ({ one }) => one.department).values()];
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? []))
    .flat()
    .slice(0, entries);
}

const atMost = (on: Day): Day => (on < today ? on : today);

function ledgerOf(recipe: DemoRecipe): Happening[] {
  const headOf = (department: string) =>
    recipe.users.find((user) => user.role === "head" && user.department === department)?.username ?? "admin";
  return troubled(recipe.projects).flatMap(({ one, report }, index) => {
    const raisedOn = nextWorkday(addDays(report.filedOn, 1));
    // The id of the entry is known once it is raised; the events come on later days.
    let id = "";
    let version = 1;
    const raised: Happening = {
      on: raisedOn,
      who: one.officer,
      verb: "problem.raise",
      work: async (tx, clerk) => {
        const row = await raiseFromReport(tx, clerk, `${one.key}-${march}-1`);
        id = row.id;
        const { type, title, description, wantedOn } = row;
        const departments = [...concerned[type]];
        version = (await editProblem(tx, id, { type, title, description, departments, wantedOn }, 1)).version;
      },
    };
    const steps = (stories[index % stories.length] ?? []).map(
      ({ after, who, state, level, agreed, text }): Happening => ({
        on: atMost(nextWorkday(addDays(raisedOn, after))),
        who: who === "head" ? headOf(one.department) : who,
        verb: "problem.move",
        work: async (tx, clerk) => {
          const agreedOn = agreed === undefined ? null : nextWorkday(addDays(raisedOn, agreed));
          version = (await moveProblem(tx, clerk, id, { state, level, agreedOn, text }, version)).version;
        },
      }),
    );
    return [raised, ...steps];
  });
}

function commentsOf({ projects, users }: DemoRecipe): Happening[] {
  const nameOf = (username: string) => users.find((user) => user.username === username)?.name ?? username;
  const say = (on: string, who: string, project: DemoProject | undefined, subject: Subject, text: string) =>
    project
      ? [
          {
            on: day(on),
            who,
            verb: "comment.add" as const,
            work: (tx, clerk) => {
              const names = [...text.matchAll(/@(\w+)/g)].flatMap(([, name]) => name ?? []);
              const role = users.find((user) => user.username === who)?.role ?? "admin";
              const words = names.reduce((all, name) => all.replace(`@${name}`, `@${nameOf(name)}`), text);
              return addComment(
                tx,
                { ...clerk, role },
                { projectId: project.key, subject },
                { id: `comment-${on}-${who}`, text: words, mentioned: names.map(userId) },
              );
            },
          } satisfies Happening,
        ]
      : [];
  const lagging = troubled(projects);
  const economy = lagging.find(({ one }) => one.department === "economy")?.one;
  const construction = lagging.find(({ one }) => one.department === "construction")?.one;
  const inMarch: Subject = { kind: "month", period: march };
  const project: Subject = { kind: "project" };
  return [
    ...say(
      "2021-04-13",
      "leader",
      economy,
      project,
      "这个项目连续滞后，@head 请说明抢回计划的办法，本周内回复。",
    ),
    ...say(
      "2021-04-14",
      "head",
      economy,
      project,
      "@leader 已约业主，4月底前增加两个作业面。@officer 请每周更新形象进度。",
    ),
    ...say("2021-04-15", "admin", economy, inMarch, "@officer 3月形象进度请补充已完成的层数，通报要用。"),
    ...say(
      "2021-04-16",
      "officer2",
      construction,
      project,
      "@approver 规划条件的修改意见已反馈，请帮助看一下何时可以受理。",
    ),
    ...say("2021-04-19", "head2", construction, inMarch, "@admin @officer2 3月数与监理月报已核对一致。"),
  ];
}

/** The first 催报 of April, of the two departments that look at it first. */
const remindersOf = (): Happening[] =>
  ["economy", "construction"].map((department) => ({
    on: day("2021-04-19"),
    who: "admin",
    verb: "report.urge",
    work: async (tx, clerk) => {
      const owed = (await listReportsDue(tx, { departmentId: department }, april)).filter(isOwed);
      return urgeReports(tx, clerk, { period: april, departmentId: department, seen: owed.length });
    },
  }));

/** What people of the demo said and did about problems, comments and missing reports. */
export const talkOf = (recipe: DemoRecipe): Happening[] => [
  ...ledgerOf(recipe),
  ...commentsOf(recipe),
  ...remindersOf(),
];
