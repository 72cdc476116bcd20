"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import type { SlotKind } from "@/lib/domain/vocabulary";
import { saveSlot } from "./actions";
import { Outcome, useSeen } from "./form-parts";

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
  return (
    <form action={send} className="ten-form" noValidate>
      <input type="hidden" name="listId" value={listId} />
      <input type="hidden" name="slot" value={slot?.id ?? ""} />
      <input type="hidden" name="seen" value={seen} />
      <div className="ten-field">
        <label htmlFor="slot-number">{t("number")}</label>
        <select
          id="slot-number"
          name="number"
          className="select"
          value={typed.number}
          onChange={({ target }) => setTyped(valuesOf(Number(target.value)))}
        >
          {slots.map(({ id, number, title }) => (
            <option key={id} value={number}>
              {t("existing", { number, title })}
            </option>
          ))}
          {room.map((number) => (
            <option key={number} value={number}>
              {t("fresh", { number })}
            </option>
          ))}
        </select>
        <p className="alarm" aria-live="polite">
          {errors.number}
        </p>
      </div>
      <div className="ten-field">
        <label htmlFor="slot-title">{t("slotTitle")}</label>
        <input
          id="slot-title"
          name="title"
          className="input"
          value={typed.title}
          onChange={({ target }) => setTyped({ ...typed, title: target.value })}
          aria-describedby="slot-title-note"
        />
        <p id="slot-title-note" className="alarm" aria-live="polite">
          {errors.title}
        </p>
      </div>
      <div className="ten-field">
        <label htmlFor="slot-kind">{t("kind")}</label>
        <select
          id="slot-kind"
          name="kind"
          className="select"
          value={typed.kind}
          onChange={({ target }) => {
            const kind = kinds.find((one) => one === target.value);
            if (kind) setTyped({ ...typed, kind });
          }}
          aria-describedby="slot-kind-note"
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words(`slotKind.${kind}`)}
            </option>
          ))}
        </select>
        <p id="slot-kind-note" className="alarm" aria-live="polite">
          {errors.kind}
        </p>
      </div>
      <div className="ten-field">
        <label htmlFor="slot-department">{t("department")}</label>
        <select
          id="slot-department"
          name="departmentId"
          className="select"
          value={typed.departmentId}
          onChange={({ target }) => setTyped({ ...typed, departmentId: target.value })}
        >
          {offices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
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
