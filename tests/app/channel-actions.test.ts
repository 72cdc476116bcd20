import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import {
  dropChannel,
  editChannel,
  retryDelivery,
  saveChannel,
  sendDigest,
  testChannel,
  turnChannel,
} from "@/app/(desk)/admin/channels/actions";
import { listAudit } from "@/db/audit";
import { listChannels } from "@/db/channels";
import { listDeliveries } from "@/db/deliveries";
import { digestOfDay } from "@/db/digests";
import { lockPeriod } from "@/db/periods";
import { period } from "@/lib/domain/period";
import { channelForm } from "../support/channels";
import { type Desk, makeDesk } from "../support/desk";
import { startRobot } from "../support/listeners";
import { expectRefusals } from "../support/refusals";
import { asUser, form } from "../support/request";
import { clerk, done, today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: Desk;
let robot: Awaited<ReturnType<typeof startRobot>>;
beforeEach(async () => {
  vi.stubEnv("DATA_DIR", mkdtempSync(join(tmpdir(), "channels-")));
  [desk, robot] = [await makeDesk(), await startRobot()];
});

const address = () => `${robot.base}/send?key=geheimnis`;
async function made() {
  await asUser(desk.store, desk.admin.id);
  expect(await saveChannel(null, form(channelForm({ secretAddress: address() })))).toMatchObject({
    ok: true,
  });
  const [channel] = await listChannels(desk.store.read);
  if (!channel) throw new Error("no channel");
  return { channel: channel.id, seen: "1" };
}
async function withDigest() {
  await done(desk.store, (tx) => lockPeriod(tx, clerk(desk.admin.id), period("2021-03"), "锁定"));
  await digestOfDay(desk.store, today, 0);
}

test("the admin adds a robot; its key is stored sealed and never comes back, not even with a refusal", async () => {
  await expectRefusals(desk.store, saveChannel, {
    good: channelForm(),
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: channelForm({ secretAddress: "ftp://example.cn/?key=geheimnis" }),
  });
  const refused = await saveChannel(null, form(channelForm({ name: "" })));
  expect(refused).toMatchObject({
    ok: false,
    fields: { name: expect.any(String) },
    values: { sendAt: "08:30" },
  });
  expect(JSON.stringify(refused)).not.toContain("geheimnis");
  expect(await saveChannel(null, form(channelForm()))).toEqual({ ok: true, data: { name: "项目群" } });
  const { entries } = await listAudit(desk.store.read, 1, 0);
  expect(entries[0]?.verb).toBe("channel.add");
  expect(JSON.stringify(entries)).not.toContain("geheimnis");
});

test("a robot in a cloud's own network is refused with a sentence that says so", async () => {
  await asUser(desk.store, desk.admin.id);
  for (const host of ["169.254.169.254", "[::ffff:169.254.169.254]", "[fe90::1]", "100.100.100.200"])
    expect(
      await saveChannel(null, form(channelForm({ secretAddress: `http://${host}/send?key=1` }))),
    ).toMatchObject({
      kind: "invalid",
      fields: { secretAddress: expect.stringContaining("链路本地地址") },
    });
  expect(await listChannels(desk.store.read)).toEqual([]);
});

const mail = (changes: Record<string, string> = {}) =>
  channelForm({
    kind: "mail",
    server: "smtp.example.cn:465",
    security: "tls",
    login: "office",
    password: "geheimnis",
    sender: "office@example.cn",
    recipients: "a@example.cn\nb@example.cn；a@example.cn",
    secretAddress: "",
    ...changes,
  });

test.each([
  ["server", { server: "smtp.example.cn" }],
  ["server", { server: "[::ffff:a9fe:a9fe]:25" }],
  ["security", { security: "" }],
  ["sender", { sender: "office" }],
  ["recipients", { recipients: "" }],
  ["recipients", { recipients: "a@example.cn, nobody" }],
  ["sendAt", { sendAt: "25:00" }],
])("a mail channel without a right %s is refused at its place", async (field, changes) => {
  await asUser(desk.store, desk.admin.id);
  expect(await saveChannel(null, form(mail(changes)))).toMatchObject({
    ok: false,
    kind: "invalid",
    fields: { [field]: expect.any(String) },
  });
  expect(await listChannels(desk.store.read)).toEqual([]);
});

test("a mail channel is stored with each mailbox once", async () => {
  await asUser(desk.store, desk.admin.id);
  expect(await saveChannel(null, form(mail()))).toMatchObject({ ok: true });
  expect(await listChannels(desk.store.read)).toMatchObject([
    { address: "smtp.example.cn:465", recipients: ["a@example.cn", "b@example.cn"], keyword: "" },
  ]);
});

test("a channel is changed, switched and removed under the version that was seen", async () => {
  const { channel } = await made();
  const change = (seen: string, more: Record<string, string> = {}) => ({
    ...channelForm({ name: "领导群", secretAddress: "" }),
    channel,
    seen,
    ...more,
  });
  await expectRefusals(desk.store, editChannel, {
    good: change("1"),
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: change("1", { name: "" }),
    stale: change("2"),
  });
  expect(await editChannel(null, form(change("1")))).toEqual({ ok: true, data: { name: "领导群" } });
  const turn = { channel, seen: "2", enabled: "0" };
  await expectRefusals(desk.store, turnChannel, {
    good: turn,
    wrongRole: desk.auditor.id,
    right: desk.admin.id,
    invalid: { ...turn, enabled: "2" },
    stale: { ...turn, seen: "1" },
  });
  expect(await turnChannel(null, form(turn))).toEqual({ ok: true, data: { name: "领导群", enabled: false } });
  const drop = { channel, seen: "3", reason: "群已解散" };
  await expectRefusals(desk.store, dropChannel, {
    good: drop,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { ...drop, reason: "" },
    stale: { ...drop, seen: "1" },
  });
  expect(await dropChannel(null, form(drop))).toMatchObject({ ok: true });
  expect(await turnChannel(null, form({ ...turn, seen: "4" }))).toMatchObject({ ok: false, kind: "missing" });
});

test("a test message says in words what the other side answered, and is in the log", async () => {
  const seen = await made();
  await expectRefusals(desk.store, testChannel, {
    good: seen,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { ...seen, seen: "x" },
    stale: { ...seen, seen: "2" },
  });
  expect(robot.heard).toEqual([]);
  expect(await testChannel(null, form(seen))).toMatchObject({ ok: true, data: { ok: true } });
  expect(JSON.parse(robot.heard[0]?.body ?? "{}")).toMatchObject({ msgtype: "markdown" });
  expect((await listAudit(desk.store.read, 1, 0)).entries[0]).toMatchObject({
    verb: "channel.test",
    changes: [],
  });
  robot.answer = () => ({ body: '{"errcode":93000,"errmsg":"invalid webhook url, key=geheimnis"}' });
  expect(await testChannel(null, form(seen))).toMatchObject({
    ok: true,
    data: { ok: false, problem: "refused", detail: "93000 invalid webhook url, key=•••" },
  });
});

test("the newest digest is sent on request, tried again on request, and never twice", async () => {
  const seen = await made();
  await expectRefusals(desk.store, sendDigest, {
    good: seen,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { channel: "", seen: "1" },
    stale: { ...seen, seen: "9" },
  });
  expect(await sendDigest(null, form(seen))).toMatchObject({ ok: false, kind: "missing" });
  await withDigest();
  robot.answer = () => ({ status: 500 });
  expect(await sendDigest(null, form(seen))).toMatchObject({
    ok: true,
    data: { ok: false, problem: "status" },
  });
  const [failed] = await listDeliveries(desk.store.read, 5);
  expect(failed?.delivery).toMatchObject({ status: "waiting", attempts: 1, detail: "500" });
  const again = { delivery: failed?.delivery.id ?? "" };
  await expectRefusals(desk.store, retryDelivery, {
    good: again,
    wrongRole: desk.auditor.id,
    right: desk.admin.id,
    invalid: { delivery: "" },
  });
  robot.answer = () => ({ body: '{"errcode":0,"errmsg":"ok"}' });
  expect(await retryDelivery(null, form(again))).toMatchObject({ ok: true, data: { ok: true } });
  const heard = robot.heard.length;
  expect(await retryDelivery(null, form(again))).toMatchObject({ ok: false, kind: "conflict" });
  expect(await sendDigest(null, form(seen))).toMatchObject({ ok: false, kind: "conflict" });
  expect(robot.heard).toHaveLength(heard);
  expect(await retryDelivery(null, form({ delivery: "nowhere" }))).toMatchObject({
    ok: false,
    kind: "missing",
  });
});
