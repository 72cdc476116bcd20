import type { ReactNode } from "react";
import styles from "./figure.module.css";

type Props = {
  /** The finding, and below it what is measured in which unit. */
  title: string;
  subtitle: string;
  alt: string;
  /** Pictures of the same data: the wide one for desk and paper, the narrow one for a phone. */
  wide: string;
  narrow: string;
  size: { width: number; height: number };
  /** Label and content of the data table that a screen reader gets. */
  data: string;
  children: ReactNode;
};

/** A chart with its finding as title and its numbers one key away. */
export function Figure({ title, subtitle, alt, wide, narrow, size, data, children }: Props) {
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h2>{title}</h2>
        <p>{subtitle}</p>
      </figcaption>
      <picture>
        <source media="screen and (max-width: 720px)" srcSet={narrow} />
        <img className="chart-image" src={wide} alt={alt} width={size.width} height={size.height} />
      </picture>
      <details className="no-print">
        <summary>{data}</summary>
        <div className="table-frame">{children}</div>
      </details>
    </figure>
  );
}
