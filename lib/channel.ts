import type { ChannelKind, MailSecurity } from "./domain/vocabulary";
import { isForbiddenHost } from "./forbidden-host";

/** What opens the other side's door: a robot's whole address carries its key. */
export type ChannelSecrets = { address: string; sign: string; password: string };

export type ChannelInput = {
  kind: ChannelKind;
  name: string;
  departmentId: string | null;
  enabled: boolean;
  sendAt: string;
  keyword: string;
  /** "smtp.example.cn:465". */
  server: string;
  security: MailSecurity | null;
  login: string;
  sender: string;
  recipients: string[];
  secrets: ChannelSecrets;
};

/** A web address that a person entered and that we may call: http or https, without a user in it. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return ["https:", "http:"].includes(protocol) && !username && !password && !leadsToForbidden(text);
}

/** The host of a web address or of a mail server's "host:port", an IPv6 address without brackets; empty for neither. */
export function hostOf(text: string): string {
  const host = serverOf(text)?.host ?? (URL.canParse(text) ? new URL(text).hostname : "");
  return host.replace(/^\[|\]$/g, "");
}

/** Whether a web address or a mail server names a host that the server must never call. */
export const leadsToForbidden = (text: string): boolean => isForbiddenHost(hostOf(text));

/** An address without its query, which holds the key. */
export function visibleAddress(address: string): string {
  if (!URL.canParse(address)) return "";
  const { origin, pathname, search } = new URL(address);
  return `${origin}${pathname}${search ? "?…" : ""}`;
}

const mailbox = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+$/;
export const isMailbox = (text: string): boolean => text.length <= 254 && mailbox.test(text);

/** "host:port" as its parts; null for anything else. */
export function serverOf(text: string): { host: string; port: number } | null {
  const parts = /^([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\]):(\d{1,5})$/.exec(text);
  const port = Number(parts?.[2]);
  return parts?.[1] && port >= 1 && port <= 65_535 ? { host: parts[1].replace(/^\[|\]$/g, ""), port } : null;
}

/** A text from elsewhere as one short line in which none of the given secrets stands. */
export function harmless(text: string, secrets: readonly string[]): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  let line = text.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();
  for (const secret of secrets) if (secret.length >= 4) line = line.replaceAll(secret, "•••");
  return line.slice(0, 200);
}
