"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { type MilestoneKind, milestoneKinds, type SlotKind, slotKinds } from "@/lib/domain/vocabulary";
import { redefineList } from "./actions";
import { ChoiceField, Outcome, TextField, useFinish, useSeen } from "./form-parts";

type List = {
  name: string;
  english: string;
  size: number;
  kinds: readonly SlotKind[];
  milestone: MilestoneKind;
  version: number;
};
type Props = {
  year: number;
  list: List | null;
  /** What a new list begins with. */
  model: List | null;
  /** The years whose slots a list without any may begin with. */
  copies: readonly { year: number; count: number }[];
};

/** Names, size, kinds of slots and the milestone that counts, of one year; a change says why. */
export function DefinitionForm({ year, list, model, copies }: Props) {
  const t = useTranslations("doubleTen.definition");
  const words = useTranslations();
  const [result, send, pending] = useActionState(redefineList, null);
  const first = list ?? model;
  const [typed, setTyped] = useState({
    name: first?.name ?? "",
    english: first?.english ?? "",
    size: String(first?.size ?? 20),
    kinds: first?.kinds ?? slotKinds,
    milestone: first?.milestone ?? "acceptance",
    copyFrom: list ? "" : String(copies[0]?.year ?? ""),
    reason: "",
  });
  const { seen, newer, take } = useSeen(list?.version ?? 0, result);
  useFinish(result, () => setTyped((now) => ({ ...now, copyFrom: "", reason: "" })));
  const errors = result?.ok === false ? result.fields : {};
  const shared = (name: string) => ({ id: `list-${name}`, name, error: errors[name] });
  const field = (name: "name" | "english" | "size" | "reason") => (
    <TextField
      {...shared(name)}
      {...(name === "size" ? { inputMode: "numeric" } : {})}
      label={t(name)}
      value={typed[name]}
      change={(value) => setTyped({ ...typed, [name]: value })}
    />
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
      <ChoiceField
        {...shared("milestone")}
        label={t("milestone")}
        value={typed.milestone}
        change={(milestone) => setTyped({ ...typed, milestone })}
        options={milestoneKinds.map((id) => ({ id, name: words(`milestone.${id}`) }))}
      />
      {copies.length > 0 && (
        <>
          <ChoiceField
            {...shared("copyFrom")}
            label={t("copyFrom")}
            value={typed.copyFrom}
            change={(copyFrom) => setTyped({ ...typed, copyFrom })}
            options={[
              ...copies.map((one) => ({
                id: String(one.year),
                name: t("copyYear", { year: String(one.year), count: String(one.count) }),
              })),
              { id: "", name: t("copyNone") },
            ]}
          />
          {typed.copyFrom !== "" && <p className="soft">{t("copyNote")}</p>}
        </>
      )}
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
