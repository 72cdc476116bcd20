import { expect, test } from "vitest";
import { moveForecast, mustGetMilestone, reachMilestone } from "@/db/milestones";
import { listMilestones } from "@/db/project-page";
import type { Tx } from "@/db/types";
import { day } from "@/lib/domain/day";
import { makeListed } from "../support/list";
import { done, today } from "../support/world";

const row = (tx: Tx) => mustGetMilestone(tx, "big-acceptance");

test("a forecast moves with its reason, never into the past and never to where it stands", async () => {
  const { store, officer } = await makeListed();
  const move = (to: string, reason = "钢结构到货推迟") =>
    done(store, async (tx) =>
      moveForecast(tx, await row(tx), { to: day(to), reason, by: officer.id, on: today }),
    );
  await expect(move("2021-08-15", " ")).rejects.toMatchObject({
    fields: { reason: { key: "reasonNeeded" } },
  });
  await expect(move("2021-04-19")).rejects.toMatchObject({ fields: { to: { key: "forecastPast" } } });
  await expect(move("2021-06-30")).rejects.toMatchObject({ fields: { to: { key: "forecastSame" } } });
  expect(await move("2021-08-15")).toMatchObject({
    forecast: "2021-08-15",
    baseline: "2021-06-30",
    version: 2,
  });
  const [milestone] = await listMilestones(store.read, "big");
  expect(milestone?.slips).toMatchObject([{ from: "2021-06-30", to: "2021-08-15", changedOn: today }]);
});

test("a reached milestone is recorded once; a correction or taking it back says why", async () => {
  const { store } = await makeListed();
  const reach = (actual: string | null, reason = "") =>
    done(store, async (tx) => reachMilestone(tx, await row(tx), actual ? day(actual) : null, today, reason));
  await expect(reach(null)).rejects.toMatchObject({ kind: "invalid" });
  await expect(reach("2021-04-21")).rejects.toMatchObject({ fields: { actual: { key: "dayToCome" } } });
  expect(await reach("2021-04-12")).toMatchObject({ actual: "2021-04-12" });
  await expect(reach("2021-04-12")).rejects.toMatchObject({ fields: { actual: { key: "actualSame" } } });
  await expect(reach("2021-04-10")).rejects.toMatchObject({ fields: { reason: { key: "reasonNeeded" } } });
  expect(await reach("2021-04-10", "误录")).toMatchObject({ actual: "2021-04-10" });
  expect(await reach(null, "误录")).toMatchObject({ actual: null });
});
