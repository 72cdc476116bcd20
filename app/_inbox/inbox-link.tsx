import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { User } from "@/lib/policy";
import style from "./inbox.module.css";
import { loadWork } from "./load";

/** How much there is to do now, in the header of every page; what is overdue is said apart. */
export async function InboxLink({ user }: { user: User }) {
  const [
    t,
    {
      counts: { now, overdue },
    },
  ] = [await getTranslations("inbox"), await loadWork(user)];
  return (
    <Link className={style.bell} href="/inbox" prefetch={false}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path
          d="M3 11l3-7h8l3 7v5H3zM3 11h4l1 2h4l1-2h4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
      </svg>
      {/* Its name is what stands here, so that who speaks to the page says what others see. */}
      <span className={style.word}>{t("bellWord")}</span>{" "}
      {now > 0 ? (
        <>
          <b>{now}</b> <span className="hidden-text">{t("bellNow")}</span>
        </>
      ) : (
        <span className="hidden-text">{t("bellNone")}</span>
      )}{" "}
      {overdue > 0 && <span className={style.late}>{t("bellOverdue", { count: String(overdue) })}</span>}
    </Link>
  );
}
