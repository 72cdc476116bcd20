import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { can, type User } from "@/lib/policy";
import { SignOut } from "./sign-out";
import { ThemeSwitch } from "./theme-switch";

/** Who is signed in, and what they can do about it. A native disclosure: it works before any script does. */
export async function UserMenu({ user }: { user: User }) {
  const [t, roles] = [await getTranslations("app"), await getTranslations("role")];
  return (
    <details className="user-menu" data-sheet>
      <summary aria-label={t("userMenu", { name: user.name })}>{user.name}</summary>
      <div className="user-menu-list">
        <span className="soft">{roles(user.role)}</span>
        <Link href="/account">{t("account")}</Link>
        {can(user, "audit.view") && <Link href="/admin">{t("admin")}</Link>}
        <ThemeSwitch
          label={t("theme")}
          words={{ auto: t("themeAuto"), light: t("themeLight"), dark: t("themeDark") }}
        />
        <SignOut label={t("signOut")} />
      </div>
    </details>
  );
}
