import { expect, test } from "vitest";
import { listAudit } from "@/db/audit";
import {
  addChannel,
  changeChannel,
  listChannels,
  mustGetChannel,
  removeChannel,
  secretsOf,
  switchChannel,
} from "@/db/channels";
import { channels } from "@/db/schema";
import { seal, unseal } from "@/db/sealed";
import { verifyInvariants } from "@/db/verify";
import { channelTestKey as key, makeChannel } from "../support/channels";
import { done, makeDepartment, makeStore, today } from "../support/world";

test("what is sealed opens with its key for its row alone, and not once it was touched", () => {
  const sealed = seal(key, "口令", "c1");
  expect(sealed).not.toContain("口令");
  expect(seal(key, "口令", "c1")).not.toBe(sealed);
  expect(unseal(key, sealed, "c1")).toBe("口令");
  expect(unseal(`${key}!`, sealed, "c1")).toBeNull();
  expect(unseal(key, sealed, "c2")).toBeNull();
  expect(unseal(key, `${sealed.slice(0, -2)}AA`, "c1")).toBeNull();
  expect(unseal(key, "", "c1")).toBeNull();
});

test("a robot's key stands sealed in its row and nowhere else: not in the log, not beside it", async () => {
  const store = await makeStore();
  const channel = await makeChannel(store);
  expect(channel.address).toBe("http://127.0.0.1:9/send?…");
  expect(secretsOf(key, channel)).toMatchObject({ address: "http://127.0.0.1:9/send?key=geheimnis" });
  expect(secretsOf(`${key}!`, channel)).toBeNull();
  expect(JSON.stringify(await store.read.select().from(channels))).not.toContain("geheimnis");
  const { entries } = await listAudit(store.read, 50, 0);
  expect(JSON.stringify(entries)).not.toContain("geheimnis");
  expect(JSON.stringify(entries)).not.toContain(channel.sealed);
  expect((await verifyInvariants(store, today)).filter(({ broken }) => broken)).toEqual([]);
});

const input = {
  kind: "wecom" as const,
  name: "领导群",
  departmentId: null,
  enabled: true,
  sendAt: "17:00",
  keyword: "",
  server: "",
  security: null,
  login: "",
  sender: "",
  recipients: [],
  secrets: { address: "", sign: "", password: "" },
};

test("an empty secret keeps the stored one, another kind forgets it, a stale change is refused", async () => {
  const store = await makeStore();
  const { id, sealed } = await makeChannel(store);
  const renamed = await done(store, (tx) => changeChannel(tx, id, input, key, 1));
  expect(renamed).toMatchObject({ name: "领导群", sendAt: "17:00", sealed });
  await expect(done(store, (tx) => changeChannel(tx, id, input, key, 1))).rejects.toMatchObject({
    kind: "conflict",
  });
  const other = { ...input, kind: "dingtalk" as const };
  await expect(done(store, (tx) => changeChannel(tx, id, other, key, 2))).rejects.toMatchObject({
    kind: "invalid",
    fields: { secretAddress: expect.anything() },
  });
  const typed = {
    ...other,
    secrets: { address: "http://127.0.0.1:9/d?access_token=anders", sign: "SECx", password: "" },
  };
  const moved = await done(store, (tx) => changeChannel(tx, id, typed, key, 2));
  expect(secretsOf(key, moved)).toEqual({ ...typed.secrets });
});

test("a department must exist; a removed channel is gone with its secrets", async () => {
  const store = await makeStore();
  await expect(makeChannel(store, { departmentId: "nowhere" })).rejects.toMatchObject({ kind: "invalid" });
  const { id: office } = await makeDepartment(store);
  const { id } = await makeChannel(store, { departmentId: office });
  expect(await done(store, (tx) => switchChannel(tx, id, false, 1))).toMatchObject({ enabled: false });
  expect(await done(store, (tx) => removeChannel(tx, id, 2))).toMatchObject({ sealed: "", removed: true });
  expect(await listChannels(store.read)).toEqual([]);
  await expect(mustGetChannel(store.read, id)).rejects.toMatchObject({ kind: "missing" });
  expect((await verifyInvariants(store, today)).filter(({ broken }) => broken)).toEqual([]);
});

test("a stored password goes to no other server and over no other connection unless it is typed again", async () => {
  const store = await makeStore();
  const mail = {
    ...input,
    kind: "mail" as const,
    server: "mail.example.cn:465",
    security: "tls" as const,
    login: "zone",
    sender: "zone@example.cn",
    recipients: ["a@example.cn"],
    secrets: { address: "", sign: "", password: "geheim" },
  };
  const { id } = await done(store, (tx) => addChannel(tx, mail, key));
  const silent = { ...mail, secrets: { address: "", sign: "", password: "" } };
  for (const other of [{ server: "evil.example:465" }, { security: "none" as const }])
    await expect(
      done(store, (tx) => changeChannel(tx, id, { ...silent, ...other }, key, 1)),
    ).rejects.toMatchObject({ kind: "invalid", fields: { password: expect.anything() } });
  const renamed = await done(store, (tx) => changeChannel(tx, id, { ...silent, name: "邮件" }, key, 1));
  expect(secretsOf(key, renamed)).toMatchObject({ password: "geheim" });
});
