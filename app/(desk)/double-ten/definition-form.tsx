"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { type MilestoneKind, milestoneKinds, type SlotKind, slotKinds } from "@/lib/domain/vocabulary";
import { redefineList } from "./actions";
import { Outcome, useFinish, useSeen } from "./form-parts";

type List = {
  name: string;
  english: string;
  size: number;
  kinds: readonly SlotKind[];
  milestone: MilestoneKind;
  version: number;
};

/** Names, size, kinds of slots and the milestone that counts, of one year; a change says why. */
export function DefinitionForm({ list, year }: { list: List | null; year: number }) {
  const t = useTranslations("doubleTen.definition");
  const words = useTranslations();
  const [result, send, pending] = useActionState(redefineList, null);
  const [typed, setTyped] = useState({
    name: list?.name ?? "",
    english: list?.english ?? "",
    size: String(list?.size ?? 20),
    kinds: list?.kinds ?? slotKinds,
    milestone: list?.milestone ?? "acceptance",
    reason: "",
  });
  const { seen, newer, take } = useSeen(list?.version ?? 0, result);
  useFinish(result, () => setTyped((now) => ({ ...now, reason: "" })));
  const errors = result?.ok === false ? result.fields : {};
  const field = (name: "name" | "english" | "size" | "reason") => (
    <div className="ten-field">
      <label htmlFor={`list-${name}`}>{t(name)}</label>
      <input
        id={`list-${name}`}
        name={name}
        className="input"
        inputMode={name === "size" ? "numeric" : undefined}
        value={typed[name]}
        onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
        aria-describedby={`list-${name}-note`}
      />
      <p id={`list-${name}-note`} className="alarm" aria-live="polite">
        {errors[name]}
      </p>
    </div>
  );
  return (
    <form action={send} className="ten-form" noValidate>
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="seen" value={seen} />
      {field("name")}
      {field("english")}
      {field("size")}
      <fieldset className="ten-field">
        <legend>{t("kinds")}</legend>
        <div className="line">
          {slotKinds.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                name="kinds"
                value={kind}
                checked={typed.kinds.includes(kind)}
                onChange={({ target }) =>
                  setTyped({
                    ...typed,
                    kinds: slotKinds.filter((one) =>
                      one === kind ? target.checked : typed.kinds.includes(one),
                    ),
                  })
                }
              />{" "}
              {words(`slotKind.${kind}`)}
            </label>
          ))}
        </div>
        <p className="alarm" aria-live="polite">
          {errors.kinds}
        </p>
      </fieldset>
      <div className="ten-field">
        <label htmlFor="list-milestone">{t("milestone")}</label>
        <select
          id="list-milestone"
          name="milestone"
          className="select"
          value={typed.milestone}
          onChange={({ target }) => {
            const milestone = milestoneKinds.find((kind) => kind === target.value);
            if (milestone) setTyped({ ...typed, milestone });
          }}
          aria-describedby="list-milestone-note"
        >
          {milestoneKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words(`milestone.${kind}`)}
            </option>
          ))}
        </select>
        <p id="list-milestone-note" className="alarm" aria-live="polite">
          {errors.milestone}
        </p>
      </div>
      {field("reason")}
      <Outcome
        result={result}
        theirs={
          newer &&
          words("doubleTen.conflict.list", {
            name: String(newer.name),
            size: String(newer.size),
            milestone: words(`milestone.${newer.milestone as MilestoneKind}`), // as it stands in the row
          })
        }
        take={take}
      />
      <div className="line">
        <button type="submit" className="button button-main" disabled={pending}>
          {t("save")}
        </button>
        <span aria-live="polite">{result?.ok && t("saved")}</span>
      </div>
    </form>
  );
}
