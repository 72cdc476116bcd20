import { z } from "zod";
import { milestoneKinds, slotKinds } from "@/lib/domain/vocabulary";

const id = z.string().min(1).max(100);
const seen = z.coerce.number().int().min(0);
const text = (limit: number) => z.string().trim().max(limit);
const needed = (limit: number) => text(limit).min(1);
const whole = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, "whole")
  .transform(Number);

export const proposalInput = z.strictObject({
  slotId: id,
  projectId: id,
  replaces: z.union([z.literal("").transform(() => null), id]),
  reason: text(500),
});

export const confirmInput = z.strictObject({ member: id, seen });

export const returnProposalInput = z.strictObject({ member: id, seen, reason: needed(500) });

// A form sends one ticked kind as a string, both as a list and none not at all; what is too few is the rule's to say.
const kinds = z
  .union([z.enum(slotKinds), z.array(z.enum(slotKinds))])
  .optional()
  .transform((ticked) => [ticked ?? []].flat());

const year = z.coerce.number().int().min(2000).max(2100);

/** `copyFrom` is the year whose slots a list without any begins with. */
export const listInput = z.strictObject({
  year,
  copyFrom: z.union([z.literal("").transform(() => null), year]).default(null),
  name: needed(40),
  english: needed(80),
  size: whole,
  kinds,
  milestone: z.enum(milestoneKinds),
  reason: needed(500),
  seen,
});

/** A slot by its list and number while it is new, by its id once it exists. */
export const slotInput = z.strictObject({
  listId: id,
  slot: text(100),
  number: whole,
  title: needed(60),
  kind: z.enum(slotKinds),
  departmentId: id,
  seen,
});
