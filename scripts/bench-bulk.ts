import { system } from "@/db/act";
import { applyBulk, listMatching, planBulk } from "@/db/bulk-edit";
import { bulkSubject, listBulks, undoBulk, undoSubject } from "@/db/bulk-undo";
import { commit } from "@/db/commit";
import { openSqlite } from "@/db/open-sqlite";
import type { Db } from "@/db/types";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { registerUrl } from "@/lib/inputs/register-url";

const [today, month] = [day("2021-04-20"), period("2021-04")];

const processor = () => process.cpuUsage().user / 1e6;

async function seconds<T>(work: () => Promise<T>) {
  const [began, worked] = [performance.now(), processor()];
  const found = await work();
  return { found, took: (performance.now() - began) / 1000, worked: processor() - worked };
}

/**
 * Seconds (by the clock and of the processor) of previewing, writing and undoing one field of every project that a
 * register shows, each in one act with audit, standing and alerts.
 */
export async function measureBulk(file: string, auditKey: string) {
  const store = openSqlite(file, auditKey);
  const plan = async (db: Db) =>
    planBulk(
      db,
      await listMatching(db, { ...registerUrl.parse({}), today }, month),
      month,
      { field: "serviceUnit", mode: "set", value: "测速专班", reason: "", today },
      () => true,
    );
  const act = { actor: system, day: today, at: Date.now() };
  const preview = await seconds(() => plan(store.read));
  const { fingerprint, rows } = preview.found;
  const write = await seconds(() =>
    commit(store, { ...act, verb: "project.bulk", concerns: [bulkSubject] }, async (tx) =>
      applyBulk(tx, await plan(tx), "serviceUnit", fingerprint),
    ),
  );
  const [entry] = await listBulks(store.read, 1);
  const seq = entry?.seq ?? 0;
  const undo = await seconds(() =>
    commit(store, { ...act, verb: "project.bulk-undo", concerns: [undoSubject(seq)] }, (tx) =>
      undoBulk(tx, seq),
    ),
  );
  store.close();
  return {
    projects: rows.length,
    preview: preview.took,
    "preview, processor": preview.worked,
    write: write.took,
    "write, processor": write.worked,
    undo: undo.took,
    "undo, processor": undo.worked,
  };
}
