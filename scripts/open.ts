import { existsSync } from "node:fs";
import { EnvironmentError, readEnvironment, readSecrets } from "@/db/env";
import { MigrationError } from "@/db/migrate";
import { openSqlite } from "@/db/open-sqlite";
import type { Store } from "@/db/types";

/** A sentence for whoever runs a command; the command ends with 1 and has changed nothing. */
export class CommandError extends Error {}

/** Opens the database of DATA_DIR for a command. @throws CommandError when there is none. */
export function openDatabase(): Store {
  const env = readEnvironment();
  if (!existsSync(env.databaseFile))
    throw new CommandError(
      `${env.dataDir} 中没有数据库，请先运行 npm start (no database there: run npm start first)。`,
    );
  return openSqlite(env.databaseFile, readSecrets(env).auditKey);
}

/** Runs a command: expected failures become one sentence and exit code 1. */
export async function run(command: () => Promise<unknown>) {
  try {
    const code = await command();
    process.exitCode = typeof code === "number" ? code : 0;
  } catch (error) {
    const expected =
      error instanceof CommandError || error instanceof EnvironmentError || error instanceof MigrationError;
    console.error(expected ? error.message : error);
    process.exitCode = 1;
  }
}

/** `--name value` pairs and bare `--name` of the command line. @throws CommandError for an unknown one. */
export function readArguments<K extends string>(
  known: readonly K[],
  given = process.argv.slice(2),
): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (let at = 0; at < given.length; at += 2) {
    const key = known.find((name) => `--${name}` === given[at]);
    const value = given[at + 1];
    if (!key || value === undefined)
      throw new CommandError(
        `无法识别的参数 ${given[at]} (usage: ${known.map((name) => `--${name} …`).join(" ")})`,
      );
    found[key] = value;
  }
  return found;
}
