import { expect, test } from "vitest";
import { harmless, isMailbox, isWebAddress, serverOf, visibleAddress } from "@/lib/channel";

test.each([
  ["https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1", true],
  ["http://10.0.0.8:8080/robot", true],
  ["ftp://example.cn/", false],
  ["file:///etc/passwd", false],
  ["javascript:alert(1)", false],
  ["https://user:word@example.cn/", false],
  ["http://169.254.169.254/latest/meta-data", false],
  ["http://[fe80::1]/", false],
  ["robot", false],
  ["", false],
])("whether we may call %s: %s", (address, allowed) => {
  expect(isWebAddress(address)).toBe(allowed);
});

test("the query of an address holds the key and is not shown", () => {
  expect(visibleAddress("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=geheim")).toBe(
    "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?…",
  );
  expect(visibleAddress("https://example.cn/hook")).toBe("https://example.cn/hook");
  expect(visibleAddress("nonsense")).toBe("");
});

test("a mail server is host and port, a mailbox has one @", () => {
  expect(serverOf("smtp.example.cn:465")).toEqual({ host: "smtp.example.cn", port: 465 });
  expect(serverOf("[::1]:25")).toEqual({ host: "::1", port: 25 });
  for (const wrong of ["smtp.example.cn", "smtp.example.cn:0", "smtp:99999", "a b:25", ":25"])
    expect(serverOf(wrong)).toBeNull();
  expect(isMailbox("office@example.cn")).toBe(true);
  for (const wrong of ["office", "a@b@c", "a b@c.cn", "a@b.cn>", "", `${"x".repeat(260)}@c.cn`])
    expect(isMailbox(wrong)).toBe(false);
});

test("what the other side says is one short line without our secrets", () => {
  expect(harmless("bad\r\nkey geheim123 here", ["geheim123", ""])).toBe("bad key ••• here");
  expect(harmless("x".repeat(500), [])).toHaveLength(200);
});
