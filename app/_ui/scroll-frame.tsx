import type { ReactNode } from "react";

/** A table that may be wider than the screen: it scrolls inside, and the keyboard reaches it. */
export const ScrollFrame = ({
  label,
  look,
  children,
}: {
  label: string;
  look?: string | undefined;
  children: ReactNode;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section className={look ? `table-frame ${look}` : "table-frame"} tabIndex={0} aria-label={label}>
    {children}
  </section>
);
