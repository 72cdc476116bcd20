import "server-only";
import { promises as dns } from "node:dns";
import { setTimeout } from "node:timers/promises";
import { hostOf } from "@/lib/channel";
import { isForbiddenHost } from "@/lib/forbidden-host";
import { patience } from "./outcome";

/** The host of a web address or mail server if it, or an address its name stands for now, must never be called. */
export async function astray(target: string): Promise<string | null> {
  const host = hostOf(target);
  // Whoever sends says better than we that a name is unknown or its server silent.
  const found = await Promise.race([
    dns.lookup(host, { all: true }).catch(() => []),
    setTimeout(patience, [], { ref: false }),
  ]);
  return [host, ...found.map(({ address }) => address)].some(isForbiddenHost) ? host : null;
}
