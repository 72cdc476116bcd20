"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { type DemoAccount, DemoAccounts } from "./demo-accounts";
import { postSignIn, type SignInAnswer } from "./post-sign-in";
import styles from "./sign-in.module.css";

type Props = { path: string; accounts: readonly DemoAccount[]; demoPassword: string };

/** User name and password. What was typed stays when it was refused; a fresh load follows when it was right. */
export function SignInForm({ path, accounts, demoPassword }: Props) {
  const t = useTranslations("signIn");
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [answer, setAnswer] = useState<SignInAnswer>(null);
  const [pending, setPending] = useState(false);
  const submit = useRef<HTMLButtonElement>(null);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    const problem = await postSignIn(username, password);
    if (!problem) return window.location.assign(path);
    setAnswer(problem);
    setPending(false);
  }

  function choose(name: string) {
    setUsername(name);
    setPassword(demoPassword);
    setAnswer(null);
    submit.current?.focus();
  }

  return (
    <>
      <form className={styles.form} onSubmit={send} method="post">
        <label htmlFor="username">{t("username")}</label>
        <input
          id="username"
          name="username"
          className="input"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={60}
          required
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
        <label htmlFor="password">{t("password")}</label>
        <input
          id="password"
          name="password"
          type="password"
          className="input"
          autoComplete="current-password"
          maxLength={128}
          required
          value={password}
          aria-describedby="sign-in-problem"
          onChange={(event) => setPassword(event.target.value)}
        />
        <p id="sign-in-problem" role="alert" className={answer ? "notice notice-red" : styles.quiet}>
          {answer && t(answer.problem, { minutes: answer.minutes })}
        </p>
        <button ref={submit} type="submit" className="button button-main" disabled={pending}>
          {pending ? t("pending") : t("submit")}
        </button>
      </form>
      {accounts.length > 0 && <DemoAccounts accounts={accounts} password={demoPassword} choose={choose} />}
    </>
  );
}
