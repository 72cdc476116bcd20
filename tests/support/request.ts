import { encode } from "next-auth/jwt";
import { vi } from "vitest";
import { cookieSettings, digest, secret } from "@/app/_server/cookie";
import { log } from "@/app/_server/log";
import { getUser } from "@/db/people";
import { addSession } from "@/db/sessions";
import { replaceStore as putStore } from "@/db/store";
import type { Store } from "@/db/types";

/** The request that next/headers answers from; `revalidated` collects what next/cache was told. */
const request = { headers: new Headers(), cookies: new Map<string, string>() };
export const revalidated: string[] = [];
/** The cookies of the faked browser. */
export const cookieJar = request.cookies;
let sessions = 0;
// What the program logs is nothing to read in a test run.
log.level = "silent";

/** Faces of next/headers, next/cache and next-intl/server. Everything of our own stays real. */
export const nextHeaders = () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => {
      const value = request.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    getAll: () => [...request.cookies].map(([name, value]) => ({ name, value })),
    set: (name: string, value: string) => void request.cookies.set(name, value),
  }),
});
export const nextCache = () => ({ revalidatePath: (path: string) => void revalidated.push(path) });
export const nextIntl = async () => {
  const [{ createTranslator }, zh, en] = await Promise.all([
    import("next-intl"),
    import("@/lib/messages/zh-CN.json"),
    import("@/lib/messages/en.json"),
  ]);
  const locale = () => (request.cookies.get("locale") === "en" ? "en" : "zh-CN");
  return {
    getLocale: async () => locale(),
    getTranslations: async (namespace: string) =>
      createTranslator({
        locale: locale(),
        messages: locale() === "en" ? (en.default as typeof zh.default) : zh.default,
        namespace: namespace as "refusal",
        timeZone: "Asia/Shanghai",
      }),
  };
};

/** Whoever is signed in reads English from here on, until the next one signs in. */
export const inEnglish = () => void request.cookies.set("locale", "en");

/** A request of our own page with nobody signed in; `changes` replaces headers, null takes one away. */
export function asNobody(store: Store, changes: Record<string, string | null> = {}): void {
  putStore(store);
  revalidated.length = 0;
  request.cookies.clear();
  request.headers = new Headers({ host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" });
  for (const [name, value] of Object.entries(changes))
    if (value === null) request.headers.delete(name);
    else request.headers.set(name, value);
}

/**
 * Signs a user of the store in: what runs next is a request of that user from our own page. In the test file, first:
 *
 *     vi.mock("next/headers", async () => (await import("@/tests/support/request")).nextHeaders());
 *     vi.mock("next/cache", async () => (await import("@/tests/support/request")).nextCache());
 *     vi.mock("next-intl/server", async () => (await import("@/tests/support/request")).nextIntl());
 *
 * then `await asUser(store, "officer"); const result = await saveReport(null, form({ … }));`.
 */
export async function asUser(store: Store, userId: string, changes: Record<string, string | null> = {}) {
  asNobody(store, changes);
  vi.stubEnv("NEXTAUTH_SECRET", "a secret for tests only, thirty-two bytes");
  const byName = await getUser(store.read, `u-${userId}`);
  const user = byName ?? (await getUser(store.read, userId));
  if (!user) throw new Error(`the test's world has no user ${userId}`);
  const [sid, at] = [`sid-${++sessions}`, Date.now()];
  const address = { ip: "loopback", agent: "test" };
  await addSession(store, { id: digest(sid), userId: user.id, createdAt: at, seenAt: at, ...address });
  request.cookies.set(
    cookieSettings().name,
    await encode({ token: { sub: user.id, sid }, secret: secret() }),
  );
}

/** A form as the browser sends it. */
export function form(values: Record<string, string | readonly string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values))
    for (const one of typeof value === "string" ? [value] : value) data.append(name, one);
  return data;
}
