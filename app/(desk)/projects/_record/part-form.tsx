"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { notice } from "@/app/_ui/notice";
import { Restored } from "@/app/_ui/restored";
import { useAction } from "@/app/_ui/use-action";
import { useKept } from "@/app/_ui/use-kept";
import { addPartOf, savePart } from "../record-actions";
import { Field } from "./field";
import type { RecordDraft } from "./fields";
import styles from "./record.module.css";

const keys = ["name", "code", "totalInvestment", "content"] as const;

type Props = {
  userId: string;
  /** Empty for a new part. */
  projectId: string;
  parentId: string;
  seen: number;
  stored: RecordDraft;
};

/** A part of a bundle: its name, code, amount and content, for information. */
export function PartForm({ userId, projectId, parentId, seen, stored }: Props) {
  const t = useTranslations("record");
  const router = useRouter();
  const kept = useKept(`part ${userId} ${projectId || parentId}`, { draft: stored, seen });
  const { draft } = kept.value;
  const [result, send, pending] = useAction(projectId ? savePart : addPartOf, (answer) => {
    if (!answer.ok) return;
    kept.saved(projectId ? { seen: answer.data.seen } : { draft: stored });
    notice(t("saved", { name: draft.name }));
    if (projectId) router.push(`/projects/${parentId}` as Route); // the address is one of our own
  });
  const errors = result?.ok === false ? result.fields : {};
  const found = result?.ok === false ? result.found?.project : undefined;
  const theirs =
    typeof found === "object" && found !== null && "version" in found ? Number(found.version) : 0;
  return (
    <form action={send} className={styles.form} noValidate>
      {kept.restored && <Restored discard={kept.discard} />}
      {projectId ? (
        <>
          <input type="hidden" name="projectId" value={projectId} />
          {/* Whoever saves again after being told means it. */}
          <input type="hidden" name="seen" value={Math.max(kept.value.seen, theirs)} />
        </>
      ) : (
        <input type="hidden" name="parentId" value={parentId} />
      )}
      <div className={styles.fields}>
        {keys.map((key) => (
          <Field
            key={key}
            name={key}
            draft={draft}
            change={(part) => kept.change({ draft: { ...draft, ...part } })}
            error={errors[key]}
            departments={[]}
            officers={[]}
            places={[]}
          />
        ))}
      </div>
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending}>
          {t(projectId ? "save" : "addPart")}
        </button>
        <span aria-live="polite" className="alarm">
          {result?.ok === false && result.message}
        </span>
      </div>
    </form>
  );
}
