import "server-only";

/** A .docx to be saved under a title, `plain` for programs that know only ASCII; shared caches must not keep what needs a session. */
export const wordAnswer = (bytes: Uint8Array, title: string, plain = "bulletin"): Response =>
  // A fresh copy: the type of a response's body wants a buffer that nobody shares.
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "content-disposition": `attachment; filename="${plain}.docx"; filename*=UTF-8''${encodeURIComponent(`${title}.docx`)}`,
      "cache-control": "private, no-store",
    },
  });
