import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { readMigrations, type Step } from "./migrations";
import { refuseOldNode } from "./open-sqlite";

/** Why a database cannot be used, in a sentence for whoever started the program. Nothing was changed. */
export class MigrationError extends Error {}

const tablesOf = (client: Database.Database) =>
  client
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
    )
    .all()
    .map((row) => row.name);

const countRows = (client: Database.Database) =>
  new Map(
    tablesOf(client).map((name) => [
      name,
      client.prepare<[], { n: number }>(`select count(*) as n from "${name}"`).get()?.n ?? 0,
    ]),
  );

function applied(client: Database.Database): Map<string, string> {
  if (!tablesOf(client).includes("migrations")) return new Map();
  const rows = client.prepare<[], { name: string; hash: string }>("select name, hash from migrations").all();
  return new Map(rows.map((row) => [row.name, row.hash]));
}

function applyAll(client: Database.Database, steps: readonly Step[], at: number) {
  client.exec("BEGIN IMMEDIATE");
  try {
    client.exec(
      "create table if not exists migrations (name text primary key, hash text not null, at integer not null) strict",
    );
    for (const step of steps) {
      const before = countRows(client);
      for (const statement of step.sql.split("--> statement-breakpoint")) client.exec(statement);
      const after = countRows(client);
      for (const [table, rows] of before)
        if (!step.sql.includes(`-- drops-rows: ${table}`) && (after.get(table) ?? 0) < rows)
          throw new MigrationError(
            `迁移 ${step.name} 会丢失 ${table} 的数据，已中止 (migration would lose rows of ${table})。`,
          );
      client.prepare("insert into migrations values (?, ?, ?)").run(step.name, step.hash, at);
    }
    if ((client.pragma("foreign_key_check") as unknown[]).length > 0)
      throw new MigrationError("迁移后引用关系不完整，已中止 (migration breaks references)。");
    client.exec("COMMIT");
  } catch (error) {
    if (client.inTransaction) client.exec("ROLLBACK");
    throw error;
  }
}

function openForMigration(file: string) {
  try {
    const client = new Database(file);
    client.pragma("journal_mode = WAL");
    client.pragma("synchronous = FULL");
    // Inside a transaction this pragma does nothing, and a rebuilt table would cascade into its children.
    client.pragma("foreign_keys = OFF");
    const verdict = client.pragma("quick_check", { simple: true });
    if (verdict !== "ok") throw new MigrationError(`数据库 ${file} 已损坏 (damaged): ${String(verdict)}`);
    return client;
  } catch (error) {
    if (error instanceof MigrationError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError(
      `无法打开数据库 ${file} (cannot open): ${reason}。请从 backups 目录恢复 (restore from a backup)。`,
    );
  }
}

/**
 * Brings a database file to the program's schema on its own connection, foreign keys off, in one transaction, with a
 * backup first. Returns how many steps were applied and where the backup is.
 * @throws MigrationError when the file is damaged, newer than the program, or a step would lose rows.
 */
export function migrate(
  file: string,
  at: number,
  steps = readMigrations(),
): { applied: number; backup: string | null } {
  refuseOldNode();
  const fresh = file === ":memory:" || !existsSync(file);
  const client = openForMigration(file);
  try {
    const done = applied(client);
    const known = new Set(steps.map((step) => step.name));
    const newer = [...done.keys()].find((name) => !known.has(name));
    if (newer)
      throw new MigrationError(
        `数据库比程序新 (the database is newer than the program): ${newer}。请升级程序。`,
      );
    const altered = steps.find((step) => done.has(step.name) && done.get(step.name) !== step.hash);
    if (altered)
      throw new MigrationError(`已执行的迁移 ${altered.name} 被改动过 (an applied migration was edited)。`);
    const open = steps.filter((step) => !done.has(step.name));
    if (open.length === 0) return { applied: 0, backup: null };
    const backup = fresh ? null : backUp(client, file, at);
    applyAll(client, open, at);
    return { applied: open.length, backup };
  } finally {
    client.close();
  }
}

function backUp(client: Database.Database, file: string, at: number): string {
  const folder = join(dirname(file), "backups");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = join(folder, `before-migration-${new Date(at).toISOString().replace(/[:.]/g, "-")}.db`);
  client.prepare("VACUUM INTO ?").run(target);
  return target;
}
