import { addChannel } from "@/db/channels";
import type { Store } from "@/db/types";
import type { ChannelInput } from "@/lib/channel";
import { done } from "./world";

export const channelTestKey = "a key for channels of tests, thirty-two bytes";

const robot: ChannelInput = {
  kind: "wecom",
  name: "项目群",
  departmentId: null,
  enabled: true,
  sendAt: "08:30",
  keyword: "",
  server: "",
  security: null,
  login: "",
  sender: "",
  recipients: [],
  secrets: { address: "http://127.0.0.1:9/send?key=geheimnis", sign: "", password: "" },
};

/** A channel of a store, by default a robot of the zone's group. */
export const makeChannel = (store: Store, changes: Partial<ChannelInput> = {}, key = channelTestKey) =>
  done(store, (tx) => addChannel(tx, { ...robot, ...changes }, key));

/** The form of a channel as the browser sends it. */
export const channelForm = (changes: Record<string, string> = {}) => ({
  kind: "wecom",
  name: "项目群",
  department: "",
  enabled: "1",
  sendAt: "08:30",
  keyword: "",
  server: "",
  security: "",
  login: "",
  sender: "",
  recipients: "",
  secretAddress: "http://127.0.0.1:9/send?key=geheimnis",
  secretSign: "",
  password: "",
  ...changes,
});
