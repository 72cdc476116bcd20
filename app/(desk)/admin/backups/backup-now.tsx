"use client";

import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { backUpNow } from "./actions";

/** One press, one backup or one restore test; what went wrong stays on the page. */
export function BackupNow({ what }: { what: "backup" | "test" }) {
  const t = useTranslations("backups");
  const [answer, send, pending] = useAction(backUpNow, (given) => {
    if (given.ok) notice(t(what === "test" ? "testedNow" : "takenNow"));
  });
  const press = () => {
    const form = new FormData();
    form.set("what", what);
    startTransition(() => send(form));
  };
  return (
    <>
      <button
        type="button"
        className={what === "backup" ? "button button-main no-print" : "button no-print"}
        disabled={pending}
        onClick={press}
      >
        {pending ? t("running") : t(what === "test" ? "testNow" : "takeNow")}
      </button>
      {answer?.ok === false && (
        <p className="alarm" role="alert">
          {answer.message}
        </p>
      )}
    </>
  );
}
