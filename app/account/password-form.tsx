"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { AccessRules } from "@/lib/domain/access-rules";
import styles from "./account.module.css";
import { changePassword } from "./actions";

type Rules = Pick<AccessRules, "minLength" | "kinds" | "history">;
const fields = ["currentPassword", "newPassword", "newPasswordAgain"] as const;

/** The new password with the current one; each sentence stands at its field. */
export function PasswordForm({ username, rules }: { username: string; rules: Rules }) {
  const t = useTranslations("account");
  const hint = [
    t("hint", { length: rules.minLength }),
    rules.kinds > 1 ? t("kinds", { kinds: rules.kinds }) : "",
    rules.history > 0 ? t("used", { count: rules.history }) : "",
  ].join("");
  const [result, send, pending] = useActionState(changePassword, null);
  const problems = result && !result.ok ? result.fields : {};
  return (
    <form action={send} className={styles.form}>
      <h2>{t("passwordTitle")}</h2>
      <input type="hidden" autoComplete="username" value={username} readOnly />
      {fields.map((field) => (
        <div key={field} className={styles.field}>
          <label htmlFor={field}>{t(field)}</label>
          <input
            id={field}
            name={field}
            type="password"
            className="input"
            autoComplete={field === "currentPassword" ? "current-password" : "new-password"}
            maxLength={128}
            required
            aria-invalid={field in problems}
            aria-describedby={`${field}-note`}
          />
          <span id={`${field}-note`} className={field in problems ? "alarm" : "soft"}>
            {problems[field] ?? (field === "newPassword" ? hint : "")}
          </span>
        </div>
      ))}
      <div role="status">
        {result?.ok && <p className="notice">{t("changed")}</p>}
        {result && !result.ok && <p className="notice notice-red">{result.message}</p>}
      </div>
      <button type="submit" className="button button-main" disabled={pending}>
        {pending ? t("pending") : t("submit")}
      </button>
    </form>
  );
}
