import type { BulletinBars } from "@/lib/bulletin/content";
import styles from "./paper.module.css";

/** Shares as bars with their numbers beside them, so that they read without colour and by ear. */
export function Bars({ caption, note, bars }: BulletinBars) {
  if (bars.length === 0) return null;
  return (
    <figure className={styles.figure}>
      <figcaption>{caption}</figcaption>
      <ul className={styles.bars}>
        {bars.map(({ label, detail, text, share }) => (
          <li key={label}>
            <span>{label}</span>
            <span className={styles.track} aria-hidden="true">
              <span style={{ width: `${Math.max(0, Math.min(share / 10, 100))}%` }} />
            </span>
            <strong>{text}</strong>
            <span className={styles.detail}>{detail}</span>
          </li>
        ))}
      </ul>
      <p className={styles.barNote}>{note}</p>
    </figure>
  );
}
