"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import type { SlotKind } from "@/lib/domain/vocabulary";
import { saveSlot } from "./actions";
import { ChoiceField, Outcome, TextField, useSeen } from "./form-parts";

type Office = { id: string; name: string };
type Stored = {
  id: string;
  number: number;
  title: string;
  kind: SlotKind;
  departmentId: string;
  version: number;
};
type Props = {
  listId: string;
  size: number;
  kinds: readonly SlotKind[];
  slots: readonly Stored[];
  offices: readonly Office[];
};

/** One slot at a time: choose one to rename or move, or a free number for a new one. */
export function SlotForm({ listId, size, kinds, slots, offices }: Props) {
  const t = useTranslations("doubleTen.definition");
  const words = useTranslations();
  const [result, send, pending] = useActionState(saveSlot, null);
  const free = Array.from({ length: size }, (_, at) => at + 1).filter(
    (number) => !slots.some((slot) => slot.number === number),
  );
  const room = slots.length < size ? free.slice(0, size - slots.length) : [];
  const valuesOf = (number: number) => {
    const slot = slots.find((one) => one.number === number);
    const fresh = { title: "", kind: kinds[0] ?? "industry", departmentId: offices[0]?.id ?? "" };
    const { title, kind, departmentId } = slot ?? fresh;
    return { number, title, kind, departmentId };
  };
  const [typed, setTyped] = useState(valuesOf(slots[0]?.number ?? room[0] ?? 1));
  const slot = slots.find(({ number }) => number === typed.number);
  const { seen, newer, take } = useSeen(slot?.version ?? 0, result);
  const errors = result?.ok === false ? result.fields : {};
  const shared = (name: string) => ({ id: `slot-${name}`, name, error: errors[name] });
  return (
    <form action={send} className="ten-form" noValidate>
      <input type="hidden" name="listId" value={listId} />
      <input type="hidden" name="slot" value={slot?.id ?? ""} />
      <input type="hidden" name="seen" value={seen} />
      <ChoiceField
        {...shared("number")}
        label={t("number")}
        value={String(typed.number)}
        change={(number) => setTyped(valuesOf(Number(number)))}
        options={[
          ...slots.map(({ number, title }) => ({
            id: String(number),
            name: t("existing", { number, title }),
          })),
          ...room.map((number) => ({ id: String(number), name: t("fresh", { number }) })),
        ]}
      />
      <TextField
        {...shared("title")}
        label={t("slotTitle")}
        value={typed.title}
        change={(title) => setTyped({ ...typed, title })}
      />
      <ChoiceField
        {...shared("kind")}
        label={t("kind")}
        value={typed.kind}
        change={(kind) => setTyped({ ...typed, kind })}
        options={kinds.map((id) => ({ id, name: words(`slotKind.${id}`) }))}
      />
      <ChoiceField
        {...shared("departmentId")}
        label={t("department")}
        value={typed.departmentId}
        change={(departmentId) => setTyped({ ...typed, departmentId })}
        options={offices}
      />
      <Outcome
        result={result}
        theirs={newer && words("doubleTen.conflict.slot", { title: String(newer.title) })}
        take={take}
      />
      <div className="line">
        <button type="submit" className="button" disabled={pending}>
          {t(slot ? "saveSlot" : "addSlot")}
        </button>
        <span aria-live="polite">{result?.ok && t("savedSlot", { number: result.data.number })}</span>
      </div>
    </form>
  );
}
