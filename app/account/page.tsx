import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { currentAccount, requireUser } from "@/app/_server/session";
import { now as instant } from "@/app/_server/today";
import { SignInTable } from "@/app/_ui/sign-in-table";
import { SignOut } from "@/app/_ui/sign-out";
import { keptAccessRules } from "@/db/access-rules";
import { listSessions } from "@/db/sessions";
import { store } from "@/db/store";
import styles from "./account.module.css";
import { EndSignIn } from "./end-sign-in";
import { PasswordForm } from "./password-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

/** The own account. While the password must change it is the only page that opens. */
export default async function AccountPage() {
  const user = await requireUser("account.own");
  const now = await currentAccount();
  const mustChange = now?.mustChangePassword ?? false;
  const rules = await keptAccessRules(store());
  const sessions = await listSessions(store().read, user.id, instant(), rules);
  const [t, role, nav, { account, failure }] = await Promise.all([
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
        {mustChange && (
          <p className="notice notice-yellow">
            {now?.aged ? t("aged", { days: rules.maxAgeDays }) : t("mustChange")}
          </p>
        )}
        <NextIntlClientProvider messages={{ account, failure }}>
          <PasswordForm username={user.username} rules={rules} />
          <section className={styles.signIns} aria-labelledby="sign-ins">
            <h2 id="sign-ins">{t("signIns")}</h2>
            <p className="soft">
              {t("signInsHint", { idle: rules.idleMinutes, hours: rules.absoluteHours, most: rules.atOnce })}
            </p>
            <SignInTable sessions={sessions} present={now?.sessionId ?? ""}>
              {(id) => <EndSignIn session={id} />}
            </SignInTable>
            {sessions.length > 1 && <EndSignIn session="others" />}
          </section>
        </NextIntlClientProvider>
        <div className={`line ${styles.foot}`}>
          {!mustChange && <Link href="/">{nav("home")}</Link>}
          <SignOut label={t("signOut")} />
        </div>
      </section>
    </main>
  );
}
