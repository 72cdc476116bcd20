"use server";

import { action } from "@/app/_server/action";
import { now } from "@/app/_server/today";
import { changeBatch, mustGetBatch } from "@/db/import-batches";
import { beginJob, endJob, readAgain } from "@/db/import-jobs";
import { readOf, runImport } from "@/db/import-run";
import { store } from "@/db/store";
import { answerInput, applyInput, dropInput } from "@/lib/inputs/ledger-import";
import { Refusal } from "@/lib/refusal";

const pageOf = (batch: string) => `/projects/import/${batch}`;

// Where a person stands with a file is no fact: it is kept beside the log, so the act itself changes nothing.

/** Keeps another sheet, other columns, an answer or who a row is. */
export const answerBatch = action({
  permission: "ledger.import",
  verb: "import.answer",
  input: answerInput,
  async prepare({ batch, seen, ...change }, user) {
    const row = await mustGetBatch(store().read, batch, user.id);
    // Another sheet has other columns and rows.
    const anew = change.sheet === undefined ? {} : { answers: {}, choices: {} };
    const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    await changeBatch(store(), row, { ...anew, ...said }, now(), seen);
    return { version: seen + 1 };
  },
  run: async (_tx, _input, _who, kept) => kept,
  revalidate: ({ batch }) => [pageOf(batch)],
});

/** Gives a file up; nothing was written of it. */
export const dropBatch = action({
  permission: "ledger.import",
  verb: "import.drop",
  input: dropInput,
  async prepare({ batch, seen }, user) {
    const row = await mustGetBatch(store().read, batch, user.id);
    await changeBatch(store(), row, { state: "dropped" }, now(), seen);
    return { dropped: true };
  },
  run: async (_tx, _input, _who, kept) => kept,
  revalidate: () => ["/projects/import"],
});

/** Reads a file again whose reading was stopped or failed. */
export const readBatchAgain = action({
  permission: "ledger.import",
  verb: "import.read",
  input: dropInput,
  async prepare({ batch }, user) {
    readAgain((await mustGetBatch(store().read, batch, user.id)).hash);
    return { again: true };
  },
  run: async (_tx, _input, _who, kept) => kept,
  revalidate: ({ batch }) => [pageOf(batch)],
});

/** Writes what the page shows in one act. */
export const applyBatch = action({
  permission: "ledger.import",
  verb: "import.apply",
  input: applyInput,
  reason: ({ reason }) => reason,
  concerns: ({ batch }) => [batch],
  async prepare({ batch, seen }, user) {
    const row = await mustGetBatch(store().read, batch, user.id);
    if (row.version !== seen || row.state !== "open") throw new Refusal("conflict", { key: "stale" });
    const read = await readOf(store(), row);
    if ("key" in read) throw new Refusal("invalid", { key: "import.unread" });
    return { row, read };
  },
  async run(tx, { expected, stamp, reason, all }, { user, day, at }, { row, read }) {
    const job = beginJob(row.id, "applying", expected);
    try {
      const who = { user, day, at };
      return {
        ...(await runImport(tx, store(), row, read, who, { expected, stamp, reason, all }, job)),
        batch: row.id,
      };
    } finally {
      endJob(row.id);
    }
  },
  async after({ batch }, user) {
    await changeBatch(store(), await mustGetBatch(store().read, batch, user.id), { state: "applied" }, now());
  },
  revalidate: ({ batch }) => [pageOf(batch), "/projects/import", "/projects", "/reports", "/"],
});
