import "server-only";
import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { keptAccessRules } from "@/db/access-rules";
import { readCredentials } from "@/db/credentials";
import { demoPassword } from "@/db/demo/password";
import { readEnvironment } from "@/db/env";
import { beginAttempt, forgive, pairLimitOf } from "@/db/lock-out";
import { fitsPassword } from "@/db/passwords";
import { addSession, endSession, longestSession } from "@/db/sessions";
import { store } from "@/db/store";
import { signInInput } from "@/lib/inputs/account";
import { Refusal } from "@/lib/refusal";
import { cookieSettings, digest, secret } from "./cookie";
import { log } from "./log";
import { addressOf, safePath } from "./request";
import { now } from "./today";

/** Why nobody was signed in; the sign-in page has a sentence for each. */
export type SignInProblem = "wrong" | "locked" | "busy" | "expired" | "demoPublic";

class SignInError extends Error {
  constructor(
    readonly problem: SignInProblem,
    readonly retryAfter = 0,
  ) {
    super(retryAfter > 0 ? `${problem}.${Math.ceil(retryAfter / 60_000)}` : problem);
  }
}

/** The demo's password is printed on its sign-in page, so it opens nothing that others can reach. */
function isReachable(env = readEnvironment()): boolean {
  return !env.loopback || (env.originGiven && !/^https?:\/\/(localhost|127\.|\[::1\])/.test(env.origin));
}

async function judge(username: string, password: string, address: string): Promise<string> {
  const attempt = { username, address };
  const limit = pairLimitOf(await keptAccessRules(store()));
  const verdict = await beginAttempt(store(), attempt, now(), limit);
  if (!verdict.allowed) throw new SignInError("locked", verdict.retryAfter);
  if (verdict.delay > 0) await wait(verdict.delay);
  const user = await readCredentials(store().read, username);
  const right = await fitsPassword(user?.hash ?? null, password);
  if (!user || !right || user.disabled) throw new SignInError("wrong");
  if (user.passwordExpiresAt !== null && user.passwordExpiresAt <= now()) throw new SignInError("expired");
  if (password === demoPassword && isReachable() && !readEnvironment().demoPublic)
    throw new SignInError("demoPublic");
  await forgive(store(), attempt);
  return user.userId;
}

/**
 * Checks a user name and password and opens a session. Returns the user's id and the token of the cookie.
 * @throws SignInError with the problem as its message.
 */
async function signIn(typed: unknown, given: Headers) {
  const parsed = signInInput.safeParse(typed);
  if (!parsed.success) throw new SignInError("wrong");
  const { username, password } = parsed.data;
  const [address, at] = [addressOf(given), now()];
  const request = given.get("x-request-id");
  try {
    const id = await judge(username, password, address);
    const sid = randomBytes(32).toString("base64url");
    const agent = (given.get("user-agent") ?? "").slice(0, 200);
    const session = { id: digest(sid), userId: id, createdAt: at, seenAt: at, ip: address, agent };
    await addSession(store(), session, await keptAccessRules(store()));
    log.info({ event: "sign-in", outcome: "ok", userId: id, address, request });
    return { id, sid };
  } catch (error) {
    const problem = error instanceof Refusal ? new SignInError("busy") : error;
    if (problem instanceof SignInError)
      log.warn({ event: "sign-in", outcome: problem.problem, username, address, request });
    throw problem;
  }
}

/** next-auth owns the endpoints, the CSRF token and the cookie's encryption; users, sessions and lock-out are ours. */
export function authOptions(): NextAuthOptions {
  const cookie = cookieSettings();
  return {
    secret: secret(),
    useSecureCookies: cookie.options.secure,
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    session: { strategy: "jwt", maxAge: longestSession / 1000 },
    cookies: { sessionToken: cookie },
    // It would ask for NEXTAUTH_URL, which only makes absolute addresses; ours are paths.
    logger: { warn: () => {} },
    providers: [
      CredentialsProvider({
        credentials: { username: {}, password: {} },
        authorize: (typed, request) =>
          signIn(
            { username: typed?.username, password: typed?.password },
            new Headers(request.headers ?? {}),
          ),
      }),
    ],
    callbacks: {
      redirect: ({ url }) => safePath(url),
      jwt: ({ token, user }) => {
        const [sub, sid] = user ? [user.id, user.sid] : [token.sub, token.sid];
        return { ...(sub ? { sub } : {}), ...(sid ? { sid } : {}) };
      },
      // What this returns is readable by scripts, so it is nothing.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sid) await endSession(store(), digest(token.sid));
      },
    },
  };
}
