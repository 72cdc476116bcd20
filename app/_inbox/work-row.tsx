import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Aside } from "@/app/_comments/aside";
import { Going } from "@/app/_ui/going";
import { LightMark } from "@/app/_ui/light";
import type { WorkItem } from "@/db/work-item";
import type { Worklist } from "@/db/worklist";
import type { User } from "@/lib/policy";
import style from "./inbox.module.css";
import { WorkDue } from "./work-due";
import { workHref } from "./work-href";
import type { WorkWords } from "./work-words";

type Props = { item: WorkItem; user: User; work: Worklist; words: WorkWords };

/** One thing to do: what, on what, who asks, until when, and the way to where it is done. */
export async function WorkRow({ item, user, work, words }: Props) {
  const [t, alert] = [await getTranslations("inbox"), await getTranslations("alert")];
  const [title, asks, href] = [words.title(item), words.asks(item), workHref(item, user)];
  const { kind, level } = item;
  return (
    <li className={style.row} data-kind={kind}>
      <span className={style.kind}>
        {t(`kind.${kind}`)}
        {level && <LightMark light={level} label={alert(`level.${level}`)} quiet />}
      </span>
      <span className={style.what}>
        <strong>{title}</strong>
        <small>
          {words.details(item).map((part) => (
            <span key={part}>{part}</span>
          ))}
          {asks && <span>{asks}</span>}
        </small>
      </span>
      <WorkDue item={item} moment={work.moment} calendar={work.calendar} />
      <span className={`${style.acts} no-print`}>
        <Link className="button" href={href} aria-label={`${t(`act.${kind}`)} ${title}`} prefetch={false}>
          {t(`act.${kind}`)}
          <Going />
        </Link>
        {kind === "mention" && <Aside mention={item.id} seen={item.version} about={item.name} />}
      </span>
    </li>
  );
}
