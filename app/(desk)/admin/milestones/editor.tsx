"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { notice } from "@/app/_ui/notice";
import { Restored } from "@/app/_ui/restored";
import { useAction } from "@/app/_ui/use-action";
import { useKept } from "@/app/_ui/use-kept";
import { checkMilestones, type TemplateNode, templateChanges } from "@/lib/domain/milestone-template";
import { milestoneKinds, projectTypes } from "@/lib/domain/vocabulary";
import { saveMilestoneTemplate } from "./actions";
import { Changes } from "./changes";
import style from "./template.module.css";

type Props = { number: number; stored: readonly TemplateNode[]; userId: string };

const keyOf = (type: string, kind: string) => `${type} ${kind}`;
const whole = (text: string) =>
  /^[-−]?\d{1,4}$/.test(text.trim()) ? Number(text.trim().replace("−", "-")) : null;

/** Days after the planned start, type by type; an empty cell means that the type has no such milestone. */
export function TemplateEditor({ number, stored, userId }: Props) {
  const [t, router] = [useTranslations(), useRouter()];
  const cells = Object.fromEntries(stored.map(({ type, kind, offset }) => [keyOf(type, kind), `${offset}`]));
  const draft = useKept(`milestone-template ${userId} ${number}`, { cells, reason: "" });
  const [result, send, pending] = useAction(saveMilestoneTemplate, (answer) => {
    if (!answer.ok) return;
    draft.saved({});
    notice(t("nodeTemplate.saved", { number: `${answer.data.number}` }));
    router.push("/admin/milestones");
  });
  const errors = result?.ok === false ? result.fields : {};
  const textOf = (type: string, kind: string) => draft.value.cells[keyOf(type, kind)] ?? "";
  const nodes: TemplateNode[] = [];
  let bad = false;
  for (const type of projectTypes)
    for (const kind of milestoneKinds) {
      const text = textOf(type, kind);
      if (text.trim() === "") continue;
      const offset = whole(text);
      if (offset === null) bad = true;
      else nodes.push({ type, kind, offset });
    }
  const problems = bad ? [] : checkMilestones(nodes);
  const submit = () => {
    const form = new FormData();
    form.set("nodes", JSON.stringify(nodes));
    form.set("reason", draft.value.reason);
    form.set("seen", `${number}`);
    startTransition(() => send(form));
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {draft.restored && <Restored discard={draft.discard} />}
      <div className="table-frame">
        <table className={`table ${style.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("nodeTemplate.type")}</th>
              {milestoneKinds.map((kind) => (
                <th key={kind} scope="col" className="num">
                  {t(`milestone.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {projectTypes.map((type) => (
              <tr key={type}>
                <th scope="row">{t(`projectType.${type}`)}</th>
                {milestoneKinds.map((kind) => {
                  const text = textOf(type, kind);
                  const wrong = text.trim() !== "" && whole(text) === null;
                  return (
                    <td key={kind} className="num">
                      <input
                        className="input number"
                        inputMode="numeric"
                        name={`${type}.${kind}`}
                        value={text}
                        aria-label={`${t(`projectType.${type}`)} ${t(`milestone.${kind}`)}`}
                        aria-invalid={wrong ? true : undefined}
                        onChange={({ target }) =>
                          draft.change({ cells: { ...draft.value.cells, [keyOf(type, kind)]: target.value } })
                        }
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="alarm" aria-live="polite">
        {bad && t("nodeTemplate.notWhole")}
        {problems[0] &&
          t(`nodeTemplate.problem.${problems[0].key}`, { type: t(`projectType.${problems[0].type}`) })}
      </p>
      {!bad && <Changes title={t("nodeTemplate.changes")} rows={templateChanges(stored, nodes)} />}
      <label className={style.reason}>
        {t("nodeTemplate.reason")}
        <input
          className="input"
          name="reason"
          maxLength={500}
          value={draft.value.reason}
          aria-invalid={errors.reason ? true : undefined}
          onChange={({ target }) => draft.change({ reason: target.value })}
        />
        {errors.reason && <span className="alarm">{errors.reason}</span>}
      </label>
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending || bad || problems.length > 0}>
          {t("nodeTemplate.save")}
        </button>
        {result?.ok === false && (
          <span className="alarm" role="alert">
            {result.message}
          </span>
        )}
      </div>
    </form>
  );
}
