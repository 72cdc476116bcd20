import { beforeAll, describe, expect, test } from "vitest";
import { actOnAlert } from "@/db/alert-acts";
import { exemptedProjects, isShownTo, keptOpenAlerts } from "@/db/alerts";
import { readAsked } from "@/db/asked";
import { addComment, readMentions } from "@/db/comments";
import { listIndicatorsDue } from "@/db/indicators";
import { ordersFor } from "@/db/order-reading";
import { listUsers } from "@/db/people";
import { countQueue, knownTemplates, listQueue } from "@/db/permit-queue";
import { readLedger } from "@/db/problem-reading";
import { listRegister } from "@/db/register";
import { readFacets } from "@/db/register-facets";
import { listReportsDue } from "@/db/reports-due";
import type { Store } from "@/db/types";
import { knownWorkCalendar } from "@/db/work-calendar";
import { readWork } from "@/db/worklist";
import { day } from "@/lib/domain/day";
import { dueBounds } from "@/lib/domain/due-bounds";
import { isOwed } from "@/lib/domain/on-time";
import { period } from "@/lib/domain/period";
import { groupOf, workFamily } from "@/lib/domain/worklist";
import { permitsUrl } from "@/lib/inputs/permits-url";
import { registerUrl } from "@/lib/inputs/register-url";
import { waitsFor } from "@/lib/order-rights";
import type { User } from "@/lib/policy";
import { demoStore } from "../support/demo-store";
import { clerk, done, today } from "../support/world";

let store: Store;
let users: Map<string, User>;
const who = (username: string): User => {
  const found = users.get(username);
  if (!found) throw new Error(`the demo has no ${username}`);
  return found;
};
const workOf = async (username: string) => (await readWork(store, who(username), today)).items;

beforeAll(async () => {
  store = await demoStore();
  users = new Map((await listUsers(store.read)).map((one) => [one.username, one]));
});

describe("the inbox of the demo", () => {
  test("has what each destination page lists, for everybody", async () => {
    const [ledger, alerts] = [await readLedger(store), await keptOpenAlerts(store, today)];
    for (const user of users.values()) {
      const { items, counts, moment } = await readWork(store, user, today);
      const of = (...kinds: string[]) => items.filter(({ kind }) => kinds.includes(kind)).length;
      const family = (name: string) => items.filter(({ kind }) => workFamily(kind) === name).length;
      const orders = (await ordersFor(store, user)).filter((order) => waitsFor(user, order));
      expect([user.username, family("orders")]).toEqual([user.username, orders.length]);
      expect(of("mention")).toBe((await readMentions(store, user.id)).length);
      if (user.role === "officer") {
        const rows = [];
        for (const month of ["2021-03", "2021-04"])
          rows.push(...(await listReportsDue(store.read, { officerId: user.id }, period(month))));
        expect([user.username, family("reports")]).toEqual([user.username, rows.filter(isOwed).length]);
      }
      if (user.role === "officer" || user.role === "head") {
        const due = await listIndicatorsDue(store.read, user.departmentId, [period("2021-04")]);
        expect(of("indicator")).toBe(due.length);
      }
      if (user.role === "head") {
        const filed = await listReportsDue(
          store.read,
          { departmentId: user.departmentId },
          period("2021-04"),
        );
        expect(of("report-review")).toBe(
          filed.filter((row) => row.newest === "submitted" && row.filedBy !== user.id).length,
        );
        const own = alerts.filter(
          (alert) => alert.departmentId === user.departmentId && alert.handling === "nobody",
        );
        expect([user.username, of("alert")]).toEqual([
          user.username,
          own.filter((alert) => isShownTo(user, alert)).length,
        ]);
        expect(of("problem")).toBe(
          ledger.filter(
            ({ departmentId, state }) =>
              departmentId === user.departmentId && (state === "open" || state === "coordinating"),
          ).length,
        );
      }
      if (user.role === "auditor") expect(items.every(({ kind }) => kind === "mention")).toBe(true);
      expect(counts.all).toBe(items.length);
      expect(counts.overdue).toBe(items.filter((item) => groupOf(item, moment) === "overdue").length);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    }
  });

  test("has the running steps of an approver's desk, and as many overdue as the desk says", async () => {
    const [calendar, templates] = [await knownWorkCalendar(store), await knownTemplates(store)];
    for (const name of ["approver", "approver2", "approver9"]) {
      const user = who(name);
      const scope = { handlerId: user.departmentId, side: "approving" as const };
      const bounds = dueBounds(calendar, today);
      const counts = await countQueue(store.read, permitsUrl.parse({}), scope, bounds, templates);
      const { items, moment } = await readWork(store, user, today);
      const steps = items.filter(({ kind }) => kind === "permit-due");
      const codes = new Set(steps.map(({ projectId, place }) => `${projectId} ${place}`));
      const listed = (view: "running" | "late") =>
        listQueue(store.read, { ...permitsUrl.parse({}), view }, scope, bounds, templates, 200);
      const rows = [...(await listed("running")), ...(await listed("late"))];
      expect(codes).toEqual(new Set(rows.map(({ projectId, code }) => `${projectId} ${code}`)));
      expect(steps).toHaveLength(codes.size);
      expect(items.filter(({ kind }) => kind === "permit-promise")).toHaveLength(counts.lenient);
      expect(steps.filter((item) => groupOf(item, moment) === "overdue")).toHaveLength(counts.late);
    }
  });

  test("does not say twice that a month is missing", async () => {
    for (const user of users.values()) {
      const items = (await readWork(store, user, today)).items;
      const owed = new Set(
        items.filter(({ kind }) => workFamily(kind) === "reports").map(({ projectId }) => projectId),
      );
      expect(
        items.filter(({ place, projectId }) => place === "report-missing" && owed.has(projectId)),
      ).toEqual([]);
    }
  });

  test("costs no statement until the next commit, and then what was done is gone", async () => {
    const first = await readWork(store, who("officer"), today);
    expect(await readWork(store, who("officer"), today)).toBe(first);
    const alert = first.items.find(({ kind }) => kind === "alert");
    if (!alert) throw new Error("the demo's officer has an alert");
    const deed = { reason: "已协调", measure: "加派班组", promisedOn: day("2021-05-06"), expiresOn: null };
    await done(store, (tx) =>
      actOnAlert(
        tx,
        { ...deed, alertId: alert.text, kind: "acknowledge", seen: 0 },
        who("officer").id,
        today,
      ),
    );
    const after = await workOf("officer");
    expect(after.filter(({ kind }) => kind === "alert")).toHaveLength(
      first.items.filter(({ kind }) => kind === "alert").length - 1,
    );
    expect(after.find(({ kind }) => kind === "promise")).toMatchObject({
      due: "2021-05-06",
      text: alert.text,
    });
    // The day passes: the promise is overdue.
    const later = await readWork(store, who("officer"), day("2021-05-07"));
    const promise = later.items.find(({ kind }) => kind === "promise");
    expect(promise && groupOf(promise, later.moment)).toBe("overdue");
  });

  test("leads who is mentioned at a permit step to it, and tells who mentioned her when it is read", async () => {
    const [officer, approver] = [who("officer"), who("approver")];
    const [step] = (await workOf("approver")).filter(({ kind }) => kind === "permit-due");
    if (!step) throw new Error("the demo's approver has a step");
    const subject = { kind: "step" as const, id: step.place };
    const text = `@${approver.name} 请尽快办理`;
    await done(store, (tx) =>
      addComment(
        tx,
        { ...clerk(officer.id), role: officer.role },
        { projectId: step.projectId, subject },
        { text, mentioned: [approver.id] },
      ),
    );
    const [mention] = (await workOf("approver")).filter(
      ({ kind, text: said }) => kind === "mention" && said === text,
    );
    expect(mention).toMatchObject({
      place: `step ${step.place}`,
      by: officer.name,
      projectId: step.projectId,
    });
    const { open } = await readAsked(store, officer, today);
    expect(open.find((one) => one.text === text)).toMatchObject({ people: [approver.name], isOpen: true });
  });
});

