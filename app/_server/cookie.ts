import "server-only";
import { createHash } from "node:crypto";
import { readEnvironment, readSecrets } from "@/db/env";

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}
declare module "next-auth" {
  interface User {
    sid?: string;
  }
}

let kept: string | undefined;

/** The key of the cookie's encryption; read once, because it may come from a file. */
export function secret(): string {
  kept ??= readSecrets(readEnvironment()).nextAuthSecret;
  return kept;
}

/** Only the hash of a session's token is stored, so a stolen database opens no session. */
export const digest = (sid: string): string => createHash("sha256").update(sid).digest("hex");

/** Behind a TLS proxy we listen on loopback, yet the browser speaks https: both kinds of secure count. */
export function cookieSettings(env = readEnvironment()) {
  const secure = env.secureCookie || env.origin.startsWith("https:");
  return {
    name: secure ? "__Host-dz.session" : "dz.session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}
