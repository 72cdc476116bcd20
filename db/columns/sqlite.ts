import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";

/** The column vocabulary: what a schema file may say. A second dialect is a second file with the same words. */
export { check, index, primaryKey, text, uniqueIndex };
export const table = sqliteTable;
export const key = () => text().primaryKey();
export const ref = () => text();
export const day = () => text().$type<Day>();
export const period = () => text().$type<Period>();
export const whole = () => integer();
/** Integer yuan; a safe integer holds nine thousand times the zone's total. */
export const money = () => integer();
export const flag = () => integer({ mode: "boolean" });
/** Epoch milliseconds: when something really happened. */
export const instant = () => integer();
export const json = <T>() => text({ mode: "json" }).$type<T>();
/** The optimistic lock of every table that people edit. */
export const version = () => integer().notNull().default(1);
export const sequence = () => integer().primaryKey({ autoIncrement: true });

/**
 * A value a condition of a compiled query is given at each call. SQLite compiles a statement anew whenever a bare
 * parameter that may sway its plan is bound; the sign keeps the first plan, and changes neither value nor index.
 */
export const given = (name: string) => sql`+${sql.placeholder(name)}`;
