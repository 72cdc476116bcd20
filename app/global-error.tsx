"use client";

import words from "@/lib/messages/last-resort.json";

/** When even the frame failed: no translations, no theme, both languages at once. */
export default function LastResort({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="zh-CN">
      <body>
        <h1>{words.title}</h1>
        <p>{words.text}</p>
        <p>{error.digest}</p>
        <button type="button" onClick={reset}>
          {words.retry}
        </button>
      </body>
    </html>
  );
}
