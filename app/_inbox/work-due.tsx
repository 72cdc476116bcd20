import { getTranslations } from "next-intl/server";
import { daysLeft } from "@/app/(desk)/permits/time-left";
import type { WorkItem } from "@/db/work-item";
import type { Worklist } from "@/db/worklist";
import { daysBetween } from "@/lib/domain/day";
import { groupOf } from "@/lib/domain/worklist";
import style from "./inbox.module.css";
import { dayWords } from "./work-words";

type Props = { item: WorkItem; moment: Worklist["moment"]; calendar: Worklist["calendar"] };

/** Until when, in words and in days; where no day is set, since when it waits. Shape, word and colour together. */
export async function WorkDue({ item, moment, calendar }: Props) {
  const { today } = moment;
  const [t, say] = [await getTranslations("inbox"), await dayWords(today)];
  const { due, since, kind } = item;
  const waited = since === null ? null : Math.max(0, daysBetween(since, today));
  if (due === null)
    return (
      <span className={`${style.due} soft`}>
        {kind === "alert" && waited !== null
          ? t("openFor", { days: waited })
          : kind === "permit-due"
            ? t("undated")
            : t("waiting", { since: waited === null ? "none" : "some", days: waited ?? 0 })}
      </span>
    );
  const counted = item.workingDays ? daysLeft(due, today, calendar) : daysBetween(today, due);
  const left = counted ?? daysBetween(today, due);
  const working = item.workingDays && counted !== null ? "yes" : "no";
  const isOver = groupOf(item, moment) === "overdue";
  return (
    <span className={style.due}>
      {isOver ? (
        <span className="light light-red">
          <span aria-hidden="true">■</span> {t("overdueBy", { days: Math.max(1, -left), working })}
        </span>
      ) : due <= today ? (
        <span className="light light-yellow">
          <span aria-hidden="true">▲</span> {t("dueToday")}
        </span>
      ) : (
        <span>{t("left", { days: left, working })}</span>
      )}
      <small>{t("dueOn", { day: say(due) })}</small>
    </span>
  );
}