describe("what was asked of others", () => {
  test("are the issuer's orders with their state, the longest waiting first", async () => {
    const leader = who("leader");
    const { open, done: ended } = await readAsked(store, leader, today);
    const issued = (await ordersFor(store, leader)).filter(
      (order) => order.wasIssued && order.issuerId === leader.id,
    );
    const ids = [...open, ...ended].filter(({ kind }) => kind === "order").map(({ place }) => place);
    for (const id of ids) expect(issued.map((order) => order.id)).toContain(id);
    expect(open.filter(({ kind }) => kind === "order")).toHaveLength(
      issued.filter(({ state }) => state !== "closed" && state !== "withdrawn").length,
    );
  });

  test("are reminders with how many months they named are still owed", async () => {
    const all = await Promise.all(
      [...users.values()].map(async (user) => (await readAsked(store, user, today)).open),
    );
    const urged = all.flat().filter(({ kind }) => kind === "urging");
    expect(urged.length).toBeGreaterThan(0);
    for (const one of urged) {
      expect(one.left).toBeGreaterThan(0);
      expect(one.left).toBeLessThanOrEqual(one.of);
    }
  });
});

test("a project with an exempted alert is counted, filtered and named until the exemption expires", async () => {
  const march = period("2021-03");
  const head = who("head");
  const [alert] = (await keptOpenAlerts(store, today)).filter(
    (one) => one.projectId !== null && one.departmentId === head.departmentId && one.handling === "nobody",
  );
  if (!alert?.projectId) throw new Error("the demo's head has an alert of a project");
  const view = (on = today) => ({ ...registerUrl.parse({ alert: "exempted" }), today: on });
  const count = async (on = today) => (await readFacets(store, view(on), march)).sums.projects;
  expect([await count(), (await exemptedProjects(store, today)).size]).toEqual([0, 0]);
  const deed = { alertId: alert.id, reason: "已移交市里", measure: "", promisedOn: null };
  await done(store, (tx) =>
    actOnAlert(tx, { ...deed, kind: "exempt", expiresOn: day("2021-05-31"), seen: 0 }, head.id, today),
  );
  expect([...(await exemptedProjects(store, today))]).toEqual([[alert.projectId, "2021-05-31"]]);
  expect((await listRegister(store.read, view(), march)).map(({ id }) => id)).toEqual([alert.projectId]);
  const { facets } = await readFacets(store, { ...registerUrl.parse({}), today }, march);
  expect(facets.alert.get("exempted")).toBe(1);
  expect([await count(day("2021-05-31")), await count(day("2021-06-01"))]).toEqual([1, 0]);
  await done(store, (tx) =>
    actOnAlert(tx, { ...deed, kind: "lift", expiresOn: null, seen: 1 }, head.id, today),
  );
  expect([await count(), (await exemptedProjects(store, today)).size]).toEqual([0, 0]);
});
