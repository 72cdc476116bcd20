import type { PermitState } from "@/lib/domain/vocabulary";
import styles from "./permits.module.css";

const shapes: Record<PermitState, string> = {
  "not-submitted": "○",
  preparing: "◔",
  accepted: "◐",
  returned: "↩",
  processing: "◑",
  lenient: "△",
  granted: "✓",
  exempt: "－",
  void: "✕",
};

/** A state by shape, word and colour; the caller translates. */
export function StateMark({ state, label }: { state: PermitState; label: string }) {
  return (
    <span className={styles.mark} data-state={state}>
      <span aria-hidden="true">{shapes[state]}</span> {label}
    </span>
  );
}
