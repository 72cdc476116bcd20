import { expect, test } from "vitest";
import { deviceOf } from "@/lib/device";
import { usersUrl } from "@/lib/inputs/user";
import { listedUsers } from "@/lib/user-list";

const user = (username: string, more: object = {}) => ({
  username,
  name: `用户${username}`,
  role: "officer" as const,
  departmentId: "economy",
  disabled: false,
  mustChangePassword: false,
  lastSignIn: 1 as number | null,
  sessions: 0,
  ...more,
});
const all = [
  user("anna"),
  user("bai", { role: "head", sessions: 1 }),
  user("chen", { disabled: true, lastSignIn: null, mustChangePassword: true }),
  user("du", { departmentId: "industry", mustChangePassword: true, lastSignIn: null }),
];
const found = (query: Record<string, string>) =>
  listedUsers(all, usersUrl.parse(query)).map(({ username }) => username);

test.each([
  [{}, "anna bai chen du"],
  [{ q: "用户A" }, "anna"],
  [{ q: "DU" }, "du"],
  [{ role: "head" }, "bai"],
  [{ role: "king" }, "anna bai chen du"],
  [{ department: "industry" }, "du"],
  [{ state: "active" }, "anna bai du"],
  [{ state: "disabled" }, "chen"],
  [{ state: "one-time" }, "du"],
  [{ state: "never" }, "chen du"],
  [{ state: "now" }, "bai"],
  [{ state: "active", department: "economy", q: "b" }, "bai"],
])("%j lists %s", (query, names) => {
  expect(found(query as Record<string, string>).join(" ")).toBe(names);
});

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36",
    "Chrome 120 · Windows",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0",
    "Edge 120 · Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1",
    "Safari 17 · iPhone",
  ],
  [
    "Mozilla/5.0 (Linux; Android 14) Chrome/119.0 Mobile Safari/537.36 MicroMessenger/8.0",
    "WeChat 8 · Android",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0", "Firefox 121 · Linux"],
  ["curl/8", ""],
])("%s is %s", (agent, device) => {
  expect(deviceOf(agent)).toBe(device);
});
