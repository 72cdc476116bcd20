import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { nameCaption, removePhoto, sendPhoto } from "@/app/(desk)/projects/[projectId]/photos/actions";
import { GET } from "@/app/api/photos/[photoId]/route";
import { samplePhoto } from "@/db/demo/sample-photo";
import * as files from "@/db/files";
import { lockPeriod } from "@/db/periods";
import { listPhotos } from "@/db/photos";
import { receiveFile } from "@/db/received-files";
import { period } from "@/lib/domain/period";
import { type Desk, makeDesk } from "../support/desk";
import { expectRefusals } from "../support/refusals";
import { asNobody, asUser, form } from "../support/request";
import { clerk, done } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: Desk;
let folder: string;
beforeEach(async () => {
  desk = await makeDesk();
  folder = mkdtempSync(join(tmpdir(), "photos-"));
  // A store in memory has no folder beside it.
  vi.spyOn(files, "filesOf").mockReturnValue(folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function* once(bytes: Uint8Array) {
  yield bytes;
}
const sent = (bytes: Uint8Array, userId = desk.officer.id) => receiveFile(folder, userId, once(bytes), null);

const photo = async (storeys: number, changes: Record<string, string> = {}) => ({
  projectId: desk.projectId,
  period: "2021-04",
  picture: await sent(samplePhoto(storeys, 4)),
  thumb: await sent(samplePhoto(storeys, 2)),
  name: "现场.png",
  caption: "主体施工",
  ...changes,
});

async function added(storeys = 1) {
  await asUser(desk.store, desk.officer.id);
  const result = await sendPhoto(null, form(await photo(storeys)));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}
const get = (id: string, query = "", headers: Record<string, string> = {}) =>
  GET(new Request(`http://127.0.0.1:3000/api/photos/${id}${query}`, { headers }), {
    params: Promise.resolve({ photoId: id }),
  });

test("a photograph is added by the project's own people, and only if it is one", async () => {
  const good = await photo(1);
  const text = await sent(new TextEncoder().encode("%PDF-1.4 not a picture"));
  await expectRefusals(desk.store, sendPhoto, {
    good,
    wrongRole: desk.admin.id,
    right: desk.officer.id,
    invalid: { ...good, picture: text },
  });
  await asUser(desk.store, desk.stranger.id);
  const theirs = {
    ...good,
    picture: await sent(samplePhoto(2, 4), desk.stranger.id),
    thumb: await sent(samplePhoto(2, 2), desk.stranger.id),
  };
  expect(await sendPhoto(null, form(theirs))).toMatchObject({ kind: "forbidden" });
  await asUser(desk.store, desk.officer.id);
  expect(await sendPhoto(null, form(good))).toMatchObject({ ok: true });
  // What was sent is gone once it is kept.
  expect(await sendPhoto(null, form(good))).toMatchObject({ kind: "missing" });
  const [row] = await listPhotos(desk.store.read, desk.projectId);
  expect(row?.photo).toMatchObject({ width: 192, height: 144, caption: "主体施工", period: "2021-04" });
});

test("a month holds nine, none twice, and none once it is locked", async () => {
  await added(1);
  expect(await sendPhoto(null, form(await photo(1)))).toMatchObject({
    fields: { picture: expect.any(String) },
  });
  for (let storeys = 2; storeys <= 9; storeys++) await added(storeys);
  expect(await sendPhoto(null, form(await photo(0)))).toMatchObject({ kind: "invalid" });
  await done(desk.store, (tx) => lockPeriod(tx, clerk(desk.admin.id), period("2021-03"), "审核完毕"));
  await asUser(desk.store, desk.officer.id);
  expect(await sendPhoto(null, form(await photo(1, { period: "2021-03" })))).toMatchObject({
    kind: "conflict",
  });
  expect(await sendPhoto(null, form(await photo(1, { period: "2021-05" })))).toMatchObject({
    kind: "invalid",
  });
});

test("a caption is changed and a photograph archived, with a reason, on the version they saw", async () => {
  const photoId = await added();
  const caption = { photoId, seen: "1", caption: "封顶" };
  await expectRefusals(desk.store, nameCaption, {
    good: caption,
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { ...caption, caption: "长".repeat(101) },
    stale: { ...caption, seen: "5" },
  });
  expect(await nameCaption(null, form(caption))).toMatchObject({ ok: true });
  const remove = { photoId, seen: "2", reason: "拍错项目" };
  await expectRefusals(desk.store, removePhoto, {
    good: remove,
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { ...remove, reason: " " },
    stale: { ...remove, seen: "1" },
  });
  expect(await removePhoto(null, form(remove))).toMatchObject({ ok: true });
  expect(await listPhotos(desk.store.read, desk.projectId)).toEqual([]);
  expect(await removePhoto(null, form({ ...remove, seen: "3" }))).toMatchObject({ kind: "conflict" });
});

test("it is served to who may read the project, as what it is, and asked for again each time", async () => {
  const id = await added();
  asNobody(desk.store);
  expect((await get(id)).status).toBe(401);
  await asUser(desk.store, desk.approver.id);
  expect((await get(id)).status).toBe(403);
  await asUser(desk.store, desk.auditor.id);
  expect((await get("nothing")).status).toBe(404);
  const [large, small] = [await get(id), await get(id, "?size=small")];
  expect(large.headers.get("content-type")).toBe("image/png");
  expect(large.headers.get("cache-control")).toContain("no-cache");
  expect((await large.arrayBuffer()).byteLength).toBeGreaterThan((await small.arrayBuffer()).byteLength);
  const again = await get(id, "", { "if-none-match": large.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
});
