import "server-only";
import nodemailer from "nodemailer";
import type { ChannelRow } from "@/db/channels";
import type { Outcome } from "@/db/deliveries";
import { type ChannelSecrets, harmless, serverOf } from "@/lib/channel";
import { codeOf, failed, patience } from "./outcome";

export type Letter = {
  subject: string;
  text: string;
  /** The same letter has the same name, so that a reader's programme can see a second copy. */
  id: string;
};

function problemOf(error: unknown, hidden: readonly string[]): Outcome {
  const code = codeOf(error);
  const said =
    typeof error === "object" && error !== null && "response" in error && typeof error.response === "string"
      ? harmless(error.response, hidden)
      : "";
  if (code === "EAUTH" || code === "ENOAUTH") return failed("login", said);
  if (code === "EENVELOPE" || code === "EMESSAGE") return failed("recipients", said);
  if (code === "ETIMEDOUT") return failed("timeout");
  if (code === "ETLS" || /CERT|SELF_SIGNED|ALTNAME/.test(code)) return failed("certificate", code);
  return said === "" ? failed("unreachable", code) : failed("refused", said);
}

/** Sends one letter by SMTP and says what the server answered. Every step may take ten seconds. */
export async function sendMail(
  { address, security, login, sender, recipients }: ChannelRow,
  { password }: ChannelSecrets,
  { subject, text, id }: Letter,
): Promise<Outcome> {
  const server = serverOf(address);
  if (!server) return failed("unreachable");
  const transport = nodemailer.createTransport({
    ...server,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    ...(login ? { auth: { user: login, pass: password } } : {}),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const { rejected } = await transport.sendMail({
      from: sender,
      to: recipients,
      subject,
      text,
      messageId: `<${id}@${sender.split("@").at(-1)}>`,
    });
    // The others have it; sending again to all would tell them twice.
    return { ok: true, detail: rejected.map(String).join(" ") };
  } catch (error) {
    return problemOf(error, [password, Buffer.from(password).toString("base64")]);
  } finally {
    transport.close();
  }
}
