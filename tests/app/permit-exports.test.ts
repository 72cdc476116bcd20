import { beforeEach, expect, test, vi } from "vitest";
import { GET as exportDesk } from "@/app/(desk)/permits/export/route";
import { GET as exportFigures } from "@/app/(desk)/permits/figures/export/route";
import { logged, makePermitDesk, type PermitDesk } from "../support/permit-desk";
import { asNobody, asUser } from "../support/request";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: PermitDesk;
beforeEach(async () => {
  desk = await makePermitDesk();
});

const ask = (path: string) => new Request(`http://127.0.0.1:3000${path}`);
const linesOf = async (answer: Response) => (await answer.text()).split("\r\n").slice(0, -1);

test("who is not signed in gets no sheet", async () => {
  asNobody(desk.store);
  expect((await exportDesk(ask("/permits/export?as=csv"))).status).toBe(401);
  expect((await exportFigures(ask("/permits/figures/export?show=open"))).status).toBe(401);
});

test("the desk's sheet has every row of the view and what was logged", async () => {
  await asUser(desk.store, desk.planner.id);
  const before = await linesOf(await exportDesk(ask("/permits/export?view=all&as=csv")));
  expect(before[0]).toContain("法定到期");
  await logged(desk, desk.projectId, "A06", { kind: "accept", on: "2021-04-12", days: 5 });
  const answer = await exportDesk(ask("/permits/export?view=running&as=csv"));
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; .*filename\*=UTF-8''.*\.csv$/);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  const running = await linesOf(answer);
  expect(running).toHaveLength(2);
  expect(running[1]).toContain("2021-04-12,2021-04-25,2021-04-19");
  expect(await linesOf(await exportDesk(ask("/permits/export?view=all&as=csv")))).toHaveLength(before.length);
});

test("the sheet of a figure has its rows, and an address without a figure has none", async () => {
  await asUser(desk.store, desk.planner.id);
  await logged(desk, desk.projectId, "A06", { kind: "accept", on: "2021-04-12", days: 5 });
  const lines = await linesOf(await exportFigures(ask("/permits/figures/export?show=department&as=csv")));
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain("2021-04-25");
  expect((await exportFigures(ask("/permits/figures/export"))).status).toBe(404);
});
