"use client";

import { useTranslations } from "next-intl";
import type { Result } from "@/app/_server/action";
import { Outcome } from "./form-parts";

type EndProps = {
  result: Result<unknown> | null;
  /** The milestone as somebody else has left it meanwhile. */
  newer: Record<string, unknown> | null | undefined;
  take: () => void;
  pending: boolean;
  submit: string;
  close: () => void;
};

/** What the server refused, with what stands there now, and the two buttons. */
export function MilestoneFormEnd({ result, newer, take, pending, submit, close }: EndProps) {
  const [t, conflict] = [useTranslations("doubleTen.edit"), useTranslations("doubleTen.conflict")];
  return (
    <>
      <Outcome
        result={result}
        theirs={
          newer &&
          conflict("milestone", {
            forecast: String(newer.forecast ?? "—"),
            actual: String(newer.actual ?? "—"),
          })
        }
        take={take}
      />
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending}>
          {submit}
        </button>
        <button type="button" className="button button-plain" onClick={close}>
          {t("cancel")}
        </button>
      </div>
    </>
  );
}
