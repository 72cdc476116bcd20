import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Step = { name: string; sql: string; hash: string };

/**
 * The committed migrations in order. A file's first line `-- drops-rows: table` declares an intended loss.
 * The folder is spelled out at both places, so that the bundler sees which files are read and packs no others.
 */
export function readMigrations(): Step[] {
  return readdirSync(join(process.cwd(), "drizzle", "sqlite"))
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(process.cwd(), "drizzle", "sqlite", file), "utf8");
      return { name: file.replace(/\.sql$/, ""), sql, hash: createHash("sha256").update(sql).digest("hex") };
    });
}
