import { z } from "zod";
import { creditCodeProblem } from "@/lib/domain/credit-code";
import { parseWan } from "@/lib/domain/money";
import { isProjectCode, tidyCode } from "@/lib/domain/project-code";
import { yearsAreBackwards } from "@/lib/domain/record";
import {
  branches,
  fundings,
  industries,
  investors,
  natures,
  projectEventKinds,
  sectors,
  standardIndustries,
} from "@/lib/domain/record-vocabulary";
import { parseTenThousandths } from "@/lib/domain/typed-number";
import { categories, levels, projectTypes } from "@/lib/domain/vocabulary";
import { phone } from "./phone";
import { daySchema, periodSchema } from "./time";

const id = z.string().min(1).max(100);
const seen = z.coerce.number().int().min(0);
const orNone = <T extends z.ZodType>(schema: T) => z.union([z.literal("").transform(() => null), schema]);
// Line breaks come along when a name is pasted out of a sheet.
const line = (limit: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().max(limit));
const required = (limit: number) => line(limit).pipe(z.string().min(1));
const text = (limit: number) => z.string().trim().max(limit);

/** An amount typed in 万元, not negative; out: integer yuan. The message is the problem of parseWan. */
const wan = z.string().transform((typed, context) => {
  const parsed = parseWan(typed);
  if (parsed.ok && parsed.yuan >= 0) return parsed.yuan;
  context.addIssue({ code: "custom", message: parsed.ok ? "negative" : parsed.problem });
  return z.NEVER;
});

const whole = z.string().transform((typed, context) => {
  const plain = typed.normalize("NFKC").replace(/[,\s]/g, "");
  if (plain === "") return null;
  if (/^\d{1,7}$/.test(plain)) return Number(plain);
  context.addIssue({ code: "custom", message: "whole" });
  return z.NEVER;
});

/** Typed in 万平方米 with up to 4 decimals, so in whole square metres. */
const area = z.string().transform((typed, context) => {
  const parsed = parseTenThousandths(typed, 100_000_000);
  if (!parsed.ok && parsed.problem === "empty") return null;
  if (parsed.ok && parsed.value >= 0) return parsed.value;
  context.addIssue({ code: "custom", message: "area" });
  return z.NEVER;
});

const code = z
  .string()
  .transform(tidyCode)
  .pipe(orNone(z.string().refine(isProjectCode, "projectCode")));

const creditCode = z
  .string()
  .transform((typed) => typed.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase())
  .pipe(
    orNone(
      z.string().superRefine((typed, context) => {
        const problem = creditCodeProblem(typed);
        if (problem)
          context.addIssue({
            code: "custom",
            message: problem === "shape" ? "credit-shape" : "credit-check-digit",
          });
      }),
    ),
  );

/** Separated as people do it; doubles fall together. */
const tags = z
  .string()
  .transform((typed) => [...new Set(typed.split(/[,，、;；\n]/).map((tag) => tag.trim()))].filter(Boolean))
  .pipe(z.array(z.string().max(20)).max(20));

// A form sends one choice as a string, several as a list and none not at all.
const choices = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? []].flat().filter(Boolean));
const ticked = z.literal("1").optional().transform(Boolean);

/** What a project is, whatever the year; form, bulk edit and import read these fields alike. */
export const projectShape = {
  name: required(200),
  code,
  type: z.enum(projectTypes),
  sector: orNone(z.enum(sectors)),
  branch: orNone(z.enum(branches)),
  industry: orNone(z.enum(industries)),
  standardIndustry: orNone(z.enum(standardIndustries)),
  nature: orNone(z.enum(natures)),
  investor: orNone(z.enum(investors)),
  funding: choices.pipe(z.array(z.enum(fundings))),
  content: text(4000),
  subdistrict: required(50),
  landMu: whole,
  floorArea: area,
  buildFrom: orNone(periodSchema),
  buildTo: orNone(periodSchema),
  permitOn: orNone(daySchema),
  ceremonyOn: orNone(daySchema),
  totalInvestment: wan,
  owner: required(100),
  creditCode,
  statisticsCode: line(50).pipe(orNone(z.string())),
  realEstateUnit: line(50).pipe(orNone(z.string())),
  leader: line(50),
  responsiblePerson: line(50),
  serviceUnit: line(100),
  managerName: line(50),
  managerPhone: phone,
  contactName: line(50),
  contactPhone: phone,
  contractor: line(100),
  contractorName: line(50),
  contractorPhone: phone,
  tags,
  notes: text(2000),
};

/** What one year asks of it. */
export const yearShape = {
  category: z.enum(categories),
  finishes: ticked,
  level: z.enum(levels),
  departmentId: id,
  officerId: id,
  carryOver: wan,
};

const inOrder = <T extends Parameters<typeof yearsAreBackwards>[0]>(schema: z.ZodType<T>) =>
  schema.refine((values) => !yearsAreBackwards(values), { path: ["buildTo"], message: "backwards" });

const reason = text(500).default("");

export const newProjectInput = inOrder(
  z.strictObject({
    ...projectShape,
    ...yearShape,
    listedFrom: periodSchema,
    /** The month of 开工; from it the milestones of the type are counted. */
    plannedStart: orNone(periodSchema).default(null),
    reason,
  }),
);

/** `yearSeen` 0 lists the project in that year. */
export const projectInput = inOrder(
  z.strictObject({
    projectId: id,
    seen,
    year: z.coerce.number().int().min(2000).max(2100),
    yearSeen: seen,
    listedFrom: orNone(periodSchema),
    ...projectShape,
    ...yearShape,
    reason,
  }),
);

/** A part of a bundle: for information, in no sum. */
const partShape = {
  name: projectShape.name,
  code,
  content: projectShape.content,
  totalInvestment: wan,
};
export const newPartInput = z.strictObject({ parentId: id, ...partShape });
export const partInput = z.strictObject({ projectId: id, seen, ...partShape });

export const projectEventInput = z.strictObject({
  projectId: id,
  year: z.coerce.number().int().min(2000).max(2100),
  /** The number of events on the page that sent it. */
  seen,
  kind: z.enum(projectEventKinds).exclude(["list"]),
  on: daySchema,
  until: orNone(daySchema).default(null),
  reason: z.string().trim().min(1).max(500),
});
