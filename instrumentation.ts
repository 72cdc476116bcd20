import type { Instrumentation } from "next";

/** Starts the daily jobs once, in the server's own process. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startJobs } = await import("./app/_server/jobs");
    startJobs();
  }
}

/** A failure enters the log under the number that the person sees; what was searched for stays out. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./app/_server/log");
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  const [path] = request.path.split("?");
  const reference = request.headers["x-request-id"];
  log.error({ event: "failure", digest, route: routePath, path, method: request.method, request: reference });
};
