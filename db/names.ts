import { asc } from "drizzle-orm";
import { listEveryDepartment, listOfficers } from "./people";
import { newestTemplate } from "./permit-reading";
import { listPresets } from "./presets";
import { lists } from "./schema";
import type { Store } from "./types";
import { untilCommit } from "./until-commit";

async function readAll(store: Store) {
  const [departments, officers, presets, template, rows] = await Promise.all([
    listEveryDepartment(store.read),
    listOfficers(store.read),
    listPresets(store.read),
    newestTemplate(store.read),
    store.read
      .select({ slug: lists.slug, name: lists.name, english: lists.english })
      .from(lists)
      .orderBy(asc(lists.slug), asc(lists.year)),
  ]);
  return {
    departments: new Map(departments.map((one) => [one.id, one])),
    officers: new Map(officers.map((one) => [one.id, one])),
    presets,
    /** The steps of the newest template, by code. */
    permitSteps: new Map((template?.steps ?? []).map((step) => [step.code, step])),
    /** By slug; of several years the newest name. */
    lists: new Map(rows.map((one) => [one.slug, one])),
  };
}

export type Names = Awaited<ReturnType<typeof readAll>>;

/** The words behind the ids of a list and the yardsticks it may be judged by, kept until the next commit. */
export const readNames = untilCommit(() => "", readAll);
