"use server";

import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action";
import { businessDay } from "@/app/_server/as-of";
import {
  discardBulletin,
  draftBulletin,
  editBulletin,
  mustGetBulletin,
  publishBulletin,
  readBulletin,
} from "@/db/bulletins";
import { filesOf, keepFile } from "@/db/files";
import { store } from "@/db/store";
import { draftInput, draftSeenInput, editInput } from "@/lib/inputs/bulletin";
import { Refusal } from "@/lib/refusal";
import { bulletinWord } from "./_word/bulletin-word";

const pages = ({ bulletin }: { bulletin: string }) => ["/bulletin", `/bulletin/${bulletin}`];

export const startDraft = action({
  permission: "bulletin.edit",
  verb: "bulletin.draft",
  input: draftInput,
  async run(tx, { period }, { user, day, at }) {
    const { id, number } = await draftBulletin(tx, { userId: user.id, day, at }, period);
    return { id, number };
  },
  revalidate: () => ["/bulletin"],
});

export const saveDraft = action({
  permission: "bulletin.edit",
  verb: "bulletin.edit",
  input: editInput,
  async run(tx, { bulletin, seen, title, ...remarks }) {
    const { version } = await editBulletin(tx, bulletin, { title, remarks }, seen);
    return { version };
  },
  revalidate: pages,
});

export const discardDraft = action({
  permission: "bulletin.edit",
  verb: "bulletin.discard",
  input: draftSeenInput,
  async run(tx, { bulletin, seen }) {
    await discardBulletin(tx, bulletin, seen);
    return null;
  },
  revalidate: pages,
});

/** The paper is set before the write lock is taken; if the data moved meanwhile, nothing is published. */
export const publish = action({
  permission: "bulletin.edit",
  verb: "bulletin.publish",
  input: draftSeenInput,
  async prepare({ bulletin }) {
    const { read } = store();
    const frozen = await readBulletin(read, await mustGetBulletin(read, bulletin), await businessDay());
    const t = await getTranslations("bulletinText");
    return { text: JSON.stringify(frozen), paper: await bulletinWord(frozen.documents["zh-CN"], t("empty")) };
  },
  async run(tx, { bulletin, seen }, { user, day, at }, { text, paper }) {
    const row = await publishBulletin(tx, { userId: user.id, day, at }, bulletin, seen, (frozen) => {
      if (JSON.stringify(frozen) !== text) throw new Refusal("conflict", { key: "bulletin.moved" });
      return keepFile(filesOf(store()), paper);
    });
    return { number: row.number };
  },
  revalidate: pages,
});
