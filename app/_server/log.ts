import "server-only";
import pino from "pino";

/** JSON lines on standard output: outcomes and references, never what was typed. */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ["password", "cookie", "authorization", "csrfToken"],
});
