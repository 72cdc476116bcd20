import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

/** Generating from today's schema into a copy of the migrations must add nothing. */
const scratch = mkdtempSync(join(tmpdir(), "drift-"));
try {
  cpSync("drizzle/sqlite", scratch, { recursive: true });
  const before = readdirSync(scratch).length;
  execFileSync(
    "drizzle-kit",
    [
      "generate",
      "--dialect",
      "sqlite",
      "--schema",
      "./db/schema/index.ts",
      "--casing",
      "snake_case",
      "--out",
      relative(process.cwd(), scratch),
    ],
    { stdio: "pipe" },
  );
  if (readdirSync(scratch).length !== before) {
    console.error("结构与迁移不一致：npm run db:new -- 名称 (the schema has no migration yet)。");
    process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true });
}
