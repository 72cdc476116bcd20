import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Period } from "@/lib/domain/period";
import type { KeptFile } from "@/lib/domain/permit-paper";
import { mostPhotos, type Picture, readPicture } from "@/lib/domain/photo";
import { Refusal } from "@/lib/refusal";
import { keepFile } from "./files";
import { type Clerk, isLocked } from "./periods";
import { readReceived } from "./received-files";
import { photos, users } from "./schema";
import type { Db, Tx } from "./types";

export type PhotoRow = typeof photos.$inferSelect;
export type KeptPhoto = { picture: KeptFile; thumb: KeptFile; width: number; height: number };

const keep = async (folder: string, picture: Picture, name: string): Promise<KeptFile> => ({
  hash: await keepFile(folder, picture.bytes),
  name,
  type: picture.type,
  bytes: picture.bytes.byteLength,
});

/** Keeps a picture and its small version without what the camera wrote into them. @throws Refusal `invalid`. */
export async function keepPhoto(
  folder: string,
  picture: Uint8Array,
  thumb: Uint8Array,
  name: string,
): Promise<KeptPhoto> {
  const [large, small] = [readPicture(picture), readPicture(thumb)];
  if (!large || !small)
    throw new Refusal("invalid", { key: "photo.noPicture" }, { picture: { key: "photo.noPicture" } });
  const { width, height } = large;
  return { picture: await keep(folder, large, name), thumb: await keep(folder, small, name), width, height };
}

/** The same of two files that a person sent before. @throws Refusal `missing` for an unknown token. */
export async function keepReceivedPhoto(
  folder: string,
  userId: string,
  sent: { picture: string; thumb: string; name: string },
): Promise<KeptPhoto> {
  const picture = await readReceived(folder, userId, sent.picture);
  const thumb = await readReceived(folder, userId, sent.thumb);
  return keepPhoto(folder, picture.bytes, thumb.bytes, sent.name);
}

async function refuseLocked(tx: Tx, period: Period) {
  if (await isLocked(tx, period)) throw new Refusal("conflict", { key: "photo.locked" });
}

const standing = (projectId: string, period: Period) =>
  and(eq(photos.projectId, projectId), eq(photos.period, period), isNull(photos.archivedOn));

/** Adds a picture to a month. @throws Refusal `conflict` for a locked month, `invalid` for a tenth one. */
export async function addPhoto(
  tx: Tx,
  who: Clerk,
  of: { projectId: string; period: Period; caption: string },
  kept: KeptPhoto,
): Promise<PhotoRow> {
  await refuseLocked(tx, of.period);
  const there = await tx.select().from(photos).where(standing(of.projectId, of.period));
  if (there.length >= mostPhotos)
    throw new Refusal("invalid", { key: "photo.tooMany" }, { picture: { key: "photo.tooMany" } });
  if (there.some(({ picture }) => picture.hash === kept.picture.hash))
    throw new Refusal("invalid", { key: "photo.twice" }, { picture: { key: "photo.twice" } });
  return tx.add(photos, {
    id: crypto.randomUUID(),
    ...of,
    ...kept,
    enteredBy: who.userId,
    enteredOn: who.day,
    at: who.at,
  });
}

/** @throws Refusal `missing`. */
export async function mustGetPhoto(db: Db, id: string): Promise<PhotoRow> {
  const [row] = await db.select().from(photos).where(eq(photos.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

/** Another caption, or by `archivedOn` out of sight; nothing is deleted. @throws Refusal `conflict` when stale or locked. */
export async function changePhoto(
  tx: Tx,
  row: PhotoRow,
  values: Partial<Pick<PhotoRow, "caption" | "archivedOn">>,
  seen: number,
): Promise<PhotoRow> {
  await refuseLocked(tx, row.period);
  return tx.change(photos, row.id, values, seen);
}

/** The pictures of a project that stand, newest month first, in the order in which they came. */
export const listPhotos = (db: Db, projectId: string) =>
  db
    .select({ photo: photos, by: users.name })
    .from(photos)
    .innerJoin(users, eq(users.id, photos.enteredBy))
    .where(and(eq(photos.projectId, projectId), isNull(photos.archivedOn)))
    .orderBy(desc(photos.period), asc(photos.at), asc(photos.id));
export type Photo = Awaited<ReturnType<typeof listPhotos>>[number];

/** Every kept file that a photograph names, archived ones too. */
export const listPhotoFiles = async (db: Db) =>
  (await db.select({ id: photos.id, picture: photos.picture, thumb: photos.thumb }).from(photos)).flatMap(
    ({ id, picture, thumb }) => [picture, thumb].map(({ hash }) => ({ id, hash })),
  );
