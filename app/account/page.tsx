import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { currentAccount, requireUser } from "@/app/_server/session";
import { SignOut } from "@/app/_ui/sign-out";
import styles from "./account.module.css";
import { PasswordForm } from "./password-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

/** The own account. While the password must change it is the only page that opens. */
export default async function AccountPage() {
  const user = await requireUser("account.own");
  const mustChange = (await currentAccount())?.mustChangePassword ?? false;
  const [t, role, nav, { account }] = await Promise.all([
    getTranslations("account"),
    getTranslations("role"),
    getTranslations("failure"),
    getMessages(),
  ]);
  return (
    <main className={`stack ${styles.page}`}>
      <section className={`panel ${styles.card}`}>
        <h1>{t("title")}</h1>
        <p className="soft">
          {t("who", { name: user.name, username: user.username, role: role(user.role) })}
        </p>
        {mustChange && <p className="notice notice-yellow">{t("mustChange")}</p>}
        <NextIntlClientProvider messages={{ account }}>
          <PasswordForm username={user.username} />
        </NextIntlClientProvider>
        <div className={`line ${styles.foot}`}>
          {!mustChange && <Link href="/">{nav("home")}</Link>}
          <SignOut label={t("signOut")} />
        </div>
      </section>
    </main>
  );
}
