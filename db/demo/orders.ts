import { draftOrder, issueOrder, type MoveValues, moveOrder } from "@/db/orders";
import { day } from "@/lib/domain/day";
import { wanText, type Yuan } from "@/lib/domain/money";
import { officialDays } from "@/lib/domain/official-days";
import { closingDue } from "@/lib/domain/order-limit";
import { period, periodOf } from "@/lib/domain/period";
import { shippedPresets } from "@/lib/domain/preset";
import { standingOf } from "@/lib/domain/standing";
import type { OrderEventKind, Urgency } from "@/lib/domain/vocabulary";
import { workCalendar } from "@/lib/domain/work-calendar";
import { type Happening, userId } from "./happening";
import type { DemoProject } from "./types";

const calendar = workCalendar(officialDays(), { years: [], days: [] });

type Step = [
  on: string,
  kind: Exclude<OrderEventKind, "issue">,
  values?: Partial<Omit<MoveValues, "until">> & { until?: string },
];
type Told = {
  department: string;
  issuer: string;
  /** The project office drafts for the leader. */
  drafter?: string;
  urgency: Urgency;
  on: string;
  /** A draft that nobody has issued. */
  isDraft?: true;
  assisting?: string[];
  steps: Step[];
};

const done = (text: string, amount: number) => ({ text, figure: amount * 10_000 });

/** A few orders in every state, over 清明; the days are those on which the demo's people would have acted. */
const told: readonly Told[] = [
  {
    department: "economy",
    issuer: "head",
    urgency: "blue",
    on: "2021-03-15",
    steps: [
      ["2021-03-16", "sign", { text: "" }],
      ["2021-03-18", "feedback", done("已组织施工单位增加两个班组，昼夜施工。", 860)],
      ["2021-04-01", "ask-closing", { text: "当月计划已追平，后续按周调度。" }],
      ["2021-04-02", "close", { text: "同意办结，继续跟踪。" }],
    ],
  },
  {
    department: "construction",
    issuer: "leader",
    drafter: "admin",
    urgency: "yellow",
    on: "2021-03-29",
    assisting: ["city"],
    steps: [
      ["2021-03-30", "sign", { text: "" }],
      ["2021-04-01", "feedback", done("管线迁改方案已定，作业面4月6日前移交。", 1240)],
      ["2021-04-07", "ask-closing", { text: "作业面已全部移交，施工恢复正常。" }],
      ["2021-04-09", "close", { text: "同意办结。" }],
    ],
  },
  {
    department: "emerging",
    issuer: "leader",
    urgency: "blue",
    on: "2021-04-01",
    steps: [["2021-04-06", "withdraw", { text: "与市级督查事项重复，并入市级督查办理。" }]],
  },
  {
    department: "city",
    issuer: "leader2",
    urgency: "yellow",
    on: "2021-04-08",
    steps: [
      ["2021-04-09", "sign", { text: "" }],
      ["2021-04-12", "feedback", done("苗木已进场六成，受大气管控影响土方外运放缓。", 520)],
      ["2021-04-16", "ask-extension", { text: "大气污染管控期间土方不能外运。", until: "2021-04-27" }],
      ["2021-04-19", "extend", { text: "同意，仅此一次。" }],
    ],
  },
  {
    department: "construction",
    issuer: "leader",
    urgency: "blue",
    on: "2021-04-06",
    steps: [
      ["2021-04-07", "sign", { text: "" }],
      ["2021-04-09", "feedback", done("桩基已完成七成。", 2100)],
      ["2021-04-15", "ask-closing", { text: "桩基施工已恢复。" }],
      ["2021-04-16", "return", { text: "累计仍低于计划，请补充追赶计划和各周目标。" }],
    ],
  },
  {
    department: "logistics",
    issuer: "leader",
    drafter: "admin",
    urgency: "red",
    on: "2021-04-12",
    assisting: ["bonded"],
    steps: [
      ["2021-04-14", "sign", { text: "" }],
      ["2021-04-15", "feedback", done("资金缺口已与业主会商，首批款项本周到位。", 300)],
    ],
  },
  {
    department: "construction",
    issuer: "head2",
    urgency: "yellow",
    on: "2021-04-12",
    steps: [
      ["2021-04-13", "sign", { text: "" }],
      ["2021-04-14", "feedback", done("已重排工期，钢筋工增至60人。", 1530)],
      ["2021-04-19", "ask-closing", { text: "两周追回滞后工程量，附周报数据。" }],
    ],
  },
  {
    department: "economy",
    issuer: "head",
    urgency: "blue",
    on: "2021-04-13",
    steps: [
      ["2021-04-14", "sign", { text: "" }],
      ["2021-04-16", "feedback", done("设备订货合同已签，5月进场。", 640)],
    ],
  },
  {
    department: "industry",
    issuer: "leader",
    drafter: "admin",
    urgency: "yellow",
    on: "2021-04-19",
    steps: [],
  },
  { department: "economy", issuer: "head", urgency: "blue", on: "2021-04-19", isDraft: true, steps: [] },
];

