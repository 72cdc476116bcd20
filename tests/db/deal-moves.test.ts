import { expect, test } from "vitest";
import { addDeal, listDeals, moveDeal, revokeMove } from "@/db/deals";
import { addIndicator, listMonths } from "@/db/indicators";
import { indicatorMonths } from "@/db/schema";
import { day } from "@/lib/domain/day";
import { stageOn } from "@/lib/domain/deal";
import { clerk, done, makeWorld, today } from "../support/world";

async function makeDeal() {
  const world = await makeWorld();
  const { store, department, officer } = world;
  await done(store, (tx) =>
    addDeal(tx, {
      id: "d",
      name: "上汽云计算",
      printedName: "上汽云计算",
      english: "Cloud",
      enterprise: "上汽",
      content: "",
      departmentId: department.id,
      officerId: officer.id,
      leadingEnterprise: false,
      qualityReviewed: false,
      leadingChain: null,
      position: 1,
      dollars: 64_000_000,
      rate: 65_625,
    }),
  );
  const move = (stage: "lead" | "talks" | "signed", on: string) =>
    done(store, (tx) => moveDeal(tx, clerk(officer.id), "d", { stage, on: day(on), note: "" }));
  return { ...world, move };
}

test("a contract in dollars is kept with its rate and counted in yuan", async () => {
  const { store } = await makeDeal();
  expect((await listDeals(store.read))[0]).toMatchObject({
    amount: 420_000_000,
    dollars: 64_000_000,
    rate: 65_625,
    initials: "sqyjs",
  });
});

test("moves go forward only, and the last can be taken back with a reason", async () => {
  const { store, officer, move } = await makeDeal();
  await move("lead", "2021-01-05");
  await move("signed", "2021-03-05");
  await expect(move("talks", "2021-03-06")).rejects.toMatchObject({
    kind: "invalid",
    fields: { stage: { key: "deal.not-forward" } },
  });
  const revoke = (reason: string) => done(store, (tx) => revokeMove(tx, clerk(officer.id), "d", reason));
  await expect(revoke(" ")).rejects.toMatchObject({ fields: { reason: { key: "reasonNeeded" } } });
  await revoke("录入有误");
  const [deal] = await listDeals(store.read);
  expect(deal && stageOn(deal, today)).toBe("lead");
  expect(deal?.events).toHaveLength(3);
});

test("an indicator's own plan is read in the order of its months", async () => {
  const { store } = await makeDeal();
  await done(store, async (tx) => {
    await addIndicator(tx, {
      id: "x",
      name: "班列",
      english: "Trains",
      unit: "班",
      englishUnit: "trains",
      kind: "flow",
      source: "entered",
      decimals: 0,
      growthDecimals: 0,
      position: 1,
    });
    for (const month of [2, 1])
      await tx.add(indicatorMonths, {
        id: `x-${month}`,
        indicatorId: "x",
        year: 2021,
        month,
        value: month * 10_000,
      });
  });
  expect((await listMonths(store.read, 2021)).map(({ value }) => value)).toEqual([10_000, 20_000]);
});
