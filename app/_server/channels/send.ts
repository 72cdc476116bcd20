import "server-only";
import { digestNames, sayIn } from "@/app/_digest/names";
import { digestMessages, pasted } from "@/app/_digest/text";
import { type ChannelRow, secretsOf } from "@/db/channels";
import type { Outcome } from "@/db/deliveries";
import { listAnnouncements } from "@/db/digests";
import { readEnvironment, readSecrets } from "@/db/env";
import type { Store } from "@/db/types";
import type { Day } from "@/lib/domain/day";
import { bytes, type Room } from "@/lib/message-split";
import { astray } from "./astray";
import { sendMail } from "./mail";
import { failed } from "./outcome";
import { sendToRobot } from "./robot";

/** The key under which channels' secrets lie. */
export const channelKey = (): string => readSecrets(readEnvironment()).channelKey;

// 企业微信 takes 4096 bytes a message, 钉钉 far more than anybody reads; a letter is never cut.
const rooms: Record<ChannelRow["kind"], Room> = {
  wecom: { most: 3900, size: bytes },
  dingtalk: pasted,
  mail: { most: Number.MAX_SAFE_INTEGER, size: (text) => text.length },
};

/** Both robots fall silent for minutes when they are told more than twenty things a minute. */
const mostMessages = 10;

/** What a digest says to a channel, in order. */
export async function messagesFor(store: Store, channel: ChannelRow, day: Day): Promise<string[]> {
  const env = readEnvironment();
  const say = sayIn("zh-CN");
  const messages = digestMessages(await listAnnouncements(store.read, day), {
    day,
    department: channel.departmentId,
    say,
    names: await digestNames(store, "zh-CN"),
    room: rooms[channel.kind],
    link: env.originGiven ? `${env.origin}/alerts/digest?day=${day}` : null,
  });
  if (messages.length <= mostMessages) return messages;
  const left = messages.length - mostMessages + 1;
  return [...messages.slice(0, mostMessages - 1), say("digest.text.rest", { count: left })];
}

/** Sends messages from the one numbered `from` on; `taken` hears of each that the other side has. */
export async function send(
  channel: ChannelRow,
  messages: readonly string[],
  { from, id, subject, at }: { from: number; id: string; subject: string; at: () => number },
  taken: (count: number) => Promise<unknown>,
): Promise<Outcome> {
  const secrets = secretsOf(channelKey(), channel);
  if (!secrets) return failed("unsealed");
  // A name may have come to stand for another address since it was entered.
  const host = await astray(channel.kind === "mail" ? channel.address : secrets.address);
  if (host !== null) return failed("forbidden", host);
  let detail = "";
  for (const [index, text] of messages.entries()) {
    if (index < from) continue;
    const outcome =
      channel.kind === "mail"
        ? await sendMail(channel, secrets, { subject, text, id: `${id}-${index + 1}` })
        : await sendToRobot(channel, secrets, text, at());
    if (!outcome.ok) return outcome;
    detail ||= outcome.detail ?? "";
    await taken(index + 1);
  }
  return { ok: true, detail };
}

/** Sends a short test to a channel as it is stored, whether it is on or not. */
export function sendTest(channel: ChannelRow, at: number): Promise<Outcome> {
  const say = sayIn("zh-CN");
  const text = say("channel.testText", { name: channel.name });
  return send(
    channel,
    [text],
    { from: 0, id: `test-${at}`, subject: say("channel.testSubject"), at: () => at },
    async () => {},
  );
}
