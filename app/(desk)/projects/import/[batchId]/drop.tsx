"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAction } from "@/app/_ui/use-action";
import { dropBatch, readBatchAgain } from "../actions";

type Props = { batch: string; seen: number /** Why the file cannot be read. */; problem: string | null };

/** Gives the file up; where it could not be read, says why and reads it again on request. */
export function Drop({ batch, seen, problem }: Props) {
  const t = useTranslations("importing");
  const router = useRouter();
  const [, drop, dropping] = useAction(dropBatch, (answer) => {
    if (answer.ok) router.push("/projects/import");
  });
  const [, again, reading] = useAction(readBatchAgain);
  const fields = (
    <>
      <input type="hidden" name="batch" value={batch} />
      <input type="hidden" name="seen" value={seen} />
    </>
  );
  return (
    <div className={problem === null ? "line" : "panel stack"}>
      {problem !== null && (
        <p className="alarm" role="alert">
          {problem}
        </p>
      )}
      <div className="line">
        {problem !== null && (
          <form action={again}>
            {fields}
            <button type="submit" className="button" disabled={reading}>
              {t("again")}
            </button>
          </form>
        )}
        <form action={drop}>
          {fields}
          <button type="submit" className="button button-plain" disabled={dropping}>
            {t("drop")}
          </button>
        </form>
      </div>
    </div>
  );
}
