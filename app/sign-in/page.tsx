import type { Metadata, Route } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { cookieSettings } from "@/app/_server/cookie";
import { safePath } from "@/app/_server/request";
import { currentUser } from "@/app/_server/session";
import { switchLocale } from "@/app/_ui/switch-locale";
import { demoPassword } from "@/db/demo/password";
import { listDepartments, listUsers } from "@/db/people";
import { readSetting } from "@/db/settings";
import { store } from "@/db/store";
import type { DemoAccount } from "./demo-accounts";
import styles from "./sign-in.module.css";
import { SignInForm } from "./sign-in-form";

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

/** One account of each role and department is enough to choose from; the others are in the user list. */
async function listDemoAccounts(): Promise<DemoAccount[]> {
  const db = store().read;
  if ((await readSetting(db, "demo")) !== "1") return [];
  const t = await getTranslations("role");
  const departments = new Map((await listDepartments(db)).map((row) => [row.id, row.shortName]));
  const users = (await listUsers(db)).filter((user) => !user.disabled && !user.mustChangePassword);
  const order = ["admin", "leader", "head", "officer", "approver", "auditor"];
  return users
    .map((user) => ({ ...user, department: departments.get(user.departmentId) ?? "" }))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
    .map(({ username, name, role, department }) => ({ username, name, role, roleName: t(role), department }));
}

export default async function SignIn({ searchParams }: Props) {
  const path = safePath((await searchParams).callbackUrl);
  // safePath made sure of a path of our own site; typed routes cannot know it.
  if (await currentUser()) redirect(path as Route);
  const [t, app, { signIn }, accounts, jar] = await Promise.all([
    getTranslations("signIn"),
    getTranslations("app"),
    getMessages(),
    listDemoAccounts(),
    cookies(),
  ]);
  // The cookie is still there, but nobody is behind it: the session has run out or was ended elsewhere.
  const ended = jar.has(cookieSettings().name);
  return (
    <main className={styles.page}>
      <section className={`panel ${styles.card}`}>
        <header className={styles.head}>
          <div>
            <h1>{app("title")}</h1>
            <span className="soft">{app("zone")}</span>
          </div>
          <form action={switchLocale}>
            <button type="submit" className="button button-plain">
              {t("language")}
            </button>
          </form>
        </header>
        {ended && (
          <p className="notice notice-yellow" role="status">
            {t("ended")}
          </p>
        )}
        <NextIntlClientProvider messages={{ signIn }}>
          <SignInForm
            path={path}
            accounts={accounts}
            demoPassword={accounts.length > 0 ? demoPassword : ""}
          />
        </NextIntlClientProvider>
        <noscript>
          <p className="notice notice-yellow">{t("noScript")}</p>
        </noscript>
      </section>
    </main>
  );
}
