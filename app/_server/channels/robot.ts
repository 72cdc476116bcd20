import "server-only";
import { createHmac } from "node:crypto";
import type { ChannelRow } from "@/db/channels";
import type { Outcome } from "@/db/deliveries";
import { type ChannelSecrets, harmless, isWebAddress } from "@/lib/channel";
import { codeOf, failed, patience } from "./outcome";

// Signs that a robot's own format would read as emphasis or a link.
const wide: Record<string, string> = {
  "*": "＊",
  _: "＿",
  "`": "｀",
  "[": "［",
  "]": "］",
  "<": "＜",
  ">": "＞",
  "#": "＃",
};
const unformatted = (text: string) => text.replace(/[*_`[\]<>#]/g, (sign) => wide[sign] ?? sign);

const withKeyword = (text: string, keyword: string) =>
  keyword === "" || text.includes(keyword) ? text : `${text}\n${keyword}`;

/** 钉钉 signs the instant with the secret: base64(HMAC-SHA256(secret, timestamp + "\n" + secret)). */
function signed(address: string, sign: string, at: number): URL {
  const url = new URL(address);
  if (sign === "") return url;
  const signature = createHmac("sha256", sign).update(`${at}\n${sign}`).digest("base64");
  url.searchParams.set("timestamp", String(at));
  url.searchParams.set("sign", signature);
  return url;
}

function request({ kind, keyword }: ChannelRow, secrets: ChannelSecrets, text: string, at: number) {
  const content = withKeyword(text, keyword);
  return kind === "wecom"
    ? {
        url: new URL(secrets.address),
        body: { msgtype: "markdown", markdown: { content: unformatted(content) } },
      }
    : { url: signed(secrets.address, secrets.sign, at), body: { msgtype: "text", text: { content } } };
}

// A robot answers in a line; whoever sends more is no robot.
async function readShort(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  while (reader && text.length < 16_384) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  await reader?.cancel().catch(() => {});
  return text;
}

function judge(status: number, text: string, hidden: readonly string[]): Outcome {
  if (status >= 300 && status < 400) return failed("redirect", String(status));
  if (status < 200 || status >= 300) return failed("status", String(status));
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return failed("answer");
  }
  if (typeof answer !== "object" || answer === null || !("errcode" in answer)) return failed("answer");
  if (answer.errcode === 0) return { ok: true };
  const message = "errmsg" in answer ? String(answer.errmsg) : "";
  return failed("refused", harmless(`${String(answer.errcode)} ${message}`, hidden));
}

/** Sends one message to a robot and says what it answered. Follows no redirect and waits ten seconds. */
export async function sendToRobot(
  channel: ChannelRow,
  secrets: ChannelSecrets,
  text: string,
  at: number,
): Promise<Outcome> {
  if (!isWebAddress(secrets.address)) return failed("unreachable");
  const { url, body } = request(channel, secrets, text, at);
  const hidden = [secrets.address, secrets.sign, ...new URL(secrets.address).searchParams.values()];
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    });
    return judge(response.status, await readShort(response), hidden);
  } catch (error) {
    if (error instanceof Error && error.name === "TimeoutError") return failed("timeout");
    const code = codeOf(error);
    return failed(/CERT|SELF_SIGNED|ALTNAME/.test(code) ? "certificate" : "unreachable", code);
  }
}
