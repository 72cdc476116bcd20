import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { authOptions } from "@/app/_server/auth";
import { currentUser } from "@/app/_server/session";
import { POST } from "@/app/api/auth/[...nextauth]/route";
import { hashPassword } from "@/db/passwords";
import type { Store } from "@/db/types";
import { addPeople } from "../support/people";
import { asNobody, cookieJar } from "../support/request";
import { emptyStore } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());

const right = "松下问童子言师采药去云深";
let store: Store;

beforeEach(async () => {
  store = emptyStore();
  await addPeople(store, await hashPassword(right));
  asNobody(store);
  vi.stubEnv("NEXTAUTH_SECRET", "a secret for tests only, thirty-two bytes");
});

type Answer = { status: number; body: unknown; cookies: string[] };
type Sent = { nextauth: string[]; error?: string };

/** Asks next-auth with our options as its page router would; its app router reads the real next/headers. */
async function ask(query: Sent, body?: Record<string, string>): Promise<Answer> {
  const answer: Answer = { status: 200, body: null, cookies: [] };
  const keep = (value: unknown) => {
    answer.body = value;
  };
  const response = {
    status(code: number) {
      answer.status = code;
      return response;
    },
    setHeader(name: string, value: string | string[]) {
      if (name === "Set-Cookie") answer.cookies = [value].flat();
      return response;
    },
    getHeader: () => answer.cookies,
    json: keep,
    send: keep,
    end: () => {},
  };
  const method = body ? "POST" : "GET";
  const headers = { host: "127.0.0.1:3000" };
  const request = { query, cookies: Object.fromEntries(cookieJar), headers, method, body };
  // Only what next-auth touches of a request and a response is here.
  await NextAuth(request as never, response as never, authOptions());
  for (const line of answer.cookies) {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    cookieJar.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)));
  }
  return answer;
}

async function signIn(username: string, password: string) {
  const { body } = await ask({ nextauth: ["csrf"] });
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(body);
  const fields = { csrfToken, username, password, callbackUrl: "/", json: "true" };
  return ask({ nextauth: ["callback", "credentials"] }, fields);
}

test("the right password opens a session, in whatever case the name is typed", async () => {
  const response = await signIn(" Officer", right);
  expect(response.status).toBe(200);
  const cookie = response.cookies.find((line) => line.startsWith("dz.session="));
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(await currentUser()).toMatchObject({ id: "u-officer" });
  const session = await ask({ nextauth: ["session"] });
  expect(Object.keys(z.looseObject({}).parse(session.body))).toEqual(["expires"]);
});

test("a wrong password and an unknown name get the same answer", async () => {
  const [wrong, unknown] = [await signIn("officer", "a wrong password"), await signIn("nobody", right)];
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(wrong.body).toEqual(unknown.body);
  expect(await currentUser()).toBeNull();
});

test("after five failures the right password is refused too, with the minutes to wait", async () => {
  for (let time = 0; time < 5; time++) await signIn("officer", "a wrong password");
  const { url } = z.object({ url: z.string() }).parse((await signIn("officer", right)).body);
  expect(new URL(url).searchParams.get("error")).toBe("locked.15");
  expect(await currentUser()).toBeNull();
});

test("another site cannot sign anybody in, and a guessed token is no token", async () => {
  const evil = new NextRequest("http://127.0.0.1:3000/api/auth/callback/credentials", {
    method: "POST",
    headers: { origin: "https://evil.example" },
  });
  const params = Promise.resolve({ nextauth: ["callback", "credentials"] });
  expect((await POST(evil, { params })).status).toBe(403);
  const fields = { csrfToken: "guessed", username: "officer", password: right, json: "true" };
  await ask({ nextauth: ["callback", "credentials"] }, fields);
  expect(await currentUser()).toBeNull();
});
