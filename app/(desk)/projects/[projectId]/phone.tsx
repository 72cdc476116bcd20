"use client";

import { useTranslations } from "next-intl";
import { PhoneLink } from "@/app/_ui/phone-link";
import { useAction } from "@/app/_ui/use-action";
import { unmaskPhone } from "../actions";

/** A number that is one tap away; a masked one is shown on request, and the request is logged. */
export function Phone(props: {
  projectId: string;
  person: "manager" | "contact" | "contractor";
  number: string;
  masked: boolean;
}) {
  const t = useTranslations("project.phone");
  const [result, send, pending] = useAction(unmaskPhone);
  const number = result?.ok ? result.data : props.number;
  if (!props.masked || result?.ok) return <PhoneLink number={number} />;
  return (
    <form action={send} style={{ display: "inline" }}>
      <span className="number">{number}</span>
      <input type="hidden" name="projectId" value={props.projectId} />
      <input type="hidden" name="person" value={props.person} />
      <button type="submit" className="button button-plain no-print" disabled={pending} title={t("logged")}>
        {t("show")}
      </button>
      {result && !result.ok && <span className="alarm">{result.message}</span>}
    </form>
  );
}
