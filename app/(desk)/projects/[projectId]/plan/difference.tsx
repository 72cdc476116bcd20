import { useTranslations } from "next-intl";
import { ScrollFrame } from "@/app/_ui/scroll-frame";
import { wanText, type Yuan } from "@/lib/domain/money";
import { monthChanges } from "@/lib/domain/plan-change";
import { gapCell } from "@/lib/format";
import style from "./plan.module.css";

type Props = {
  before: readonly Yuan[] | null;
  after: readonly Yuan[];
  /** Months 1 to this one are locked. */
  locked: number;
};

/** What a proposal changes, month by month and cumulative; for the server's pages and for the form alike. */
export function Difference({ before, after, locked }: Props) {
  const t = useTranslations("plan");
  const rows = monthChanges(before, after);
  const last = rows.at(-1);
  return (
    <ScrollFrame label={t("difference")}>
      <table className={`table ${style.difference}`}>
        <caption className="hidden-text">{t("difference")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("monthHead")}</th>
            {(["before", "after", "change", "toDateBefore", "toDateAfter", "toDateChange"] as const).map(
              (key) => (
                <th key={key} scope="col" className="num">
                  {t(`column.${key}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {last && (
            <tr className="total">
              <th scope="row">{t("sum")}</th>
              <td className="num">{wanText(last.toDateBefore)}</td>
              <td className="num">{wanText(last.toDateAfter)}</td>
              <td className="num">{changed(last.toDateAfter - last.toDateBefore)}</td>
              <td colSpan={3} />
            </tr>
          )}
          {rows.map((row) => {
            const differs = row.before !== row.after;
            return (
              <tr key={row.month} className={differs ? style.changed : undefined}>
                <th scope="row">
                  {t("month", { month: `${row.month}` })}
                  {row.month <= locked && <span className="soft"> {t("lockedMark")}</span>}
                </th>
                <td className="num">{wanText(row.before)}</td>
                <td className="num">
                  {differs ? <strong>{wanText(row.after)}</strong> : wanText(row.after)}
                </td>
                <td className="num">{changed(row.after - row.before)}</td>
                <td className="num">{wanText(row.toDateBefore)}</td>
                <td className="num">{wanText(row.toDateAfter)}</td>
                <td className="num">{changed(row.toDateAfter - row.toDateBefore)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

const changed = (yuan: Yuan) => (yuan === 0 ? "—" : gapCell(yuan));
