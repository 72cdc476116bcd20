"use server";

import { action } from "@/app/_server/action";
import { channelKey, sendTest } from "@/app/_server/channels/send";
import { deliver } from "@/app/_server/deliveries";
import { now } from "@/app/_server/today";
import { addChannel, changeChannel, mustGetChannel, removeChannel, switchChannel } from "@/db/channels";
import { enqueueOne, mustGetDelivery } from "@/db/deliveries";
import { findDigest } from "@/db/digests";
import { store } from "@/db/store";
import {
  channelAddInput,
  channelChangeInput,
  channelRemoveInput,
  channelSeenInput,
  channelSwitchInput,
  deliveryInput,
} from "@/lib/inputs/channel";
import { Refusal } from "@/lib/refusal";

const shown = () => ["/admin/channels"];

export const saveChannel = action({
  permission: "channel.edit",
  verb: "channel.add",
  input: channelAddInput,
  run: async (tx, input) => ({ name: (await addChannel(tx, input, channelKey())).name }),
  revalidate: shown,
});

export const editChannel = action({
  permission: "channel.edit",
  verb: "channel.edit",
  input: channelChangeInput,
  run: async (tx, { channel, input, seen }) => ({
    name: (await changeChannel(tx, channel, input, channelKey(), seen)).name,
  }),
  revalidate: shown,
});

export const turnChannel = action({
  permission: "channel.edit",
  verb: "channel.switch",
  input: channelSwitchInput,
  async run(tx, { channel, enabled, seen }) {
    await mustGetChannel(tx, channel);
    const { name } = await switchChannel(tx, channel, enabled, seen);
    return { name, enabled };
  },
  revalidate: shown,
});

export const dropChannel = action({
  permission: "channel.edit",
  verb: "channel.remove",
  input: channelRemoveInput,
  reason: ({ reason }) => reason,
  async run(tx, { channel, seen }) {
    await mustGetChannel(tx, channel);
    return { name: (await removeChannel(tx, channel, seen)).name };
  },
  revalidate: shown,
});

async function mustBeSeen(id: string, seen: number) {
  const channel = await mustGetChannel(store().read, id);
  if (channel.version !== seen) throw new Refusal("conflict", { key: "stale" });
  return channel;
}

/** The other side is asked before the transaction: it may take its time, and nobody waits for the write lock. */
export const testChannel = action({
  permission: "channel.edit",
  verb: "channel.test",
  input: channelSeenInput,
  prepare: async ({ channel, seen }) => sendTest(await mustBeSeen(channel, seen), now()),
  run: async (_tx, _input, _circumstances, outcome) => outcome,
  concerns: ({ channel }) => [channel],
  revalidate: shown,
});

/** Sends the newest digest to a channel now, unless it has it already. */
export const sendDigest = action({
  permission: "channel.edit",
  verb: "channel.send",
  input: channelSeenInput,
  async prepare({ channel, seen }) {
    await mustBeSeen(channel, seen);
    const digest = await findDigest(store().read, null);
    if (!digest) throw new Refusal("missing", { key: "channel.noDigest" });
    return deliverAnyway(await enqueueOne(store(), digest.id, channel, now()));
  },
  run: async (_tx, _input, _circumstances, outcome) => outcome,
  concerns: ({ channel }) => [channel],
  revalidate: shown,
});

async function deliverAnyway(id: string) {
  const outcome = await deliver(store(), id, now, true);
  if (!outcome) throw new Refusal("conflict", { key: "channel.delivered" });
  return outcome;
}

export const retryDelivery = action({
  permission: "channel.edit",
  verb: "channel.retry",
  input: deliveryInput,
  async prepare({ delivery }) {
    const { channelId } = await mustGetDelivery(store().read, delivery);
    await mustGetChannel(store().read, channelId);
    return deliverAnyway(delivery);
  },
  run: async (_tx, _input, _circumstances, outcome) => outcome,
  concerns: ({ delivery }) => [delivery],
  revalidate: shown,
});
