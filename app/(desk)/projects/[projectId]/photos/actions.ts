"use server";

import { action } from "@/app/_server/action";
import { filesOf } from "@/db/files";
import { addPhoto, changePhoto, keepReceivedPhoto, mustGetPhoto } from "@/db/photos";
import { mustGetProjectYear } from "@/db/projects";
import { dropReceived } from "@/db/received-files";
import { store } from "@/db/store";
import type { Tx } from "@/db/types";
import { periodOfDay, yearOf } from "@/lib/domain/period";
import { isListed } from "@/lib/domain/standing";
import { captionInput, photoInput, removePhotoInput } from "@/lib/inputs/photo";
import { Refusal } from "@/lib/refusal";

const pages = (id: string) => [`/projects/${id}`, `/projects/${id}/month`];

const loadPhoto = async (tx: Tx, photoId: string) => {
  const photo = await mustGetPhoto(tx, photoId);
  return { photo, year: await mustGetProjectYear(tx, photo.projectId, yearOf(photo.period)) };
};

export const sendPhoto = action({
  permission: "photo.edit",
  verb: "photo.add",
  input: photoInput,
  prepare: (input, user) => keepReceivedPhoto(filesOf(store()), user.id, input),
  async run(tx, { projectId, period, caption, picture, thumb }, { user, allow, day, at }, kept) {
    const year = await mustGetProjectYear(tx, projectId, yearOf(period));
    allow(year);
    if (!isListed(year, period)) throw new Refusal("invalid", { key: "notListed" });
    if (period > periodOfDay(day)) throw new Refusal("invalid", { key: "periodToCome" });
    const row = await addPhoto(tx, { userId: user.id, day, at }, { projectId, period, caption }, kept);
    return { id: row.id, sent: [picture, thumb] };
  },
  async after({ sent }, user) {
    for (const token of sent) await dropReceived(filesOf(store()), user.id, token);
  },
  revalidate: ({ projectId }) => pages(projectId),
});

export const nameCaption = action({
  permission: "photo.edit",
  verb: "photo.caption",
  input: captionInput,
  async run(tx, { photoId, seen, caption }, { allow }) {
    const { photo, year } = await loadPhoto(tx, photoId);
    allow(year);
    return { version: (await changePhoto(tx, photo, { caption }, seen)).version };
  },
  revalidate: () => ["/projects"],
});

export const removePhoto = action({
  permission: "photo.edit",
  verb: "photo.remove",
  input: removePhotoInput,
  reason: ({ reason }) => reason,
  async run(tx, { photoId, seen }, { allow, day }) {
    const { photo, year } = await loadPhoto(tx, photoId);
    allow(year);
    if (photo.archivedOn) throw new Refusal("conflict", { key: "stale" });
    await changePhoto(tx, photo, { archivedOn: day }, seen);
    return { id: photo.id };
  },
  revalidate: () => ["/projects"],
});
