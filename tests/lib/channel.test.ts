import { expect, test } from "vitest";
import { harmless, isMailbox, isWebAddress, leadsToForbidden, serverOf, visibleAddress } from "@/lib/channel";

test.each([
  ["https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1", true],
  ["http://10.0.0.8:8080/robot", true],
  ["ftp://example.cn/", false],
  ["file:///etc/passwd", false],
  ["javascript:alert(1)", false],
  ["https://user:word@example.cn/", false],
  ["http://169.254.169.254/latest/meta-data", false],
  ["http://0xa9fea9fe/", false],
  ["http://2852039166/", false],
  ["http://169.254.169.254./", false],
  ["http://100.100.100.200/latest/meta-data", false],
  ["http://[fe80::1]/", false],
  ["http://[febf::1]/", false],
  ["http://[::ffff:169.254.169.254]/", false],
  ["http://[::ffff:a9fe:a9fe]:8080/robot", false],
  ["http://[0:0:0:0:0:ffff:a9fe:a9fe]/", false],
  ["http://[::169.254.169.254]/", false],
  ["http://[64:ff9b::169.254.169.254]/", false],
  ["http://[2002:a9fe:a9fe::1]/", false],
  ["http://[fd00:ec2::254]/", false],
  ["http://[fd12:3456::8]/robot", true],
  ["http://[::ffff:10.0.0.8]/robot", true],
  ["http://169.254.example.cn/", true],
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

test.each([
  ["169.254.1.2:25", true],
  ["2852039166:25", true],
  ["[fe80::1]:25", true],
  ["[::ffff:a9fe:102]:25", true],
  ["100.100.100.200:25", true],
  ["10.0.0.8:25", false],
  ["[::1]:25", false],
  ["smtp.example.cn:465", false],
  ["nonsense", false],
])("whether the mail server %s is one that is never called: %s", (server, is) => {
  expect(leadsToForbidden(server)).toBe(is);
});

test("what the other side says is one short line without our secrets", () => {
  expect(harmless("bad\r\nkey geheim123 here", ["geheim123", ""])).toBe("bad key ••• here");
  expect(harmless("x".repeat(500), [])).toHaveLength(200);
});
