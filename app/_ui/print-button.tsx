"use client";

/** Opens the browser's print dialogue; how the page looks on paper is its style sheet's business. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className="button print-button no-print" onClick={() => window.print()}>
      {label}
    </button>
  );
}
