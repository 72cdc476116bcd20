/** Why nothing was kept: the server's sentence, or null where no answer came. */
export type UploadProblem = { message: string | null };

/**
 * Sends one file as it is and tells how far it is; answers the token to log it with. `stop` breaks it off, and then
 * neither is called again.
 */
export function upload(
  file: Blob,
  progress: (percent: number) => void,
  done: (answer: { token: string } | UploadProblem) => void,
) {
  const request = new XMLHttpRequest();
  let stopped = false;
  const answer = (value: { token: string } | UploadProblem) => {
    if (!stopped) done(value);
  };
  request.open("POST", "/api/papers");
  request.responseType = "json";
  request.setRequestHeader("content-type", "application/octet-stream");
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    if (!stopped && total > 0) progress(Math.floor((loaded / total) * 100));
  });
  request.addEventListener("load", () => {
    const body: { token?: unknown; message?: unknown } | null = request.response;
    if (request.status === 200 && typeof body?.token === "string") answer({ token: body.token });
    else answer({ message: typeof body?.message === "string" ? body.message : null });
  });
  request.addEventListener("error", () => answer({ message: null }));
  request.send(file);
  return {
    stop: () => {
      stopped = true;
      request.abort();
    },
  };
}
