import { expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { countOrder } from "@/lib/domain/order-statistics";
import { orderSets, ordersUrl } from "@/lib/inputs/orders-url";
import { type ListedOrder, listedOrders, sumsByDepartment, yearsOf } from "@/lib/order-list";
import { calendar, story } from "@/tests/support/orders";

const today = day("2021-04-20");
const listed = (
  id: string,
  events: ReturnType<typeof story>,
  changes: Partial<ListedOrder> & { deadline?: string } = {},
): ListedOrder => ({
  ...countOrder(
    { urgency: "blue", deadline: day(changes.deadline ?? "2021-04-13"), events },
    today,
    calendar,
  ),
  id,
  year: 2021,
  number: events.length > 0 ? Number(id) : null,
  title: `督办${id}`,
  projectId: `p${id}`,
  projectName: `项目${id}`,
  leadId: "economy",
  wasIssued: events.length > 0,
  place: 1,
  isMine: false,
  ...changes,
});

const signed = [
  ["issue", "2021-03-29"],
  ["sign", "2021-03-30"],
  ["feedback", "2021-03-31"],
] as const;
const all = [
  listed("1", story(...signed, ["ask-closing", "2021-04-07"], ["close", "2021-04-08"])),
  listed("2", story(...signed, ["ask-closing", "2021-04-14"], ["close", "2021-04-15"])),
  listed("3", story(...signed), { leadId: "industry", place: 2 }),
  listed("4", story(...signed), { deadline: "2021-04-27", isMine: true }),
  listed("5", []),
  listed("6", story(["issue", "2021-03-29"], ["withdraw", "2021-03-30"]), { leadId: "industry", place: 2 }),
];
const idsOf = (params: Record<string, unknown>) =>
  listedOrders(all, ordersUrl.parse(params)).map(({ id }) => id);

test("what is due comes first, then drafts and what has ended, the newest first", () => {
  expect(idsOf({})).toEqual(["3", "4", "5", "2", "1", "6"]);
  expect(idsOf({ sort: "-number" })).toEqual(["5", "6", "4", "3", "2", "1"]);
  expect(idsOf({ sort: "-department" }).slice(0, 2)).toEqual(["6", "3"]);
});

test("filters narrow together and an unknown value is dropped", () => {
  expect(idsOf({ set: "overdue" })).toEqual(["3"]);
  expect(idsOf({ set: "mine" })).toEqual(["4"]);
  expect(idsOf({ set: "open", department: "economy" })).toEqual(["4"]);
  expect(idsOf({ state: ["closed", "nonsense"] })).toEqual(["2", "1"]);
  expect(idsOf({ level: "yellow" })).toEqual(["3", "2"]);
  expect(idsOf({ project: "p4" })).toEqual(["4"]);
  expect(idsOf({ q: "项目3" })).toEqual(["3"]);
  expect(idsOf({ set: "nonsense", sort: "nonsense" })).toEqual(idsOf({}));
});

test("every number of the statistics opens exactly its orders", () => {
  for (const sums of sumsByDepartment(all))
    for (const set of orderSets) {
      const key = set === "on-time" ? "onTime" : set;
      if (key in sums)
        expect(idsOf({ set, department: sums.departmentId }).length, `${sums.departmentId} ${set}`).toBe(
          sums[key as "open"],
        );
    }
  expect(sumsByDepartment(all).map(({ departmentId, issued }) => [departmentId, issued])).toEqual([
    ["economy", 3],
    ["industry", 2],
  ]);
});

test("a year narrows the list, and only years that have orders are offered", () => {
  const older = listed("9", story(...signed), { year: 2020 });
  const both = [...all, older];
  expect(yearsOf(both)).toEqual([2021, 2020]);
  const ids = (year: string | string[]) => listedOrders(both, ordersUrl.parse({ year })).map(({ id }) => id);
  expect(ids("2020")).toEqual(["9"]);
  expect(ids(["2020", "2021"])).toHaveLength(both.length);
  expect(ids("last")).toHaveLength(both.length);
});
