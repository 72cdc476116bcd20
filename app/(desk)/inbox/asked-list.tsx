import Link from "next/link";
import { getTranslations } from "next-intl/server";
import style from "@/app/_inbox/inbox.module.css";
import { dayWords } from "@/app/_inbox/work-words";
import { Going } from "@/app/_ui/going";
import type { AskedList as Listed } from "@/db/asked";
import type { AskedItem } from "@/db/asked-item";
import { waitedDays } from "@/lib/domain/asked";
import { departmentWords } from "../orders/load";
import { askedWords } from "./asked-words";

/** What I asked of others: of whom, how it stands, how long it waits; what was answered lately is folded. */
export async function AskedList({ asked: { open, done, today } }: { asked: Listed }) {
  const [t, words, names, say] = [
    await getTranslations("inbox"),
    await askedWords(),
    await departmentWords(),
    await dayWords(today),
  ];
  const row = (item: AskedItem) => {
    const whom = [...item.people, ...item.departments.map(names.shortOf)];
    const days = waitedDays(item, today);
    const isLate = item.isOpen && item.due !== null && item.due < today;
    return (
      <li key={item.id} className={style.asked} data-kind={item.kind}>
        <span className={style.kind}>{t(`askedKind.${item.kind}`)}</span>
        <span className={style.what}>
          <strong>
            <Link href={words.href(item)} prefetch={false}>
              {words.title(item)}
              <Going />
            </Link>
          </strong>
          <small>
            {item.text && <span>{item.text}</span>}
            {whom.length > 0 && <span>{t("askedOf", { names: whom.join("、") })}</span>}
          </small>
        </span>
        <span>{words.state(item)}</span>
        <span className={style.due}>
          {item.isOpen
            ? t("waited", { days })
            : t("took", { days, on: item.doneOn ? say(item.doneOn) : "—" })}
          {item.isOpen && item.due && (
            <small className={isLate ? "alarm" : undefined}>
              {t(isLate ? "askedOverdue" : "askedDue", { day: say(item.due) })}
            </small>
          )}
        </span>
      </li>
    );
  };
  return (
    <section className="panel" aria-label={t("asked")}>
      {open.length === 0 && <p className="empty">{t("askedNone")}</p>}
      <ul className={style.rows}>{open.map(row)}</ul>
      {done.length > 0 && (
        <details>
          <summary>{t("askedDone", { count: String(done.length) })}</summary>
          <ul className={style.rows}>{done.map(row)}</ul>
        </details>
      )}
    </section>
  );
}
