"use client";

/** Opens the browser's print dialogue; the sheet is set for A4. */
export const PrintButton = ({ label }: { label: string }) => (
  <button type="button" className="button" onClick={() => window.print()}>
    {label}
  </button>
);
