import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import type { SearchParams } from "@/lib/query";
import { stepHref } from "./addresses";
import type { Desk, DeskRow } from "./load";
import styles from "./permits.module.css";
import { StateMark } from "./state-mark";
import { daysLeft, TimeLeft } from "./time-left";
import { permitWords } from "./words";

type Props = { row: DeskRow; desk: Desk; params: SearchParams; may: boolean };

/** Legal and promised due day, or why there is none. */
async function Due({ row }: { row: DeskRow }) {
  const t = await getTranslations("permits");
  if (row.finishedOn) return <>—</>;
  if (row.stoppedBy) return <span className="soft">{t("stands")}</span>;
  if (!row.acceptedOn) return <>—</>;
  return (
    <>
      <span>{row.dueOn ? t("legal", { day: row.dueOn }) : t("noLimit")}</span>
      {row.promisedOn && <small>{t("promise", { day: row.promisedOn })}</small>}
    </>
  );
}

/** In whose hands the file is, and since when. */
async function Since({ row, desk: { today, calendar } }: { row: DeskRow; desk: Desk }) {
  const [t, words] = [await getTranslations("permits"), await permitWords()];
  if (row.finishedOn) return <>{t("finishedOn", { day: row.finishedOn })}</>;
  if (!row.open && !row.acceptedOn && row.since === null) return <span className="soft">{t("locked")}</span>;
  const who =
    row.holder === "department"
      ? words.departmentOf(row.handlerId)
      : t(`holder.${row.holder ?? "enterprise"}`);
  return (
    <>
      <span>
        {who}
        {row.stoppedBy && ` · ${t(`stopOf.${row.stoppedBy}`)}`}
      </span>
      {row.since && (
        <small>{t("sinceOf", { day: row.since, days: -(daysLeft(row.since, today, calendar) ?? 0) })}</small>
      )}
    </>
  );
}

// On a card of a phone what says nothing is left out.
const empty = (value: string | null) => (value === null ? "" : undefined);

export async function Row({ row, desk, params, may }: Props) {
  const [t, states, stages, words] = [
    await getTranslations("permits"),
    await getTranslations("permitState"),
    await getTranslations("permitStage"),
    await permitWords(),
  ];
  const { today, calendar, view } = desk;
  const step = words.stepOf(row.step);
  const promised = view.view === "lenient";
  const due = promised ? row.promiseUntil : row.dueOn;
  const noDue = !row.promiseUntil && (row.finishedOn || !row.acceptedOn);
  return (
    <tr data-step={`${row.projectId} ${row.code}`}>
      {may && (
        <td className={`${styles.tick} no-print`}>
          {row.may && row.moves.length > 0 && (
            <input
              type="checkbox"
              name="steps"
              value={`${row.projectId} ${row.code} ${row.seen}`}
              data-moves={row.moves.join(" ")}
              data-name={`${row.name} ${step}`}
              aria-label={t("tick", { name: row.name, step })}
            />
          )}
        </td>
      )}
      <th scope="row" className={styles.project}>
        <Link href={stepHref(row.projectId, row.code, params)} prefetch={false}>
          {row.name}
          <Going />
        </Link>
        <small>
          {row.projectCode && `${row.projectCode} · `}
          {words.departmentOf(row.responsibleId)}
        </small>
      </th>
      <td className={styles.step} data-label={t("column.step")}>
        <span>{step}</span>
        <small>{stages(`${row.stage}`)}</small>
      </td>
      <td data-label={t("column.state")}>
        <StateMark state={row.state} label={states(row.state)} />
      </td>
      <td data-label={t("column.accepted")} data-empty={empty(row.acceptedOn)} className={styles.whole}>
        {row.acceptedOn ?? "—"}
      </td>
      <td data-label={t("column.due")} data-empty={empty(noDue ? null : row.code)} className={styles.whole}>
        <Due row={row} />
        {row.promiseUntil && <small>{t("until", { day: row.promiseUntil })}</small>}
      </td>
      <td data-label={t("column.left")} data-empty={empty(due)}>
        <TimeLeft due={due} today={today} calendar={calendar} promise={promised} />
      </td>
      <td data-label={t("column.since")} className={styles.held}>
        <Since row={row} desk={desk} />
      </td>
    </tr>
  );
}
