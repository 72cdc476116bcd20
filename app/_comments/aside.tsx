"use client";

import { useTranslations } from "next-intl";
import { useAction } from "@/app/_ui/use-action";
import { putAside } from "./actions";

/** 知道了: takes a mention off the list. */
export function Aside({ mention, seen, about }: { mention: string; seen: number; about: string }) {
  const t = useTranslations("comment");
  const [result, send, pending] = useAction(putAside);
  return (
    <form action={send}>
      <input type="hidden" name="mention" value={mention} />
      <input type="hidden" name="seen" value={seen} />
      {result?.ok === false && (
        <span className="alarm" role="alert">
          {result.message}{" "}
        </span>
      )}
      <button type="submit" className="button" disabled={pending} aria-label={t("asideOf", { about })}>
        {t("aside")}
      </button>
    </form>
  );
}
