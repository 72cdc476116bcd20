import type { ReactNode } from "react";

/** What the page lists and how many; the one main button stands at its right. */
export function PageTitle({
  title,
  note,
  children,
}: {
  title: string;
  note?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="page-title">
      <h1>
        {title}
        {note && <span className="page-note"> · {note}</span>}
      </h1>
      {children && <div className="page-actions">{children}</div>}
    </header>
  );
}
