import { openSqlite } from "@/db/open-sqlite";
import { getReport, saveReport } from "@/db/reports";
import { period } from "@/lib/domain/period";
import { clerk, done, month, testKey } from "./world";

/** A process of its own that saves the same project's month again and again and says so after each acknowledgement. */
const [file, projectId, officerId] = process.argv.slice(2);
if (!file || !projectId || !officerId) throw new Error("usage: save-reports FILE PROJECT OFFICER");
const store = openSqlite(file, testKey);
for (let round = 1; round <= 100_000; round++) {
  const before = await getReport(store.read, projectId, period("2021-04"));
  const input = month(projectId, "2021-04", { invested: round, seen: before?.version ?? 0 });
  await done(store, (tx) => saveReport(tx, clerk(officerId), input, "save"));
  process.stdout.write(`${round}\n`);
}
