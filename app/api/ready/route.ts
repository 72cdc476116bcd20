import { isDraining } from "@/app/_server/jobs";
import { now } from "@/app/_server/today";
import { lastBackupAt } from "@/db/backup";
import { readBackupStatus } from "@/db/backup-status";
import { countFailing } from "@/db/deliveries";
import { readEnvironment } from "@/db/env";
import { findProblems } from "@/db/readiness";
import { store } from "@/db/store";

export const dynamic = "force-dynamic";

/** Asked on the machine itself: where we listen on loopback, every other caller comes through the proxy's header. */
function isLocal(request: Request): boolean {
  const hop = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "127.0.0.1";
  return readEnvironment().loopback && /^(::ffff:)?127\.|^::1$/.test(hop);
}

/** Minutes since the newest backup and days since a restore was last tried with success; null for never. */
function backupAge() {
  const [{ databaseFile, autoBackup }, at] = [readEnvironment(), now()];
  const [last, good] = [lastBackupAt(databaseFile), readBackupStatus(databaseFile).lastGoodTest];
  return {
    autoBackup,
    backupMinutes: last === null ? null : Math.floor((at - last) / 60_000),
    restoreTestDays: good === null ? null : Math.floor((at - good.at) / 86_400_000),
  };
}

export async function GET(request: Request): Promise<Response> {
  if (!isLocal(request)) return new Response(null, { status: 404 });
  const problems: string[] = await Promise.resolve()
    .then(() => findProblems(store(), now(), readEnvironment()))
    .catch(() => ["open"]);
  if (isDraining()) problems.push("draining");
  // Somebody else's robot that does not answer is worth a note; requests are served all the same.
  const failing = await Promise.resolve()
    .then(() => countFailing(store().read))
    .catch(() => 0);
  return Response.json(
    {
      status: problems.length === 0 ? "ready" : "unready",
      problems,
      ...(failing > 0 ? { notes: ["deliveries"] } : {}),
      ...backupAge(),
    },
    { status: problems.length === 0 ? 200 : 503 },
  );
}
