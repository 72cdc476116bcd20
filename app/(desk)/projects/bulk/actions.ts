"use server";

import type { z } from "zod";
import { action } from "@/app/_server/action";
import { sayRefusal } from "@/app/_server/sentences";
import { applyBulk, listMatching, planBulk } from "@/db/bulk-edit";
import { bulkSubject, departmentsOf, mustGetBulk, undoBulk, undoSubject } from "@/db/bulk-undo";
import type { Tx } from "@/db/types";
import type { Day } from "@/lib/domain/day";
import { bulkInput, bulkPreviewInput, bulkUndoInput } from "@/lib/inputs/bulk";
import { registerUrl } from "@/lib/inputs/register-url";
import { can, type User } from "@/lib/policy";
import { searchOf } from "@/lib/query";
import { Refusal } from "@/lib/refusal";

/** What a preview shows of its rows; all of them are counted and all are changed. */
const shown = 200;

const planOf = async (tx: Tx, input: z.output<typeof bulkPreviewInput>, user: User, today: Day) => {
  const { all, query, ids, period, ...change } = input;
  const wanted = all
    ? await listMatching(tx, { ...registerUrl.parse(searchOf(new URLSearchParams(query))), today }, period)
    : ids;
  if (wanted.length === 0)
    throw new Refusal("invalid", { key: "bulk.nobody" }, { value: { key: "bulk.nobody" } });
  return planBulk(tx, wanted, period, { ...change, today }, (thing) => can(user, "project.edit", thing));
};

/** Writes nothing: it says what the edit would do. */
export const previewBulk = action({
  permission: "project.edit",
  verb: "project.bulk",
  input: bulkPreviewInput,
  async run(tx, input, { user, day }) {
    const { rows, refused, picked, same, fingerprint } = await planOf(tx, input, user, day);
    return {
      picked,
      same,
      fingerprint,
      changing: rows.length,
      rows: rows.slice(0, shown).map(({ pair: _, ...row }) => row),
      refusing: refused.length,
      refused: await Promise.all(
        refused.slice(0, shown).map(async ({ id, name, why }) => ({ id, name, why: await sayRefusal(why) })),
      ),
    };
  },
  revalidate: () => [],
});

export const changeMany = action({
  permission: "project.edit",
  verb: "project.bulk",
  input: bulkInput,
  reason: ({ reason }) => reason || null,
  concerns: () => [bulkSubject],
  async run(tx, { expect, ...input }, { user, day }) {
    return { changed: await applyBulk(tx, await planOf(tx, input, user, day), input.field, expect) };
  },
  revalidate: () => ["/projects", "/projects/bulk", "/"],
});

export const undoMany = action({
  permission: "project.edit",
  verb: "project.bulk-undo",
  input: bulkUndoInput,
  concerns: ({ entry }) => [undoSubject(entry)],
  async run(tx, { entry }, { allow }) {
    const bulk = await mustGetBulk(tx, entry);
    for (const departmentId of await departmentsOf(tx, bulk.changes)) allow({ departmentId });
    return { changed: await undoBulk(tx, entry) };
  },
  revalidate: () => ["/projects", "/projects/bulk", "/"],
});
