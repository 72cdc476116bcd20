import { join } from "node:path";

/** @type {import("next").NextConfig} */
export default {
  agentRules: false,
  serverExternalPackages: ["better-sqlite3"],
  turbopack: { root: join(import.meta.dirname, "../..") },
};
