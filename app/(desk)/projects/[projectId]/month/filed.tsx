"use client";

import { useState } from "react";
import { takeReportBack } from "../../../reports/actions";

type Props = { reportId: string; version: number; text: string; undo: string; undone: string };

/** The notice after filing, with 撤回 while nobody has reviewed it. */
export function Filed({ reportId, version, text, undo, undone }: Props) {
  const [said, setSaid] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  async function takeBack() {
    setPending(true);
    const form = new FormData();
    form.set("report", reportId);
    form.set("seen", String(version));
    // Without an answer the report stays filed, and the button stays.
    const result = await takeReportBack(null, form).catch(() => null);
    setPending(false);
    if (result) setSaid(result.ok ? undone : result.message);
  }
  return (
    <span className="line">
      {said ?? text}
      {said === null && (
        <button type="button" className="button button-plain" onClick={takeBack} disabled={pending}>
          {undo}
        </button>
      )}
    </span>
  );
}
