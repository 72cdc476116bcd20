"use server";

import { action } from "@/app/_server/action";
import { runBackup } from "@/app/_server/run-backup";
import { backupNowInput } from "@/lib/inputs/backup";
import { Refusal } from "@/lib/refusal";

/** A backup now, or the proof that the newest can be restored. No row changes; the log notes who asked. */
export const backUpNow = action({
  permission: "backup.take",
  verb: ({ what }) => (what === "test" ? "backup.test" : "backup.take"),
  input: backupNowInput,
  async prepare({ what }) {
    const problem = await runBackup(what);
    if (problem !== null) throw new Refusal("invalid", { key: "backup.failed", values: { reason: problem } });
  },
  concerns: () => [],
  run: async (_tx, { what }) => ({ what }),
  revalidate: () => ["/admin/backups"],
});
