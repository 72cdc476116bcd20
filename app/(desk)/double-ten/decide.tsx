"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { confirmProposal, returnProposal } from "./actions";

/** Confirms a proposal in one press, or sends it back with a reason. */
export function Decide({ member, version, name }: { member: string; version: number; name: string }) {
  const t = useTranslations("doubleTen.proposal");
  const [confirmed, confirm, confirming] = useActionState(confirmProposal, null);
  const [returned, send, returning] = useActionState(returnProposal, null);
  const [reason, setReason] = useState("");
  const [asking, setAsking] = useState(false);
  const refused = [confirmed, returned].find((result) => result?.ok === false);
  const hidden = (
    <>
      <input type="hidden" name="member" value={member} />
      <input type="hidden" name="seen" value={version} />
    </>
  );
  return (
    <div className="ten-edit">
      <div className="line">
        <form action={confirm}>
          {hidden}
          <button
            type="submit"
            className="button button-main"
            disabled={confirming || returning}
            aria-label={t("confirmOf", { name })}
          >
            {t("confirm")}
          </button>
        </form>
        <button type="button" className="button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {t("return")}
        </button>
        <span role="alert" className="alarm">
          {refused?.ok === false && (Object.values(refused.fields)[0] ?? refused.message)}
        </span>
      </div>
      {asking && (
        <form action={send} className="line">
          {hidden}
          <label htmlFor={`return-${member}`}>{t("returnReason")}</label>
          <input
            id={`return-${member}`}
            name="reason"
            className="input"
            size={36}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <button type="submit" className="button" disabled={returning || reason.trim() === ""}>
            {t("returnNow")}
          </button>
        </form>
      )}
    </div>
  );
}
