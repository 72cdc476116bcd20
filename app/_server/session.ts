import "server-only";
import { cookies } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { keptAccessRules } from "@/db/access-rules";
import { type Account, accountOfSession, touchSession } from "@/db/sessions";
import { store } from "@/db/store";
import { can, type Permission, type User } from "@/lib/policy";
import { cookieSettings, digest, secret } from "./cookie";
import { requestedPath } from "./request";
import { now } from "./today";

/** The session of this request with its user, read once a request; null when nobody is signed in. */
export const currentAccount = cache(async (): Promise<Account | null> => {
  const token = (await cookies()).get(cookieSettings().name)?.value;
  const claims = token ? await decode({ token, secret: secret() }).catch(() => null) : null;
  if (!claims?.sid) return null;
  const at = now();
  const rules = await keptAccessRules(store());
  const account = await accountOfSession(store().read, digest(claims.sid), at, rules);
  if (account) await touchSession(store(), account, at);
  return account;
});

export const currentUser = async (): Promise<User | null> => (await currentAccount())?.user ?? null;

/**
 * The user of a page. Sends the visitor to sign in and back, to the account page while the password must change, or to
 * the page that says who may.
 */
export async function requireUser(permission?: Permission): Promise<User> {
  const account = await currentAccount();
  if (!account) {
    const path = await requestedPath();
    return redirect(path === "/" ? "/sign-in" : `/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  }
  if (account.mustChangePassword && permission !== "account.own") return redirect("/account");
  if (permission && !can(account.user, permission)) return forbidden();
  return account.user;
}
