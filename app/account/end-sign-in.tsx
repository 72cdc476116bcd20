"use client";

import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { useAction } from "@/app/_ui/use-action";
import { endOwnSignIn } from "./actions";

/** Ends one of the own sign-ins, or all but the present one. */
export function EndSignIn({ session }: { session: string }) {
  const t = useTranslations("account");
  const [answer, send, pending] = useAction(endOwnSignIn);
  const press = () => {
    const form = new FormData();
    form.set("session", session);
    startTransition(() => send(form));
  };
  return (
    <>
      <button type="button" className="button" disabled={pending} onClick={press}>
        {t(session === "others" ? "endOthers" : "end")}
      </button>
      {answer?.ok === false && (
        <p className="alarm" role="alert">
          {answer.message}
        </p>
      )}
    </>
  );
}
