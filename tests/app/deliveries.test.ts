import { createHmac } from "node:crypto";
import { promises as dns } from "node:dns";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { channelKey, sendTest } from "@/app/_server/channels/send";
import { deliver, deliverDue } from "@/app/_server/deliveries";
import { log } from "@/app/_server/log";
import { listDeliveries } from "@/db/deliveries";
import { digestOfDay } from "@/db/digests";
import { lockPeriod } from "@/db/periods";
import type { ChannelInput } from "@/lib/channel";
import { period } from "@/lib/domain/period";
import { bytes } from "@/lib/message-split";
import { makeChannel } from "../support/channels";
import { type Desk, makeDesk } from "../support/desk";
import { startMailServer, startRobot } from "../support/listeners";
import { clerk, done, makeProject, today } from "../support/world";

const minute = 60_000;
const nine = Date.UTC(2021, 3, 20, 1);
const ok = { body: '{"errcode":0,"errmsg":"ok"}' };
let desk: Desk;
let robot: Awaited<ReturnType<typeof startRobot>>;

beforeEach(async () => {
  log.level = "silent";
  vi.stubEnv("DATA_DIR", mkdtempSync(join(tmpdir(), "deliveries-")));
  vi.stubEnv("ORIGIN", "https://targets.example.cn");
  [desk, robot] = [await makeDesk(), await startRobot()];
});

const channel = (changes: Partial<ChannelInput> = {}) =>
  makeChannel(
    desk.store,
    { secrets: { address: `${robot.base}/send?key=geheimnis`, sign: "", password: "" }, ...changes },
    channelKey(),
  );
const makeDigest = async () => {
  await done(desk.store, (tx) => lockPeriod(tx, clerk(desk.admin.id), period("2021-03"), "锁定"));
  await digestOfDay(desk.store, today, nine);
};
const told = () => robot.heard.map(({ body }) => JSON.parse(body));
const rows = async () => (await listDeliveries(desk.store.read, 10)).map(({ delivery }) => delivery);

test("the job sends what is due once: names, projects, days and where the whole stands", async () => {
  await channel();
  await makeDigest();
  await deliverDue(desk.store, () => nine - 31 * minute);
  expect(robot.heard).toEqual([]);
  await deliverDue(desk.store, () => nine);
  await deliverDue(desk.store, () => nine + minute);
  const [message, ...more] = told();
  expect(more).toEqual([]);
  const text: string = message.markdown.content;
  expect(text).toMatch(/^【每日提醒】全区 4月20日（星期二）\n今日提醒\d+条/);
  expect(text).toContain("■ 月报未报（");
  expect(text).toContain("详情：https://targets.example.cn/alerts/digest?day=2021-04-20");
  expect(bytes(text)).toBeLessThanOrEqual(4096);
  expect(await rows()).toMatchObject([{ status: "sent", attempts: 1, problem: null }]);
});

test("a failure is kept with its sentence and tried again in time, also by a process that starts in between", async () => {
  await channel();
  await makeDigest();
  robot.answer = () => ({ status: 502 });
  await deliverDue(desk.store, () => nine);
  expect(await rows()).toMatchObject([
    { status: "waiting", problem: "status", detail: "502", nextAt: nine + minute },
  ]);
  robot.answer = () => ok;
  await deliverDue(desk.store, () => nine + minute - 1);
  expect(robot.heard).toHaveLength(1);
  // Nothing is remembered but what stands in the database.
  await deliverDue(desk.store, () => nine + minute);
  expect(robot.heard).toHaveLength(2);
  expect(await rows()).toMatchObject([{ status: "sent", attempts: 2, problem: null, detail: "" }]);
});

test("a retry goes on behind the message that was taken already", async () => {
  for (let at = 0; at < 90; at++)
    await makeProject(desk.store, desk.department.id, desk.officer.id, {
      name: `新能源汽车零部件产业园第${at}期工程`,
    });
  await channel();
  await makeDigest();
  robot.answer = () =>
    robot.heard.length === 2 ? { body: '{"errcode":45009,"errmsg":"api freq out of limit"}' } : ok;
  await deliverDue(desk.store, () => nine);
  expect(await rows()).toMatchObject([{ status: "waiting", taken: 1, problem: "refused" }]);
  await deliverDue(desk.store, () => nine + minute);
  const numbers = told().map(({ markdown }) => /（(\d+)\/\d+）/.exec(markdown.content)?.[1]);
  expect(numbers.slice(0, 3)).toEqual(["1", "2", "2"]);
  expect(new Set(numbers).size).toBe(numbers.length - 1);
  for (const { markdown } of told()) expect(bytes(markdown.content)).toBeLessThanOrEqual(4096);
});

test("a digest that says nothing to a department is not sent and is done", async () => {
  await channel({ departmentId: desk.foreignHead.departmentId });
  await makeDigest();
  await deliverDue(desk.store, () => nine);
  expect(robot.heard).toEqual([]);
  expect(await rows()).toMatchObject([{ status: "sent" }]);
});

