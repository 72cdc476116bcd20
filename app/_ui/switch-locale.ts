"use server";

import { cookies } from "next/headers";
import { currentLocale, localeCookie } from "@/app/_server/i18n";

/** Changes the language of the next page to the other one; the cookie lasts a year. */
export async function switchLocale() {
  const next = (await currentLocale()) === "en" ? "zh-CN" : "en";
  (await cookies()).set(localeCookie, next, {
    path: "/",
    maxAge: 31_536_000,
    sameSite: "lax",
    httpOnly: true,
  });
}