/** The month whose figures were known on a day: March was locked on 12 April. */
const monthKnown = (on: string): 2 | 3 => (on < "2021-04-12" ? 2 : 3);

/** Synthetic projects that were behind at the end of a month and still are, the largest gap first. */
function laggards(projects: readonly DemoProject[], month: 2 | 3) {
  return projects
    .filter(({ realName }) => !realName)
    .map((project) => {
      const { key, category, carryOver, totalInvestment, milestones } = project;
      const plans = project.plans.map((plan) => ({ ...plan, effectiveOn: plan.decidedOn }));
      const reports = project.reports.map((report) => ({ ...report, revision: 1 }));
      const listed = { listedFrom: period("2021-01"), listedTo: null };
      const facts = { projectId: key, year: 2021, category, carryOver, totalInvestment, ...listed };
      const at = (number: 2 | 3) =>
        standingOf(
          { ...facts, plans, reports, milestones },
          periodOf(2021, number),
          day("2021-04-20"),
          shippedPresets,
        );
      const [then, now] = [at(month), at(3)];
      return { project, then, isBehind: then.state === "behind" && now.state === "behind" };
    })
    .filter(({ isBehind, then }) => isBehind && then.planToDate > then.actualToDate)
    .sort(
      (a, b) =>
        a.then.actualToDate - a.then.planToDate - (b.then.actualToDate - b.then.planToDate) ||
        (a.project.key < b.project.key ? -1 : 1),
    );
}

const shareOf = (part: Yuan, whole: Yuan) => (whole === 0 ? "—" : `${Math.round((part * 100) / whole)}%`);

/** The supervision orders of the demo; a row with a real name is never under one. Rule: section 13. */
export function ordersOf(projects: readonly DemoProject[]): Happening[] {
  const behind = { 2: laggards(projects, 2), 3: laggards(projects, 3) };
  const taken = new Set<string>();
  return told.flatMap((one, index): Happening[] => {
    const month = monthKnown(one.on);
    const found = behind[month].find(
      ({ project }) => project.department === one.department && !taken.has(project.key),
    );
    if (!found) return [];
    const { project, then: standing } = found;
    taken.add(project.key);
    const orderId = `order-${index + 1}`;
    let count = 1;
    const on = day(one.on);
    const values = {
      title: `关于加快推进${project.name}的督办单`,
      projectId: project.key,
      basis: `2021年区重点项目年度投资计划；2021年${month}月份项目进度监测结果。`,
      content: `${project.name}2021年计划${wanText(standing.annualPlan)}万元，截至${month}月末累计完成${wanText(standing.actualToDate)}万元，为同期计划的${shareOf(standing.actualToDate, standing.planToDate)}，进度滞后。\n请查明原因，制定赶工措施，明确责任人和完成时间，并按期反馈。`,
      urgency: one.urgency,
      leadId: one.department,
      assisting: one.assisting ?? [],
      deadline: closingDue(calendar, on, one.urgency),
      issuerId: userId(one.issuer),
    };
    const begin: Happening = {
      on,
      who: one.drafter ?? one.issuer,
      verb: one.isDraft ? "order.draft" : "order.issue",
      async work(tx, clerk) {
        const row = await draftOrder(tx, clerk, values, orderId);
        if (!one.isDraft) await issueOrder(tx, clerk, orderId, row.version);
      },
    };
    const whoOf = (kind: OrderEventKind) =>
      ["sign", "feedback", "ask-extension", "ask-closing"].includes(kind) ? project.officer : one.issuer;
    const steps = one.steps.map(
      ([stepOn, kind, { until, ...more } = { text: "" }]): Happening => ({
        on: day(stepOn),
        who: whoOf(kind),
        verb: `order.${kind}`,
        work: async (tx, clerk) => {
          const move = { text: "", ...more, until: until ? day(until) : null };
          await moveOrder(tx, clerk, orderId, kind, move, count);
          count += 1;
        },
      }),
    );
    return [begin, ...steps];
  });
}
