import { expect, test, vi } from "vitest";
import { exemptAlert } from "@/app/(desk)/alerts/actions";
import { lockPeriod } from "@/db/periods";
import { listRegister } from "@/db/register";
import { readFacets } from "@/db/register-facets";
import { period } from "@/lib/domain/period";
import { registerUrl } from "@/lib/inputs/register-url";
import { makeDesk } from "../support/desk";
import { asUser, form } from "../support/request";
import { clerk, done, makeProject, today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

test("an exempted project is counted by itself and once, also beside one that is its like in everything", async () => {
  const desk = await makeDesk();
  await makeProject(desk.store, desk.department.id, desk.officer.id);
  await done(desk.store, (tx) => lockPeriod(tx, clerk(desk.admin.id), period("2021-03"), "锁定"));
  const march = period("2021-03");
  const view = (params: Record<string, unknown>) => ({ ...registerUrl.parse(params), today });
  const facetsOf = (params: Record<string, unknown> = {}) => readFacets(desk.store, view(params), march);
  const before = await facetsOf();
  expect([...before.facets.alert]).toEqual([]);

  await asUser(desk.store, desk.head.id);
  const alert = `report-missing ${desk.projectId}/2021-03 2021-04-20`;
  const exempt = { alert, seen: "0", kind: "exempt", reason: "系统切换", expiresOn: "2021-06-30" };
  expect(await exemptAlert(null, form(exempt))).toMatchObject({ ok: true });

  const { facets, ...rest } = await facetsOf();
  expect([...facets.alert]).toEqual([["exempted", 1]]);
  expect({ facets: { ...facets, alert: new Map() }, ...rest }).toEqual(before);

  const [row] = await listRegister(desk.store.read, view({ alert: "exempted" }), march);
  const only = await facetsOf({ alert: "exempted" });
  expect(row?.id).toBe(desk.projectId);
  expect(only.sums).toMatchObject({
    projects: 1,
    total: row?.totalInvestment,
    annual: row?.annualPlan,
    actual: row?.actualToDate,
  });
  expect([...only.facets.department]).toEqual([[desk.department.id, 1]]);
  expect([...only.facets.alert]).toEqual([["exempted", 1]]);
});
