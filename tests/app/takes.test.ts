import { createElement } from "react";
import { prerenderToNodeStream } from "react-dom/static";
import { expect, test, vi } from "vitest";
import { Takes } from "@/app/(desk)/_home/takes";
import type { Outlook } from "@/db/forecast";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { type OutlookProject, whatItTakes } from "@/lib/domain/what-it-takes";

vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

const yi = 100_000_000;
const march = period("2021-03");
const now = {
  period: march,
  asOf: day("2021-03-31"),
  today: day("2021-04-20"),
  open: period("2021-04"),
  unlocked: [],
};

const project = (projectId: string, changes: Partial<OutlookProject>): OutlookProject => ({
  projectId,
  state: "behind",
  annualPlan: 10 * yi,
  planToDate: 4 * yi,
  actualToDate: 2 * yi,
  room: 100 * yi,
  ...changes,
});

/** The words of the panel for some projects and a target in 亿元. */
async function said(projects: readonly OutlookProject[], target: number) {
  const takes = whatItTakes(projects, target * yi, march);
  const back = takes.bringBack.possible ? takes.bringBack.projects : [];
  // The panel reads nothing of the forecast.
  const outlook = {
    projects: projects.length,
    takes,
    back: back.map((one) => ({ ...one, name: one.projectId, departmentId: "d" })),
  } as unknown as Outlook;
  const { prelude } = await prerenderToNodeStream(createElement(Takes, { outlook, names: new Map(), now }));
  let html = "";
  for await (const part of prelude) html += String(part);
  return html.replace(/<!--.*?-->|<[^>]+>/g, "");
}

test("what cannot be reached is said plainly, both ways, with the most that can be and what it lacks", async () => {
  // 2亿元 are done of each, and 5亿元 are all that remain of its total investment.
  const text = await said([project("a", { room: 5 * yi }), project("b", { room: 5 * yi })], 30);
  expect(text).toContain("做不到。即使每个在动的项目都干满剩余总投资，全年最多14亿元，仍差16亿元。");
  expect(text).toContain("做不到。即使全部滞后和无法判定的项目都回到年度计划，全年最多14亿元，仍差16亿元。");
});

test("one way may be open while the other is not", async () => {
  const text = await said([project("a", {}), project("b", {})], 30);
  expect(text).toContain("提高到目前进度的");
  expect(text.match(/做不到/g)).toHaveLength(1);
  expect(text).toContain("全年最多20亿元，仍差10亿元");
});

test("a target within reach says so, and nobody has to come back", async () => {
  const text = await said([project("a", { state: "achieved", actualToDate: 4 * yi })], 10);
  expect(text).toContain("已可达到10亿元");
  expect(text).toContain("不需要提高。");
  expect(text).not.toContain("做不到");
});
