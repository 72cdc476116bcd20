"use client";

import { useTranslations } from "next-intl";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { linkToProject } from "../actions";

/** The second of the two clicks: the deal becomes this project. */
export function LinkButton(props: { dealId: string; projectId: string; name: string }) {
  const t = useTranslations("recruitment.deal");
  const [result, send, pending] = useAction(linkToProject, (answer) => {
    if (answer.ok) notice(t("linkedTo", { name: props.name }));
  });
  return (
    <form action={send} className="line">
      <input type="hidden" name="dealId" value={props.dealId} />
      <input type="hidden" name="projectId" value={props.projectId} />
      <span aria-live="polite" className="alarm">
        {result?.ok === false && (result.fields.projectId ?? result.message)}
      </span>
      <button
        type="submit"
        className="button"
        disabled={pending}
        aria-label={t("linkOf", { name: props.name })}
      >
        {t("link")}
      </button>
    </form>
  );
}
