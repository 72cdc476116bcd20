import { z } from "zod";
import { type ChannelInput, isMailbox, isWebAddress, leadsToForbidden, serverOf } from "@/lib/channel";
import { isTimeOfDay } from "@/lib/domain/delivery";
import { channelKinds, mailSecurities } from "@/lib/domain/vocabulary";

const line = (most: number) => z.string().trim().max(most);
const seen = z.coerce.number().int().min(1);
const channel = z.string().min(1).max(100);
const reason = z.string().trim().min(1).max(500);

/** The form of a channel, flat as the browser sends it; an empty secret keeps the one that is stored. */
const fields = z.strictObject({
  kind: z.enum(channelKinds),
  name: line(60).min(1),
  department: line(100),
  enabled: z.enum(["0", "1"]).transform((text) => text === "1"),
  sendAt: line(5).refine(isTimeOfDay, "timeOfDay"),
  keyword: line(40),
  server: line(260),
  security: z.enum(["", ...mailSecurities]),
  login: line(254),
  sender: line(254),
  recipients: z.string().max(10_000),
  secretAddress: line(2000),
  secretSign: line(200),
  password: z.string().max(500),
});

const mailboxesOf = (text: string) => [...new Set(text.split(/[\s,;，；]+/).filter((one) => one !== ""))];

type Fields = z.output<typeof fields>;

function check(typed: Fields, context: z.RefinementCtx) {
  const wrong = (path: keyof Fields, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (typed.kind !== "mail") {
    if (typed.secretAddress !== "" && !isWebAddress(typed.secretAddress))
      wrong("secretAddress", leadsToForbidden(typed.secretAddress) ? "forbiddenHost" : "webAddress");
    return;
  }
  const recipients = mailboxesOf(typed.recipients);
  if (!serverOf(typed.server)) wrong("server", "server");
  else if (leadsToForbidden(typed.server)) wrong("server", "forbiddenHost");
  if (typed.security === "") wrong("security", "required");
  if (!isMailbox(typed.sender)) wrong("sender", "mailbox");
  if (recipients.length === 0) wrong("recipients", "required");
  else if (recipients.length > 50 || !recipients.every(isMailbox)) wrong("recipients", "mailboxes");
}

// What belongs to another kind is left out, so that no forgotten password stays.
function channelOf(typed: Fields): ChannelInput {
  const [mail, ding] = [typed.kind === "mail", typed.kind === "dingtalk"];
  return {
    kind: typed.kind,
    name: typed.name,
    departmentId: typed.department || null,
    enabled: typed.enabled,
    sendAt: typed.sendAt,
    keyword: ding ? typed.keyword : "",
    server: mail ? typed.server : "",
    security: mail && typed.security !== "" ? typed.security : null,
    login: mail ? typed.login : "",
    sender: mail ? typed.sender : "",
    recipients: mail ? mailboxesOf(typed.recipients) : [],
    secrets: {
      address: mail ? "" : typed.secretAddress,
      sign: ding ? typed.secretSign : "",
      password: mail ? typed.password : "",
    },
  };
}

export const channelAddInput = fields.superRefine(check).transform(channelOf);

export const channelChangeInput = fields
  .extend({ channel, seen })
  .superRefine(check)
  .transform(({ channel, seen, ...typed }) => ({ channel, seen, input: channelOf(typed) }));

export const channelSeenInput = z.strictObject({ channel, seen });
export const channelSwitchInput = z.strictObject({
  channel,
  seen,
  enabled: z.enum(["0", "1"]).transform((text) => text === "1"),
});
export const channelRemoveInput = z.strictObject({ channel, seen, reason });
export const deliveryInput = z.strictObject({ delivery: z.string().min(1).max(200) });
