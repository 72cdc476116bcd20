import { useTranslations } from "next-intl";
import styles from "./sign-in.module.css";

export type DemoAccount = {
  username: string;
  name: string;
  role: string;
  roleName: string;
  department: string;
};
type Props = { accounts: readonly DemoAccount[]; password: string; choose: (username: string) => void };

const Choice = ({ account, choose }: { account: DemoAccount; choose: Props["choose"] }) => (
  <button type="button" className={`button ${styles.account}`} onClick={() => choose(account.username)}>
    <strong>{account.roleName}</strong>
    <span>{account.name}</span>
    <span className="soft">
      {account.department} · {account.username}
    </span>
  </button>
);

/** The accounts of a demo: one click fills one in. The first of each role is at hand, the rest folded away. */
export function DemoAccounts({ accounts, password, choose }: Props) {
  const t = useTranslations("signIn");
  const first = accounts.filter(
    (account, at) => accounts.findIndex(({ role }) => role === account.role) === at,
  );
  const others = accounts.filter((account) => !first.includes(account));
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t("demoTitle")}</h2>
      <p className="soft">{t.rich("demoText", { password, code: (text) => <code>{text}</code> })}</p>
      <div className={styles.accounts}>
        {first.map((account) => (
          <Choice key={account.username} account={account} choose={choose} />
        ))}
      </div>
      {others.length > 0 && (
        <details>
          <summary>{t("demoOthers", { count: others.length })}</summary>
          <div className={styles.accounts}>
            {others.map((account) => (
              <Choice key={account.username} account={account} choose={choose} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}
