"use client";

import words from "@/lib/messages/last-resort.json";

const page = { maxWidth: "36em", margin: "15vh auto", padding: "0 16px", font: "15px/1.7 sans-serif" };

/** When even the frame failed: no translations, no theme, both languages at once. */
export default function LastResort({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body style={page}>
        <title>{words.title}</title>
        <h1>{words.title}</h1>
        <p>{words.text}</p>
        <p lang="en">{words.english}</p>
        {error.digest && (
          <p>
            {words.number}: <strong>{error.digest}</strong>
          </p>
        )}
        <button type="button" onClick={() => window.location.reload()}>
          {words.retry}
        </button>
      </body>
    </html>
  );
}
