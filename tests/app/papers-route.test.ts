import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { logStep } from "@/app/(desk)/permits/actions";
import { GET } from "@/app/api/papers/[hash]/route";
import { POST } from "@/app/api/papers/route";
import { mustGetPermitFile } from "@/db/permits";
import { paperLimit } from "@/lib/domain/permit-paper";
import { entryForm, logged, makePermitDesk, type PermitDesk } from "../support/permit-desk";
import { asNobody, asUser, form } from "../support/request";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: PermitDesk;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "papers-"));
  desk = await makePermitDesk();
  // The store of a test lives in memory; its files need a place.
  Object.assign(desk.store, { file: join(folder, "zone.db") });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const pdf = (size = 100) => {
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode("%PDF-1.4\n"));
  return bytes;
};
const own = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" };
const send = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  POST(
    new Request("http://127.0.0.1:3000/api/papers", {
      method: "POST",
      headers: { ...own, ...headers },
      body,
      duplex: "half",
    } as RequestInit),
  );
const fetchPaper = (hash: string, of: string | null) =>
  GET(
    new Request(`http://127.0.0.1:3000/api/papers/${hash}${of === null ? "" : `?of=${of}`}`, {
      headers: own,
    }),
    { params: Promise.resolve({ hash }) },
  );
const received = () => readdir(join(dirname(desk.store.file), "files", "received")).catch(() => []);

test("only who may log sends papers, and only from our own page", async () => {
  asNobody(desk.store);
  expect((await send(pdf())).status).toBe(401);
  for (const who of [desk.leader, desk.auditor, desk.admin]) {
    await asUser(desk.store, who.id);
    expect((await send(pdf())).status).toBe(403);
  }
  await asUser(desk.store, desk.planner.id);
  expect((await send(pdf(), { origin: "http://evil.example" })).status).toBe(403);
  expect(await received()).toEqual([]);
  for (const who of [desk.planner, desk.officer, desk.head]) {
    await asUser(desk.store, who.id);
    expect((await send(pdf())).status).toBe(200);
  }
});

test("too big, cut short, empty, of another kind or interrupted: a sentence, and nothing is kept", async () => {
  await asUser(desk.store, desk.planner.id);
  const said = async (answer: Promise<Response>) => {
    const response = await answer;
    return [response.status, (await response.json()).message];
  };
  const big = pdf(paperLimit + 1);
  expect(await said(send(big))).toEqual([400, "文件超过20MB，未上传。请压缩后重试。"]);
  expect(await said(send(big, { "content-length": `${big.byteLength}` }))).toEqual([
    400,
    "文件超过20MB，未上传。请压缩后重试。",
  ]);
  expect(await said(send(pdf(), { "content-length": "200" }))).toEqual([
    400,
    "上传中断，未保留任何内容，请重试。",
  ]);
  expect(await said(send(null))).toEqual([400, "文件是空的，未上传。"]);
  expect(await said(send("<svg onload=alert(1)>"))).toEqual([400, "只能上传图片（JPG、PNG、WebP）或PDF。"]);
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(pdf());
      controller.error(new Error("reset"));
    },
  });
  await expect(send(broken)).rejects.toThrow("reset");
  expect(await received()).toEqual([]);
  expect((await send(pdf(paperLimit))).status).toBe(200);
});

test("a logged paper is downloaded as an attachment by whoever may see permits, and only as the log names it", async () => {
  await logged(desk, desk.projectId, "A06", { kind: "accept", on: "2021-04-12" });
  await asUser(desk.store, desk.planner.id);
  const { token } = await (await send(pdf())).json();
  const typed = { seen: "1", certificate: "规条1号", paper: [`${token} 规划条件 通知书.pdf`] };
  const grant = entryForm(desk.projectId, "A06", "grant", typed);
  // Somebody else's token is none.
  await asUser(desk.store, desk.builder.id);
  expect(await logStep(null, form(grant))).toMatchObject({ ok: false });
  await asUser(desk.store, desk.planner.id);
  expect(await logStep(null, form(grant))).toMatchObject({ ok: true });
  expect(await received()).toEqual([]);
  const event = (await mustGetPermitFile(desk.store.read, desk.projectId)).events.get("A06")?.at(-1);
  const [file] = event?.files ?? [];
  expect(file).toMatchObject({ name: "规划条件 通知书.pdf", type: "application/pdf", bytes: 100 });
  const hash = file?.hash ?? "";
  await asUser(desk.store, desk.leader.id);
  const answer = await fetchPaper(hash, event?.id ?? "");
  expect(answer.status).toBe(200);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf());
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename\*=UTF-8''%E8%A7%84/);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  expect((await fetchPaper(hash, `${desk.otherId}-A06-1`)).status).toBe(404);
  expect((await fetchPaper(hash, null)).status).toBe(404);
  expect((await fetchPaper("0".repeat(64), event?.id ?? "")).status).toBe(404);
  expect((await fetchPaper("..%2Fsecrets.json", event?.id ?? "")).status).toBe(404);
  asNobody(desk.store);
  expect((await fetchPaper(hash, event?.id ?? "")).status).toBe(401);
});
