import { proposeMember } from "@/db/list-members";
import { doubleTen } from "@/db/lists";
import { day } from "@/lib/domain/day";
import type { ProjectType, SlotKind } from "@/lib/domain/vocabulary";
import type { Happening } from "./happening";
import { at } from "./random";
import type { DemoList, DemoProject, DemoSlot } from "./types";

type Candidate = {
  key: string;
  name: string;
  topic: string;
  type: ProjectType;
  department: string;
  realName: boolean;
  total: number;
  started: boolean;
};

const famous = ["上汽云计算中心", "盛创二期", "北斗星通", "中铁高端智能化装备产业园"];

/** 类别: title, responsible department, trades of its projects and how many stand in the slot. */
const works: readonly (readonly [string, string, readonly string[], number])[] = [
  ["安置房建设", "newtown", ["resettlement"], 3],
  ["骨干路网", "construction", ["trunk-road"], 3],
  ["城区道路", "city", ["street"], 3],
  ["电力设施", "construction", ["grid"], 2],
  ["教育文化", "society", ["school"], 3],
  ["医疗卫生设施", "society", ["health"], 2],
  ["地下管网及配套设施", "city", ["pipes"], 3],
  ["生态水系", "farming", ["water"], 2],
  ["绿化景观", "city", ["green"], 3],
  ["口岸及保税配套", "bonded", ["bonded"], 1],
];

const big: readonly ProjectType[] = ["industry", "logistics"];

/** 双十工程 of 2021: ten big industrial projects and ten classes of works. The slots are synthetic. */
export function fillDoubleTen(candidates: readonly Candidate[]): DemoList {
  const bySize = [...candidates].sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
  const named = famous.map((name) => {
    const found = candidates.find((row) => row.name === name);
    if (!found) throw new RangeError(`no row is named ${name}`);
    return found;
  });
  const others = bySize.filter((row) => big.includes(row.type) && !row.realName).slice(0, 6);
  const taken = new Set([...named, ...others].map((row) => row.key));
  const slot = (
    number: number,
    kind: SlotKind,
    title: string,
    department: string,
    projects: string[],
  ): DemoSlot => ({
    number,
    kind,
    title,
    department,
    projects,
  });
  const industry = [...named, ...others].map((row, index) =>
    slot(index + 1, "industry", row.name, row.department, [row.key]),
  );
  const classes = works.map(([title, department, topics, count], index) => {
    const fitting = bySize.filter(
      (row) => topics.includes(row.topic) && row.department === department && !taken.has(row.key),
    );
    // Works that are under way come first, so that the slots show progress as well as waiting.
    const order = [...fitting.filter((row) => row.started), ...fitting.filter((row) => !row.started)];
    const chosen = Array.from({ length: Math.min(count, order.length) }, (_, place) => at(order, place));
    for (const row of chosen) taken.add(row.key);
    return slot(
      index + 11,
      "works",
      title,
      department,
      chosen.map((row) => row.key),
    );
  });
  return {
    key: doubleTen,
    year: 2021,
    name: "双十工程",
    english: "Double Ten Projects",
    milestone: "acceptance",
    slots: [...industry, ...classes],
  };
}

/** One more grid project waits for the head of the responsible department. */
export function proposalsOf(projects: readonly DemoProject[], list: DemoList | undefined): Happening[] {
  const slot = list?.slots.find(({ title }) => title === "电力设施");
  const project = projects.find(
    ({ department, lists, name }) =>
      department === slot?.department && lists.length === 0 && name.includes("千伏"),
  );
  if (!slot || !project) return [];
  return [
    {
      on: day("2021-04-19"),
      who: project.officer,
      verb: "list.propose",
      work: (tx, clerk) =>
        proposeMember(tx, clerk, {
          slotId: `${doubleTen}-2021-${slot.number}`,
          projectId: project.key,
          replaces: null,
          reason: "迎峰度夏保供电项目",
        }),
    },
  ];
}
