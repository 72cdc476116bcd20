import styles from "./recruitment.module.css";

type Mark = { at: number; look: "city" | "zone" };

/** A bar from zero with marks for targets; the numbers stand beside it in words, so it says nothing to a reader. */
export function Bar({ value, marks = [], most }: { value: number; marks?: readonly Mark[]; most?: number }) {
  const top = Math.max(1, value, most ?? 0, ...marks.map(({ at }) => at));
  const place = (of: number) => `${(Math.max(0, of) / top) * 100}%`;
  return (
    <div className={styles.bar} aria-hidden="true">
      <span className={styles.fill} style={{ width: place(value) }} />
      {marks.map(({ at, look }) => (
        <span key={look} className={styles.mark} data-look={look} style={{ left: place(at) }} />
      ))}
    </div>
  );
}
