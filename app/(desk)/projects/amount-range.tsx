"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { type RangeEnd, type RangeProblem, rangeProblems } from "@/lib/amount-range";
import { href, listOf, type SearchParams } from "@/lib/query";
import { Menu } from "./menu";

type Props = {
  params: SearchParams;
  words: Record<RangeEnd | "title" | "unit" | "apply", string> & { problems: Record<RangeProblem, string> };
};

const ends = ["min", "max"] as const;

/**
 * The range of the total investment, in 万元. What cannot be read is said at its field and changes nothing; a bad
 * range in the address opens the menu and says so. An ordinary form: the other filters ride along.
 */
export function AmountRange({ params, words }: Props) {
  const router = useRouter();
  const given = (end: RangeEnd) => String(listOf(params[end])[0] ?? "");
  const [problems, setProblems] = useState(() => rangeProblems({ min: given("min"), max: given("max") }));
  const kept = Object.entries(params).flatMap(([key, value]) =>
    ["min", "max", "page"].includes(key) ? [] : listOf(value).map((one) => [key, String(one)] as const),
  );
  const apply = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const range = { min: String(typed.get("min")).trim(), max: String(typed.get("max")).trim() };
    const found = rangeProblems(range);
    setProblems(found);
    const wrong = ends.find((end) => found[end]);
    if (wrong) return form.querySelector<HTMLInputElement>(`[name="${wrong}"]`)?.focus();
    form.closest("details")?.removeAttribute("open");
    form.closest("details")?.querySelector("summary")?.focus();
    router.push(href("/projects", params, range) as Route, { scroll: false }); // queries are not typed
  };
  return (
    <Menu
      label={words.title}
      on={ends.some((end) => given(end) !== "")}
      opened={ends.some((end) => problems[end])}
    >
      <form action="/projects" className="menu-form" onSubmit={apply} noValidate>
        {kept.map(([key, value]) => (
          <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
        ))}
        {ends.map((end) => (
          <div key={end}>
            <label htmlFor={`amount-${end}`}>{words[end]}</label>
            <span className="menu-amount">
              <input
                key={given(end)}
                id={`amount-${end}`}
                className="input number"
                name={end}
                inputMode="decimal"
                autoComplete="off"
                maxLength={40}
                defaultValue={given(end)}
                aria-invalid={problems[end] ? true : undefined}
                aria-describedby={problems[end] ? `amount-${end}-problem` : undefined}
              />
              <span className="soft">{words.unit}</span>
            </span>
            {problems[end] && (
              <p id={`amount-${end}-problem`} className="alarm" role="alert">
                {words.problems[problems[end]]}
              </p>
            )}
          </div>
        ))}
        <button type="submit" className="button button-main">
          {words.apply}
        </button>
      </form>
    </Menu>
  );
}
