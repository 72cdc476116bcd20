import { asc, eq } from "drizzle-orm";
import { type ChannelInput, type ChannelSecrets, visibleAddress } from "@/lib/channel";
import { Refusal } from "@/lib/refusal";
import { channels, departments } from "./schema";
import { seal, unseal } from "./sealed";
import type { Db, Tx } from "./types";

export type ChannelRow = typeof channels.$inferSelect;

/** Every channel that was not removed, in the order of their names. */
export const listChannels = (db: Db): Promise<ChannelRow[]> =>
  db.select().from(channels).where(eq(channels.removed, false)).orderBy(asc(channels.name), asc(channels.id));

/** @throws Refusal `missing`, also when it was removed. */
export async function mustGetChannel(db: Db, id: string): Promise<ChannelRow> {
  const [row] = await db.select().from(channels).where(eq(channels.id, id));
  if (!row || row.removed) throw new Refusal("missing", { key: "missing" });
  return row;
}

const nothing: ChannelSecrets = { address: "", sign: "", password: "" };

/** What opens the other side's door; null when the key of the data folder is not the one it was sealed with. */
export function secretsOf(key: string, { id, sealed }: ChannelRow): ChannelSecrets | null {
  if (sealed === "") return nothing;
  const text = unseal(key, sealed, id);
  return text === null ? null : { ...nothing, ...JSON.parse(text) };
}

async function refuseUnknown(db: Db, departmentId: string | null) {
  if (departmentId === null) return;
  const [row] = await db
    .select({ id: departments.id })
    .from(departments)
    .where(eq(departments.id, departmentId));
  if (!row)
    throw new Refusal("invalid", { key: "field.department" }, { department: { key: "field.department" } });
}

const needs = (field: string) =>
  new Refusal("invalid", { key: "invalid" }, { [field]: { key: "field.required" } });

/** What is typed over what was sealed: an empty field keeps the old secret. */
function completed({ kind, secrets }: ChannelInput, old: ChannelSecrets | null): ChannelSecrets {
  const known = old ?? nothing;
  const all = {
    address: secrets.address || known.address,
    sign: secrets.sign || known.sign,
    password: secrets.password || known.password,
  };
  if (kind !== "mail" && all.address === "") throw needs("secretAddress");
  return kind === "mail" ? { ...nothing, password: all.password } : { ...all, password: "" };
}

const rowOf = ({ secrets: _, server, ...row }: ChannelInput, all: ChannelSecrets) => ({
  ...row,
  address: row.kind === "mail" ? server : visibleAddress(all.address),
});

/** @throws Refusal `invalid` for an unknown department or a robot without address. */
export async function addChannel(tx: Tx, input: ChannelInput, key: string): Promise<ChannelRow> {
  await refuseUnknown(tx, input.departmentId);
  const [id, all] = [crypto.randomUUID(), completed(input, null)];
  return tx.add(channels, { ...rowOf(input, all), id, sealed: seal(key, JSON.stringify(all), id) });
}

/** @throws Refusal as `addChannel`, and `conflict` when somebody changed it since `seen`. */
export async function changeChannel(
  tx: Tx,
  id: string,
  input: ChannelInput,
  key: string,
  seen: number,
): Promise<ChannelRow> {
  await refuseUnknown(tx, input.departmentId);
  const row = await mustGetChannel(tx, id);
  const typed = Object.values(input.secrets).some((secret) => secret !== "");
  const old = secretsOf(key, row);
  const all = completed(input, row.kind === input.kind ? old : null);
  // Sealing the same again would look like a change; one that cannot be opened any more is kept until another is typed.
  // A password is given to the server it was typed for, in the way it was typed for, and to no other.
  const moved = row.address !== input.server || row.security !== input.security;
  const kept = row.kind === "mail" && old?.password !== "" && input.secrets.password === "";
  if (input.kind === "mail" && kept && moved) throw needs("password");
  const same = !typed && row.kind === input.kind;
  return tx.change(
    channels,
    id,
    { ...rowOf(input, all), ...(same ? {} : { sealed: seal(key, JSON.stringify(all), id) }) },
    seen,
  );
}

export const switchChannel = (tx: Tx, id: string, enabled: boolean, seen: number): Promise<ChannelRow> =>
  tx.change(channels, id, { enabled }, seen);

/** Takes a channel away with its secrets; what it sent stays in the list. */
export const removeChannel = (tx: Tx, id: string, seen: number): Promise<ChannelRow> =>
  tx.change(channels, id, { removed: true, enabled: false, sealed: "" }, seen);
