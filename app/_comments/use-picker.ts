"use client";

import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from "react";
import { matchingPeople, mentionAt, type Person, withMention } from "@/lib/mention";

type Options = {
  field: RefObject<HTMLTextAreaElement | null>;
  people: readonly Person[];
  text: string;
  /** Takes the text with the name in it, and whose it is. */
  take: (text: string, id: string) => void;
};

/** The list of people under a text field while a name is typed after an @. */
export function usePicker({ field, people, text, take }: Options) {
  const id = useId();
  const [typing, setTyping] = useState<{ at: number; typed: string; caret: number } | null>(null);
  const [at, setAt] = useState(0);
  const caret = useRef<number | null>(null);
  // The caret goes behind the name once the text with the name stands in the field.
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const found = typing ? matchingPeople(people, typing.typed) : [];
  const open = found.length > 0;
  const listId = `${id}-people`;
  const choose = (person: Person) => {
    if (!typing) return;
    const next = withMention(text, typing.caret, typing.at, person.name);
    caret.current = next.caret;
    setTyping(null);
    take(next.text, person.id);
    field.current?.focus();
  };
  return {
    id,
    listId,
    open,
    found,
    at,
    choose,
    /** After each change of the text. */
    look: (value: string, position: number) => {
      const mention = mentionAt(value, position);
      setTyping(mention && { ...mention, caret: position });
      setAt(0);
    },
    /** Whether the key was meant for the list. */
    keyDown: (event: KeyboardEvent): boolean => {
      // While pinyin is being composed the keys belong to the input method.
      if (!open || event.nativeEvent.isComposing) return false;
      const person = found[at];
      if (event.key === "ArrowDown") setAt((at + 1) % found.length);
      else if (event.key === "ArrowUp") setAt((at + found.length - 1) % found.length);
      else if (event.key === "Escape") setTyping(null);
      else if ((event.key === "Enter" || event.key === "Tab") && !event.ctrlKey && person) choose(person);
      else return false;
      event.preventDefault();
      return true;
    },
    fieldProps: {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
      "aria-expanded": open,
      "aria-controls": open ? listId : undefined,
      "aria-activedescendant": open ? `${listId}-${at}` : undefined,
      onBlur: () => setTyping(null),
    } as const,
  };
}
