import { z } from "zod";

export const importShows = [
  "new",
  "changed",
  "rejected",
  "conflicts",
  "unchanged",
  "doubtful",
  "skipped",
] as const;
export type ImportShow = (typeof importShows)[number];

/** Which rows of the difference are shown; what cannot be read is left out. */
export const importUrl = z.object({
  show: z.enum(importShows).nullish().catch(null),
  page: z.coerce.number().int().min(1).catch(1),
});
