import "server-only";
import { sayIn } from "@/app/_digest/names";
import { mustGetChannel } from "@/db/channels";
import { claim, type DeliveryRow, listDue, noteTaken, type Outcome, settle } from "@/db/deliveries";
import type { Store } from "@/db/types";
import { messagesFor, send } from "./channels/send";
import { log } from "./log";

type Clock = () => number;

async function attempt(store: Store, row: DeliveryRow, clock: Clock): Promise<Outcome> {
  const channel = await mustGetChannel(store.read, row.channelId);
  const messages = await messagesFor(store, channel, row.digestId);
  const id = `${row.digestId}-${channel.id}`;
  const subject = sayIn("zh-CN")("digest.text.subject", { day: row.digestId });
  return send(channel, messages, { from: row.taken, id, subject, at: clock }, (count) =>
    noteTaken(store, row.id, count),
  );
}

/**
 * Sends one delivery, if it is nobody else's and not sent yet, and keeps what came of it; null when there was nothing to
 * do. A digest that says nothing to a channel counts as sent.
 */
export async function deliver(
  store: Store,
  id: string,
  clock: Clock,
  anyway = false,
): Promise<Outcome | null> {
  const row = await claim(store, id, clock(), anyway);
  if (!row) return null;
  let outcome: Outcome;
  try {
    outcome = await attempt(store, row, clock);
  } catch (error) {
    // A bug must not leave the delivery in nobody's hands for good.
    await settle(store, row, { ok: false, problem: "nothing", detail: "" }, clock());
    throw error;
  }
  await settle(store, row, outcome, clock());
  const { digestId, channelId, attempts } = row;
  log.info({
    event: "delivery",
    digest: digestId,
    channel: channelId,
    attempt: attempts + 1,
    outcome: outcome.ok ? "sent" : outcome.problem,
  });
  return outcome;
}

/** Sends everything that is due, one after the other; called every minute. */
export async function deliverDue(store: Store, clock: Clock): Promise<void> {
  for (const id of await listDue(store.read, clock())) {
    try {
      await deliver(store, id, clock);
    } catch (error) {
      log.error({ event: "delivery", outcome: "broken", delivery: id, reason: String(error) });
    }
  }
}
