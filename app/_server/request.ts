import "server-only";
import { headers } from "next/headers";
import { readEnvironment } from "@/db/env";

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

const originOf = (text: string) => (URL.canParse(text) ? new URL(text) : null);

/**
 * Whether a mutating request was sent by one of our own pages. Without ORIGIN the page's host must be the host that was
 * asked, and a loopback one where we listen on loopback. X-Forwarded-Host is never read: anybody can send it.
 */
export function fromOwnPage(given: Pick<Headers, "get">, env = readEnvironment()): boolean {
  const site = given.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const sent = given.get("origin");
  if (sent === null) return site === "same-origin";
  const origin = originOf(sent);
  if (!origin || sent === "null") return false;
  if (env.originGiven) return origin.origin === env.origin;
  return origin.host === given.get("host") && (!env.loopback || loopbackNames.has(origin.hostname));
}

/** The hop that our own proxy added. Without a proxy the header is the caller's word, so it is ignored. */
export function addressOf(given: Pick<Headers, "get">, env = readEnvironment()): string {
  if (!env.originGiven) return env.loopback ? "loopback" : "direct";
  return given.get("x-forwarded-for")?.split(",").at(-1)?.trim().slice(0, 45) || "unknown";
}

/** Reference number and address of the request, for the audit and the log. */
export async function requestReference(): Promise<string> {
  const given = await headers();
  return `${given.get("x-request-id") ?? "-"} ${addressOf(given)}`;
}

/** The path with its query that proxy.ts noted, to come back to after signing in. */
export const requestedPath = async (): Promise<string> => safePath((await headers()).get("x-path"));

/** A path of our own site or "/": a callback never leads elsewhere. */
export function safePath(wanted: unknown): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])[^\\\s]*$/.test(wanted)) return "/";
  const url = new URL(wanted, "http://here");
  return url.host === "here" && !url.pathname.startsWith("/sign-in") ? url.pathname + url.search : "/";
}
