import { beforeEach, expect, test, vi } from "vitest";
import { putAside, say } from "@/app/_comments/actions";
import { listAudit } from "@/db/audit";
import { listComments, readMentions } from "@/db/comments";
import { draftOrder } from "@/db/orders";
import { users } from "@/db/schema";
import { type Desk, makeDesk } from "../support/desk";
import { makeOrderDesk, valuesOf } from "../support/order-desk";
import { expectRefusals } from "../support/refusals";
import { asNobody, asUser, form } from "../support/request";
import { clerk, done } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: Desk;
beforeEach(async () => {
  desk = await makeDesk();
});

const words = (changes: Record<string, string | string[]> = {}) => ({
  projectId: desk.projectId,
  subject: "project",
  text: `@${desk.head.name} 请看一下`,
  mention: [desk.head.id],
  ...changes,
});
const about = () => ({ projectId: desk.projectId, subject: { kind: "project" } as const });
const mentionsOf = (id: string) => readMentions(desk.store, id);

test("a comment is refused to an auditor, without words, and on what does not exist", async () => {
  await expectRefusals(desk.store, say, {
    good: words(),
    wrongRole: desk.auditor.id,
    right: desk.stranger.id,
    invalid: words({ text: " " }),
  });
  for (const lost of [
    words({ projectId: "nothing" }),
    words({ subject: "problem nothing" }),
    words({ subject: "month 2031-01" }),
    words({ projectId: "", subject: "order nothing" }),
    words({ mention: ["nobody"] }),
  ])
    expect(await say(null, form(lost))).toMatchObject({ ok: false, kind: "missing" });
  expect(await say(null, form(words({ subject: "user x" })))).toMatchObject({ kind: "invalid" });
});

test("anybody who sees a project may write at it, and who is meant finds it", async () => {
  await asUser(desk.store, desk.stranger.id);
  expect(await say(null, form(words()))).toMatchObject({ ok: true, data: { mentioned: 1 } });
  expect(await listComments(desk.store.read, about())).toMatchObject([
    { by: desk.stranger.name, text: `@${desk.head.name} 请看一下`, mentioned: [desk.head.name] },
  ]);
  expect(await mentionsOf(desk.head.id)).toMatchObject([
    { by: desk.stranger.name, projectId: desk.projectId, subject: { kind: "project" } },
  ]);
  expect(await mentionsOf(desk.officer.id)).toEqual([]);
});

test("an approver writes at a project and at a permit step, not at a month", async () => {
  await asUser(desk.store, desk.approver.id);
  expect(await say(null, form(words({ subject: "step A10" })))).toMatchObject({ ok: true });
  expect(await say(null, form(words({ subject: "month 2021-04" })))).toMatchObject({ kind: "forbidden" });
});

test("nobody is told of what they may not see, and the text says who", async () => {
  await asUser(desk.store, desk.officer.id);
  const month = words({
    subject: "month 2021-04",
    text: `@${desk.approver.name} 请看`,
    mention: [desk.approver.id],
  });
  expect(await say(null, form(month))).toMatchObject({
    kind: "invalid",
    fields: { text: expect.stringContaining(desk.approver.name) },
    values: { text: `@${desk.approver.name} 请看` },
  });
  expect(await listComments(desk.store.read, { ...about(), subject: { kind: "project" } })).toEqual([]);
});

test("who was picked but is no longer named, and oneself, get nothing", async () => {
  await asUser(desk.store, desk.officer.id);
  const text = `@${desk.officer.name} 自己记一下`;
  const mention = [desk.officer.id, desk.head.id];
  expect(await say(null, form(words({ text, mention })))).toMatchObject({ ok: true, data: { mentioned: 0 } });
});

test("a disabled account cannot be meant", async () => {
  await done(desk.store, (tx) => tx.change(users, desk.head.id, { disabled: true }, desk.head.version));
  await asUser(desk.store, desk.officer.id);
  expect(await say(null, form(words()))).toMatchObject({ kind: "missing" });
});

test("a mention is put aside by whom it is meant for, once", async () => {
  await asUser(desk.store, desk.officer.id);
  await say(null, form(words()));
  const [mention] = await mentionsOf(desk.head.id);
  const good = { mention: mention?.id ?? "", seen: "1" };
  const entries = (await listAudit(desk.store.read, 1, 0)).total;
  asNobody(desk.store);
  expect(await putAside(null, form(good))).toMatchObject({ kind: "signed-out" });
  await asUser(desk.store, desk.officer.id);
  expect(await putAside(null, form(good))).toMatchObject({ kind: "forbidden" });
  await asUser(desk.store, desk.head.id);
  expect(await putAside(null, form({ mention: "", seen: "1" }))).toMatchObject({ kind: "invalid" });
  expect(await putAside(null, form({ ...good, seen: "3" }))).toMatchObject({ kind: "conflict" });
  expect((await listAudit(desk.store.read, 1, 0)).total).toBe(entries);
  expect(await putAside(null, form(good))).toMatchObject({ ok: true });
  expect(await mentionsOf(desk.head.id)).toEqual([]);
  expect(await putAside(null, form(good))).toMatchObject({ kind: "conflict" });
});

test("a draft of a supervision order is talked about by who may see it only", async () => {
  const orders = await makeOrderDesk();
  const draft = await done(orders.store, (tx) => draftOrder(tx, clerk(orders.head.id), valuesOf(orders)));
  const about = { projectId: "", subject: `order ${draft.id}`, text: "请抓紧", mention: [] };
  await asUser(orders.store, orders.officer.id);
  expect(await say(null, form(about))).toMatchObject({ ok: false, kind: "missing" });
  for (const may of [orders.head.id, orders.leader.id]) {
    await asUser(orders.store, may);
    expect(await say(null, form(about))).toMatchObject({ ok: true });
  }
});
