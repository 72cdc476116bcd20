import { appendFileSync } from "node:fs";
import Database from "better-sqlite3";

// Loaded into a server by `npm run bench`: writes a byte to the file STATEMENTS for every query that it sends. Asking
// whether what is kept still holds (one step in the log's index) is not one of them.
const client = new Database(":memory:");
const statement = Object.getPrototypeOf(client.prepare("select 1"));
client.close();
for (const name of ["all", "get", "iterate"]) {
  const original = statement[name];
  statement[name] = function (...values) {
    if (/^\s*(select|with)\b(?! max\(seq\))/i.test(this.source)) appendFileSync(process.env.STATEMENTS, ".");
    return original.apply(this, values);
  };
}