test("钉钉 gets a signed address and its keyword", async () => {
  const { id } = await channel({
    kind: "dingtalk",
    keyword: "项目",
    secrets: { address: `${robot.base}/robot/send?access_token=geheimnis`, sign: "SECgeheim", password: "" },
  });
  await makeDigest();
  expect(await deliver(desk.store, `${today} ${id}`, () => nine)).toMatchObject({ ok: true });
  const url = new URL(robot.heard[0]?.url ?? "", robot.base);
  expect(url.searchParams.get("access_token")).toBe("geheimnis");
  expect(url.searchParams.get("timestamp")).toBe(String(nine));
  expect(url.searchParams.get("sign")).toBe(
    createHmac("sha256", "SECgeheim").update(`${nine}\nSECgeheim`).digest("base64"),
  );
  expect(told()[0]).toMatchObject({ msgtype: "text", text: { content: expect.stringContaining("项目") } });
});

test.each([
  [{ status: 302, headers: { location: "http://127.0.0.1:1/" } }, "redirect", "302"],
  [{ status: 404 }, "status", "404"],
  [{ body: "<html>" }, "answer", ""],
  [{ body: '"fine"' }, "answer", ""],
  [
    { body: '{"errcode":310000,"errmsg":"sign not match geheimnis"}' },
    "refused",
    "310000 sign not match •••",
  ],
] as const)("an answer %o is the problem %s", async (answer, problem, detail) => {
  const one = await channel();
  robot.answer = () => answer;
  expect(await sendTest(one, nine)).toEqual({ ok: false, problem, detail });
  expect(robot.heard).toHaveLength(1);
});

test("a robot that does not answer is given ten seconds, one that is gone none", async () => {
  const one = await channel();
  robot.answer = () => ({ silent: true });
  const started = performance.now();
  expect(await sendTest(one, nine)).toMatchObject({ problem: "timeout" });
  expect(performance.now() - started).toBeGreaterThan(9_500);
  await robot.stop();
  expect(await sendTest(one, nine)).toMatchObject({ problem: "unreachable", detail: "ECONNREFUSED" });
});

test("under another key nothing is sent, and the problem says so", async () => {
  const one = await channel();
  vi.stubEnv("DATA_DIR", mkdtempSync(join(tmpdir(), "elsewhere-")));
  expect(await sendTest(one, nine)).toMatchObject({ problem: "unsealed" });
  expect(robot.heard).toEqual([]);
});

async function mailChannel(changes: Partial<ChannelInput> = {}) {
  const server = await startMailServer();
  const one = await channel({
    kind: "mail",
    server: server.address,
    security: "none",
    login: "office",
    sender: "office@example.cn",
    recipients: ["a@example.cn", "b@example.cn"],
    secrets: { address: "", sign: "", password: "geheimnis" },
    ...changes,
  });
  return { server, one };
}

test("a letter goes to all recipients with the whole digest, under one name", async () => {
  const { server, one } = await mailChannel();
  await makeDigest();
  expect(await deliver(desk.store, `${today} ${one.id}`, () => nine)).toEqual({ ok: true, detail: "" });
  const [letter, ...more] = server.letters;
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ to: ["<a@example.cn>", "<b@example.cn>"], login: "\0office\0geheimnis" });
  expect(letter?.text).toContain(`Message-ID: <2021-04-20-${one.id}-1@example.cn>`);
});

test.each([
  ["AUTH", "535 5.7.8 wrong geheimnis", "login", /535/],
  ["RCPT", "550 no such user", "recipients", /550/],
  ["MAIL FROM", "451 try later", "recipients", /451/],
] as const)(
  "a mail server that answers %s with %s is the problem %s",
  async (command, says, problem, detail) => {
    const { server, one } = await mailChannel();
    server.says = (line) => (line.startsWith(command) ? says : null);
    const outcome = await sendTest(one, nine);
    expect(outcome).toMatchObject({ ok: false, problem, detail: expect.stringMatching(detail) });
    expect(JSON.stringify(outcome)).not.toContain("geheimnis");
  },
);

test("one mailbox that is refused does not keep the others from their letter, and is named", async () => {
  const { server, one } = await mailChannel();
  server.says = (line) => (line.includes("b@example.cn") ? "550 no such user" : null);
  expect(await sendTest(one, nine)).toEqual({ ok: true, detail: "b@example.cn" });
  expect(server.letters).toHaveLength(1);
});

test("a mail server that is gone, or speaks no TLS, is told apart", async () => {
  const { server, one } = await mailChannel();
  await server.stop();
  expect(await sendTest(one, nine)).toMatchObject({ ok: false, problem: "unreachable" });
  const { one: strict } = await mailChannel({ security: "starttls" });
  expect(await sendTest(strict, nine)).toMatchObject({ ok: false, problem: "certificate" });
});

test("a mail server that never greets is given ten seconds", async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const address = silent.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const { one } = await mailChannel({ server: `127.0.0.1:${port}` });
  expect(await sendTest(one, nine)).toMatchObject({ ok: false, problem: "timeout" });
  silent.close();
});

test("a name that has come to stand for a forbidden address is not called", async () => {
  const reached = vi
    .spyOn(dns, "lookup")
    .mockResolvedValue([{ address: "169.254.169.254", family: 4 }] as never);
  const robotChannel = await channel({
    secrets: { address: "http://robot.example.cn/send?key=geheimnis", sign: "", password: "" },
  });
  expect(await sendTest(robotChannel, nine)).toEqual({
    ok: false,
    problem: "forbidden",
    detail: "robot.example.cn",
  });
  expect(reached).toHaveBeenCalledWith("robot.example.cn", { all: true });
  reached.mockRestore();
  expect(await sendTest(await channel(), nine)).toMatchObject({ ok: true });
});
