import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { lockMonth } from "@/app/(desk)/admin/actions";
import { GET as downloadKept } from "@/app/(desk)/bulletin/[bulletinId]/word/route";
import { discardDraft, publish, saveDraft, startDraft } from "@/app/(desk)/bulletin/actions";
import { GET as downloadLive } from "@/app/(desk)/bulletin/word/route";
import { listAudit } from "@/db/audit";
import { mustGetBulletin } from "@/db/bulletins";
import * as files from "@/db/files";
import { sections } from "@/lib/bulletin/content";
import { type Desk, makeDesk } from "../support/desk";
import { expectRefusals } from "../support/refusals";
import { asNobody, asUser, form } from "../support/request";
import { wordText } from "../support/word";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

const april = { period: "2021-04" };
const edit = (bulletin: string, changes: Record<string, string> = {}) => ({
  bulletin,
  seen: "1",
  title: "关于4月重点项目的通报",
  ...Object.fromEntries(sections.map((section) => [section, ""])),
  ...changes,
});
let desk: Desk;

beforeEach(async () => {
  desk = await makeDesk();
  const folder = mkdtempSync(join(tmpdir(), "papers-"));
  vi.spyOn(files, "filesOf").mockReturnValue(folder);
});

async function draft(isLocked = true): Promise<string> {
  await asUser(desk.store, desk.admin.id);
  if (isLocked) await lockMonth(null, form({ ...april, reason: "结账" }));
  const result = await startDraft(null, form(april));
  if (!result.ok) throw new Error(result.message);
  return result.data.id;
}

const get = (id: string) =>
  downloadKept(new Request("http://127.0.0.1:3000/"), { params: Promise.resolve({ bulletinId: id }) });

test("the admin drafts the bulletin of a period, once", async () => {
  await expectRefusals(desk.store, startDraft, {
    good: april,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { period: "2021-13" },
  });
  expect(await startDraft(null, form(april))).toMatchObject({ ok: true, data: { number: 1 } });
  expect(await startDraft(null, form(april))).toMatchObject({ ok: false, kind: "conflict" });
  expect(await startDraft(null, form({ period: "2021-09" }))).toMatchObject({ ok: false, kind: "invalid" });
});

test("title and remarks of a draft are saved, and what an old page typed is kept", async () => {
  const id = await draft();
  await expectRefusals(desk.store, saveDraft, {
    good: edit(id),
    wrongRole: desk.auditor.id,
    right: desk.admin.id,
    invalid: edit(id, { title: " " }),
    stale: edit(id, { seen: "7" }),
  });
  expect(await saveDraft(null, form(edit(id, { overview: "补充说明" })))).toMatchObject({ ok: true });
  expect(await mustGetBulletin(desk.store.read, id)).toMatchObject({
    title: "关于4月重点项目的通报",
    remarks: { overview: "补充说明" },
  });
  expect(await saveDraft(null, form(edit(id, { problems: "晚了一步" })))).toMatchObject({
    ok: false,
    kind: "conflict",
    values: { problems: "晚了一步" },
  });
});

test("a draft is discarded by the admin who saw it as it stands", async () => {
  const id = await draft();
  await expectRefusals(desk.store, discardDraft, {
    good: { bulletin: id, seen: "1" },
    wrongRole: desk.officer.id,
    right: desk.admin.id,
    invalid: { bulletin: id, seen: "now" },
    stale: { bulletin: id, seen: "4" },
  });
  expect(await discardDraft(null, form({ bulletin: id, seen: "1" }))).toMatchObject({ ok: true });
  expect(await discardDraft(null, form({ bulletin: id, seen: "1" }))).toMatchObject({ kind: "missing" });
});

test("publishing freezes the draft and its paper, which is then served byte for byte to whoever is signed in", async () => {
  const id = await draft();
  const drafted = await get(id);
  expect(await wordText(await drafted.arrayBuffer())).toContain("征求意见稿");
  await expectRefusals(desk.store, publish, {
    good: { bulletin: id, seen: "1" },
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { bulletin: id, seen: "" },
    stale: { bulletin: id, seen: "3" },
  });
  expect(await publish(null, form({ bulletin: id, seen: "1" }))).toEqual({ ok: true, data: { number: 1 } });
  const row = await mustGetBulletin(desk.store.read, id);
  expect(row).toMatchObject({ status: "published", publishedBy: desk.admin.id, publishedOn: "2021-04-20" });
  expect(row.auditSeq).toBe((await listAudit(desk.store.read, 1, 0)).total - 1);
  const [first, second] = [await (await get(id)).bytes(), await (await get(id)).bytes()];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  expect(await files.readKept(files.filesOf(desk.store), row.document ?? "")).toEqual(Buffer.from(first));
  await asUser(desk.store, desk.approver.id);
  expect((await get(id)).status).toBe(200);
  asNobody(desk.store);
  expect((await get(id)).status).toBe(401);
});

test("an open period is not published, and a lost paper is said to be lost", async () => {
  const id = await draft(false);
  expect(await publish(null, form({ bulletin: id, seen: "1" }))).toMatchObject({
    ok: false,
    kind: "invalid",
  });
  await lockMonth(null, form({ ...april, reason: "结账" }));
  expect(await publish(null, form({ bulletin: id, seen: "1" }))).toMatchObject({ ok: true });
  vi.mocked(files.filesOf).mockReturnValue(mkdtempSync(join(tmpdir(), "papers-")));
  const answer = await get(id);
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining("缺失")]);
});

test("the bulletin of today's data is downloaded under its title; there is none of an empty period", async () => {
  const ask = (of: string) => downloadLive(new Request(`http://127.0.0.1:3000/bulletin/word?period=${of}`));
  asNobody(desk.store);
  expect((await ask("2021-04")).status).toBe(401);
  await asUser(desk.store, desk.officer.id);
  const answer = await ask("2021-04");
  expect(answer.headers.get("content-disposition")).toContain(encodeURIComponent("重点项目建设情况的通报"));
  const text = await wordText(await answer.arrayBuffer());
  for (const part of ["一、总体情况", "（一）项目建设", "六、下步要求", "附件3"])
    expect(text).toContain(part);
});
