import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import type messages from "@/lib/messages/zh-CN.json";

export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];
export const localeCookie = "locale";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}

/** Chinese unless the cookie asks for English. */
export async function currentLocale(): Promise<Locale> {
  return (await cookies()).get(localeCookie)?.value === "en" ? "en" : "zh-CN";
}

export default getRequestConfig(async () => {
  const locale = await currentLocale();
  const texts =
    locale === "en" ? await import("@/lib/messages/en.json") : await import("@/lib/messages/zh-CN.json");
  return { locale, messages: texts.default, timeZone: "Asia/Shanghai" };
});
