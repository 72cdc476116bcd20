import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEnvironment, readSecrets } from "@/db/env";

test("an empty environment is the loopback demo on port 3000 with a plain cookie", () => {
  expect(readEnvironment({})).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    loopback: true,
    demo: true,
    secureCookie: false,
    origin: "http://127.0.0.1:3000",
  });
});

test("another host needs a secure cookie unless plain HTTP is asked for in so many words", () => {
  expect(readEnvironment({ HOST: "0.0.0.0" }).secureCookie).toBe(true);
  expect(readEnvironment({ HOST: "0.0.0.0", ALLOW_INSECURE_HTTP: "1" }).secureCookie).toBe(false);
  expect(readEnvironment({ ORIGIN: "https://targets.example.cn" }).secureCookie).toBe(true);
});

test.each([
  ["PORT", "http"],
  ["DEMO", "yes"],
  ["DEMO_DATE", "2021-02-30"],
  ["ORIGIN", "targets.example.cn"],
  ["NEXTAUTH_SECRET", "short"],
])("%s=%s is refused in a sentence that names it", (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(name));
});

test("the secrets of a folder are made once, for its owner only, and given ones win", () => {
  const folder = mkdtempSync(join(tmpdir(), "env-"));
  const env = readEnvironment({ DATA_DIR: folder });
  const first = readSecrets(env);
  expect(readSecrets(env)).toEqual(first);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  const given = "g".repeat(32);
  expect(readSecrets(readEnvironment({ DATA_DIR: folder, AUDIT_KEY: given })).auditKey).toBe(given);
});
