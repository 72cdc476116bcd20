import "server-only";
import { promises as dns } from "node:dns";
import { hostOf } from "@/lib/channel";
import { isForbiddenHost } from "@/lib/forbidden-host";

/** The host of a web address or mail server if it, or an address its name stands for now, must never be called. */
export async function astray(target: string): Promise<string | null> {
  const host = hostOf(target);
  // Whoever sends says it better than we when a name is unknown.
  const found = await dns.lookup(host, { all: true }).catch(() => []);
  return [host, ...found.map(({ address }) => address)].some(isForbiddenHost) ? host : null;
}
