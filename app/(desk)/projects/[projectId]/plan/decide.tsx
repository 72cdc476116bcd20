"use client";

import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { notice } from "@/app/_ui/notice";
import { ReasonDialog } from "@/app/_ui/reason-dialog";
import { useAction } from "@/app/_ui/use-action";
import { approvePlans, sendPlanBack, takePlanBack } from "../../../plans/actions";

type Props = {
  plan: { id: string; version: number; projectId: string };
  name: string;
  may: { decide: boolean; own: boolean };
};

/** Approve, or return with a reason; whoever proposed it may take it back instead. */
export function Decide({ plan, name, may }: Props) {
  const t = useTranslations("plan");
  const [approved, approve, approving] = useAction(approvePlans, (answer) => {
    if (answer.ok) notice(t("approvedOne", { name }));
  });
  const [taken, takeBack, taking] = useAction(takePlanBack, (answer) => {
    if (answer.ok) notice(t("withdrawnOne", { name }));
  });
  const send = (values: Record<string, string>, action: (form: FormData) => void) => {
    const form = new FormData();
    for (const [key, value] of Object.entries(values)) form.set(key, value);
    startTransition(() => action(form));
  };
  const refused = [approved, taken].find((result) => result?.ok === false);
  const identity = { plan: plan.id, seen: `${plan.version}` };
  return (
    <div className="line no-print">
      {may.decide && !may.own && (
        <>
          <button
            type="button"
            className="button button-main"
            disabled={approving}
            onClick={() => send({ plan: `${plan.id}:${plan.version}` }, approve)}
          >
            {t("approve")}
          </button>
          <ReasonDialog
            action={sendPlanBack}
            values={identity}
            words={{
              open: t("return"),
              title: t("returnTitle", { name }),
              hint: t("returnHint"),
              reason: t("returnReason"),
              confirm: t("returnNow"),
              cancel: t("cancel"),
            }}
            done={() => t("returnedOne", { name })}
          />
        </>
      )}
      {may.own && (
        <>
          <button type="button" className="button" disabled={taking} onClick={() => send(identity, takeBack)}>
            {t("withdraw")}
          </button>
          <span className="soft">{t("ownProposal")}</span>
        </>
      )}
      {!may.own && !may.decide && <span className="soft">{t("waitsForHead")}</span>}
      {refused?.ok === false && (
        <span className="alarm" role="alert">
          {refused.message}
        </span>
      )}
    </div>
  );
}
