import { getTranslations } from "next-intl/server";
import type { ProblemState } from "@/lib/domain/vocabulary";
import style from "./problems.module.css";

const signs: Record<ProblemState, string> = { open: "○", coordinating: "◐", resolved: "●", suspended: "‖" };

/** A state by its word and a sign, never by colour alone. */
export async function State({ state }: { state: ProblemState }) {
  const t = await getTranslations("problemState");
  return (
    <span className={style.state} data-state={state}>
      <span aria-hidden="true">{signs[state]}</span> {t(state)}
    </span>
  );
}
