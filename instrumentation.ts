/** Starts the daily jobs once, in the server's own process. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startJobs } = await import("./app/_server/jobs");
    startJobs();
  }
}
