"use server";

import { action } from "@/app/_server/action";
import { addMute, liftMute, mustGetMute } from "@/db/mutes";
import { liftMuteInput, muteInput } from "@/lib/inputs/digest";
import { can, type User } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";

const shown = () => ["/alerts/digest", "/alerts"];

// The zone's mutes are the project office's, one's own are one's own.
function refuseOthers(user: User, whose: string | null) {
  const may = whose === null ? can(user, "digest.mute-zone") : whose === user.id;
  if (!may) throw new Refusal("forbidden", { key: "forbidden" });
}

export const muteTopic = action({
  permission: "digest.mute",
  verb: "digest.mute",
  input: muteInput,
  reason: ({ reason }) => reason,
  async run(tx, { scope, ...mute }, { user, day }) {
    const userId = scope === "zone" ? null : user.id;
    refuseOthers(user, userId);
    const { topic, until } = await addMute(tx, { ...mute, userId }, user.id, day);
    return { topic, until };
  },
  revalidate: shown,
});

export const unmuteTopic = action({
  permission: "digest.mute",
  verb: "digest.unmute",
  input: liftMuteInput,
  reason: ({ reason }) => reason,
  async run(tx, { mute, seen }, { user, day }) {
    const row = await mustGetMute(tx, mute);
    refuseOthers(user, row.userId);
    const { topic } = await liftMute(tx, row, seen, day);
    return { topic };
  },
  revalidate: shown,
});
