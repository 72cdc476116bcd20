import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { readMentions } from "@/db/comments";
import { store } from "@/db/store";
import style from "./comments.module.css";

/** How many comments mean the person who is signed in; nothing while there are none. */
export async function Bell({ userId }: { userId: string }) {
  const count = (await readMentions(store(), userId)).length;
  if (count === 0) return null;
  const t = await getTranslations("comment");
  return (
    <Link className={style.bell} href="/#mentions" aria-label={t("bell", { count })}>
      <span>{t("mentions")} </span>
      <b>{count}</b>
    </Link>
  );
}
