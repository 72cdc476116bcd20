import { type PermitPill, type PermitState, permitPills } from "@/lib/domain/vocabulary";
import styles from "./permit-pills.module.css";

/** A mark for each state, so that none is told by colour alone. */
export const permitMarks: Record<PermitState, string> = {
  "not-submitted": "○",
  preparing: "…",
  accepted: "▷",
  returned: "↩",
  processing: "▶",
  lenient: "◇",
  granted: "✓",
  exempt: "–",
  void: "✕",
};

export type PillWords = { pill: Record<PermitPill, string>; state: Record<PermitState, string> };

/** The six pills of a project in one glance; each says its word when pointed at, all of them to who listens. */
export function PermitPills({ states, words }: { states: readonly PermitState[]; words: PillWords }) {
  const said = permitPills.map((pill, at) => {
    const state = states[at] ?? "exempt";
    return { pill, state, text: `${words.pill[pill]} ${words.state[state]}` };
  });
  return (
    <span className={styles.pills} role="img" aria-label={said.map(({ text }) => text).join(", ")}>
      {said.map(({ pill, state, text }) => (
        <span key={pill} data-state={state} title={`${pill} ${text}`}>
          {pill.slice(1)}
          {permitMarks[state]}
        </span>
      ))}
    </span>
  );
}
