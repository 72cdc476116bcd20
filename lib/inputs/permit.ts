import { z } from "zod";
import { permitEventKinds, permitFlows, statutoryStops } from "@/lib/domain/vocabulary";
import { daySchema } from "./time";

const id = z.string().min(1).max(100);
const code = z.string().regex(/^[A-Z]\d{2}$/, "code");
const seen = z.coerce.number().int().min(0);
const optional = (limit: number) => z.string().trim().max(limit).default("");
const needed = (limit: number) => z.string().trim().min(1).max(limit);
const orNull = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal("").transform(() => null), schema]).default(null);
const whole = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, "whole")
  .transform(Number);
// A box that is not ticked is not sent.
const ticked = z.literal("1").optional().transform(Boolean);

/** One item a line; blank lines are none. */
const lines = optional(2000).transform((text) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== ""),
);

/** What was sent before and is now logged: `token name`, several as a list. */
const papers = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent) => [sent ?? []].flat().filter((one) => one !== ""))
  .pipe(
    z
      .array(
        z
          .string()
          .regex(/^[0-9a-f-]{36} .{1,200}$/, "paper")
          .transform((text) => ({ token: text.slice(0, 36), name: text.slice(37) })),
      )
      .max(9),
  );

const flow = { flow: z.enum(permitFlows), approval: ticked };

export const beginInput = z.strictObject({ projectId: id, ...flow, since: daySchema });
export const flowInput = z.strictObject({ projectId: id, ...flow, since: daySchema, seen });
export const choiceInput = z.strictObject({
  projectId: id,
  code,
  handlerId: orNull(id),
  variant: orNull(z.string().max(50)),
  seen,
});

const entry = {
  kind: z.enum(permitEventKinds),
  on: daySchema,
  stop: orNull(z.enum(statutoryStops)),
  days: orNull(whole),
  until: orNull(daySchema),
  approvedBy: optional(50),
  missing: lines,
  certificate: optional(100),
  note: optional(1000),
  paper: papers,
};

const reasoned: readonly string[] = ["refuse", "exempt", "void"];
/** Whoever refuses, exempts or voids says why. */
const withReason = <T extends z.ZodType<{ kind: string; note: string }>>(schema: T) =>
  schema.refine(({ kind, note }) => note !== "" || !reasoned.includes(kind), {
    path: ["note"],
    message: "required",
  });

/** `seen` is the number of the step's last entry on the page that sent it. */
export const entryInput = withReason(z.strictObject({ projectId: id, code, seen, ...entry }));

/** The same entry for several steps, each `project code seen`. */
export const entriesInput = withReason(
  z.strictObject({
    steps: z
      .union([z.string(), z.array(z.string())])
      .transform((sent) => [sent].flat())
      .pipe(
        z
          .array(
            z
              .string()
              .regex(/^\S{1,100} [A-Z]\d{2} \d{1,6}$/, "invalid")
              .transform((text) => {
                const [projectId = "", step = "", last = "0"] = text.split(" ");
                return { projectId, code: step, seen: Number(last) };
              }),
          )
          .min(1)
          .max(200),
      ),
    ...entry,
  }),
);

export const revokeEntryInput = z.strictObject({ projectId: id, code, seen, reason: needed(500) });

export const holidayInput = z.strictObject({
  day: daySchema,
  working: z.enum(["off", "work"]).transform((kind) => kind === "work"),
  name: needed(30),
  reason: needed(500),
  seen,
});
export const removeHolidayInput = z.strictObject({ day: daySchema, reason: needed(500) });
export const holidayYearInput = z.strictObject({
  year: z.coerce.number().int().min(2004).max(2100),
  source: needed(200),
});
