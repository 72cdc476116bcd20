import { expect, test } from "vitest";
import { mustGetOrder } from "@/db/order-reading";
import { draftOrder, issueOrder, moveOrder } from "@/db/orders";
import { verifyInvariants } from "@/db/verify";
import { readWorkCalendar } from "@/db/work-calendar";
import { addDays, type Day, day } from "@/lib/domain/day";
import { clockOf } from "@/lib/domain/order-limit";
import type { OrderEventKind, Urgency } from "@/lib/domain/vocabulary";
import { makeOrderDesk, type OrderDesk, valuesOf } from "../support/order-desk";
import { clerk, done } from "../support/world";

type Move = [on: string, kind: Exclude<OrderEventKind, "issue">, until?: string];

async function live(desk: OrderDesk, issuedOn: string, urgency: Urgency, deadline: string, story: Move[]) {
  const [leader, on] = [desk.leader.id, day(issuedOn)];
  const values = valuesOf(desk, { urgency, deadline: day(deadline), issuerId: leader });
  const row = await done(desk.store, (tx) => draftOrder(tx, clerk(leader, on), values));
  await done(desk.store, (tx) => issueOrder(tx, clerk(leader, on), row.id, row.version));
  for (const [index, [moved, kind, until]] of story.entries()) {
    const isIssuers = ["close", "return", "extend", "deny-extension", "withdraw"].includes(kind);
    const who = clerk(isIssuers ? leader : desk.officer.id, day(moved));
    const move = { text: "办理", figure: 10_000, until: until ? day(until) : null };
    await done(desk.store, (tx) => moveOrder(tx, who, row.id, kind, move, index + 1));
  }
  return row.id;
}

/** Every change of level from issue to the end of the year as "day level", looked at evening by evening. */
async function escalations(desk: OrderDesk, id: string, from: string): Promise<string[]> {
  const [order, calendar] = [
    await mustGetOrder(desk.store.read, id),
    await readWorkCalendar(desk.store.read),
  ];
  const seen: string[] = [];
  let level = "";
  for (let on: Day = day(from); on <= "2021-12-31"; on = addDays(on, 1)) {
    // On an evening of the past what came later had not happened.
    const then = { ...order, events: order.events.filter((event) => event.on <= on) };
    const now = clockOf(then, on, calendar).level;
    if (now !== level) seen.push(`${on} ${now}`);
    level = now;
  }
  return seen;
}

test("orders of a year step from blue to red on the very days their limits pass, and stay at what they came to", async () => {
  const desk = await makeOrderDesk();
  // Issued on a Friday: 签收 by Monday the 12th, 首次反馈 by the 14th, 办结 by the 23rd.
  const slow = await live(desk, "2021-07-09", "blue", "2021-07-23", [
    ["2021-07-15", "sign"],
    ["2021-07-16", "feedback"],
    ["2021-07-19", "ask-extension", "2021-08-02"],
    ["2021-07-20", "extend"],
    ["2021-07-30", "ask-closing"],
    ["2021-08-02", "return"],
    ["2021-08-04", "feedback"],
    ["2021-08-10", "ask-closing"],
    ["2021-08-11", "close"],
  ]);
  // Issued before 国庆节: 签收 by Friday the 8th, 首次反馈 by the 11th (Saturday the 9th is worked), 办结 by the 15th.
  const holiday = await live(desk, "2021-09-30", "yellow", "2021-10-15", [
    ["2021-10-08", "sign"],
    ["2021-10-11", "feedback"],
    ["2021-10-18", "ask-closing"],
    ["2021-10-19", "close"],
  ]);
  const prompt = await live(desk, "2021-11-01", "blue", "2021-11-15", [
    ["2021-11-02", "sign"],
    ["2021-11-04", "feedback"],
    ["2021-11-15", "ask-closing"],
    ["2021-11-24", "close"],
  ]);
  const idle = await live(desk, "2021-12-01", "blue", "2021-12-15", []);
  const withdrawn = await live(desk, "2021-12-01", "blue", "2021-12-15", [["2021-12-02", "withdraw"]]);

  const told = async () => [
    await escalations(desk, slow, "2021-07-09"),
    await escalations(desk, holiday, "2021-09-30"),
    await escalations(desk, prompt, "2021-11-01"),
    await escalations(desk, idle, "2021-12-01"),
    await escalations(desk, withdrawn, "2021-12-01"),
  ];
  const year = [
    ["2021-07-09 blue", "2021-07-13 yellow", "2021-07-15 red"],
    ["2021-09-30 yellow", "2021-10-16 red"],
    ["2021-11-01 blue"],
    ["2021-12-01 blue", "2021-12-03 yellow", "2021-12-07 red"],
    ["2021-12-01 blue"],
  ];
  expect(await told()).toEqual(year);
  expect(await told()).toEqual(year);
  const lines = await verifyInvariants(desk.store, day("2021-12-31"));
  expect(lines.find(({ name }) => name === "supervision orders")).toMatchObject({ broken: null });
});
