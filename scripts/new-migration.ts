import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** `npm run db:new -- add-deals`: generates a named migration and makes its tables STRICT, which drizzle-kit cannot. */
const [name] = process.argv.slice(2);
if (!name || !/^[a-z][a-z0-9-]+$/.test(name)) {
  console.error("usage: npm run db:new -- name-of-migration");
  process.exit(1);
}
execFileSync("drizzle-kit", ["generate", "--name", name], { stdio: "inherit" });
const folder = "drizzle/sqlite";
for (const file of readdirSync(folder).filter((each) => each.endsWith(`_${name}.sql`))) {
  const sql = readFileSync(join(folder, file), "utf8");
  writeFileSync(join(folder, file), sql.replace(/(CREATE TABLE [^;]+\n\));/g, "$1 STRICT;"));
}
console.log("Read it before you commit it: look for DROP TABLE.");
