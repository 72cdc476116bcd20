import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migrate } from "@/db/migrate";
import { openSqlite } from "@/db/open-sqlite";
import { addPreset } from "@/db/presets";
import { getReport } from "@/db/reports";
import { verifyInvariants } from "@/db/verify";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { shippedPresets } from "@/lib/domain/preset";
import { done, makeDepartment, makeProject, makeUser, testKey, today } from "../support/world";

/** Kills the saving process without a warning once it has acknowledged `after` saves; the last acknowledged round. */
const saveUntilKilled = (file: string, projectId: string, officerId: string, after: number) =>
  new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, [
      "--import",
      "tsx",
      "tests/support/save-reports.ts",
      file,
      projectId,
      officerId,
    ]);
    let said = "";
    let trouble = "";
    child.stderr.on("data", (chunk) => (trouble += String(chunk)));
    child.stdout.on("data", (chunk) => {
      said += String(chunk);
      if (said.split("\n").length > after) child.kill("SIGKILL");
    });
    child.on("exit", (_, signal) => {
      const rounds = said.split("\n").slice(0, -1).map(Number);
      if (signal === "SIGKILL") resolve(rounds.at(-1) ?? 0);
      else reject(new Error(trouble));
    });
  });

test("kill -9 in the middle of saving loses nothing that was acknowledged and leaves nothing half written", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kill-"));
  const file = join(folder, "zone.db");
  migrate(file, 1);
  const prepared = openSqlite(file, testKey);
  await done(prepared, async (tx) => {
    for (const preset of shippedPresets) await addPreset(tx, preset, day("2021-01-01"));
  });
  const department = await makeDepartment(prepared);
  const officer = await makeUser(prepared, "officer", department.id);
  const projectId = await makeProject(prepared, department.id, officer.id);
  prepared.close();
  for (const after of [1, 40, 100]) {
    const acknowledged = await saveUntilKilled(file, projectId, officer.id, after);
    const store = openSqlite(file, testKey);
    const kept = await getReport(store.read, projectId, period("2021-04"));
    expect(kept?.invested).toBeGreaterThanOrEqual(acknowledged);
    // One save may have been committed before it could be acknowledged, never more.
    expect(kept?.invested).toBeLessThanOrEqual(acknowledged + 1);
    const broken = (await verifyInvariants(store, today)).filter((check) => check.broken !== null);
    expect(broken).toEqual([]);
    store.close();
  }
  rmSync(folder, { recursive: true });
});
