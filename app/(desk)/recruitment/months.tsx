import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { periodWord } from "@/lib/domain/bulletin";
import { monthOf } from "@/lib/domain/period";
import { amounts } from "../_home/amounts";
import { behindHref } from "./addresses";
import { Bar } from "./bar";
import type { Recruitment } from "./load";
import styles from "./recruitment.module.css";

/** The year month by month; the months sum to the cards. */
export async function Months({ data }: { data: Recruitment }) {
  const [t, locale, money] = [await getTranslations("recruitment"), await getLocale(), await amounts()];
  const { months, count, view, now } = data;
  const best = months.toSorted((a, b) => b.signed.length - a.signed.length)[0];
  const most = Math.max(1, ...months.map(({ amount }) => amount));
  let total = 0;
  const link = (number: number, filters: Record<string, string>) =>
    number === 0 ? (
      0
    ) : (
      <Link href={behindHref(view, now.period, filters)} prefetch={false}>
        {number}
      </Link>
    );
  return (
    <section className={`panel ${styles.part}`} aria-labelledby="months">
      <h2 id="months">
        {t("monthsTitle", {
          best: best && best.signed.length > 0 ? "some" : "none",
          month: best ? t("monthName", { month: `${monthOf(best.period)}` }) : "",
          word: periodWord(now.period, locale),
          count: `${count.count}`,
          amount: money.whole(count.amount),
        })}
      </h2>
      <p className={styles.note}>{t("monthsNote")}</p>
      <div className="table-frame">
        <table className={`table ${styles.dense}`}>
          <thead>
            <tr>
              <th scope="col">{t("month")}</th>
              {(["monthSigned", "monthCancelled", "monthNet", "monthAmount"] as const).map((key) => (
                <th scope="col" className="num" key={key}>
                  {t(key)}
                </th>
              ))}
              <td className={styles.barCell} />
              <th scope="col" className="num">
                {t("monthTotal")}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ period, signed, cancelled, count: net, amount }) => {
              total += amount;
              const month = `${monthOf(period)}`;
              return (
                <tr key={period}>
                  <th scope="row">{t("monthName", { month })}</th>
                  <td className="num">{link(signed.length, { set: "counted", month })}</td>
                  <td className="num">{link(cancelled.length, { set: "cancelled", month })}</td>
                  <td className="num">{net}</td>
                  <td className="num">{money.cell(amount)}</td>
                  <td className={styles.barCell}>
                    <Bar value={amount} most={most} />
                  </td>
                  <td className="num">{money.cell(total)}</td>
                </tr>
              );
            })}
            <tr className="total">
              <th scope="row">{t("total")}</th>
              <td className="num">{months.reduce((sum, { signed }) => sum + signed.length, 0)}</td>
              <td className="num">{months.reduce((sum, { cancelled }) => sum + cancelled.length, 0)}</td>
              <td className="num">{link(count.count, { set: "counted" })}</td>
              <td className="num">{money.cell(count.amount)}</td>
              <td className={styles.barCell} />
              <td className="num">{money.cell(total)}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
