import type { Answers } from "./types";

const everywhere = "mine *";

/** The id under which a person answers whether the file's value of a cell is taken although it has moved here. */
export const mineId = (row: number, key: string): string => `mine ${row} ${key}`;

/** Whether the file's value is taken: as was said of the cell, else of all of them, else not. */
export const isMine = ({ given = {} }: Answers, id: string): boolean =>
  (given[id] ?? given[everywhere]) === "1";

/** The answers with one cell decided. */
export const decided = (answers: Answers, id: string, mine: boolean): Answers => ({
  ...answers,
  given: { ...answers.given, [id]: mine ? "1" : "0" },
});

/** The answers with every cell decided alike, whatever was said of single ones before. */
export function allDecided(answers: Answers, mine: boolean): Answers {
  const others = Object.entries(answers.given ?? {}).filter(([id]) => !id.startsWith("mine "));
  return { ...answers, given: { ...Object.fromEntries(others), ...(mine ? { [everywhere]: "1" } : {}) } };
}
