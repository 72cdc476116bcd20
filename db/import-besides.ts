import { day } from "@/lib/domain/day";
import { missingMilestones, type TemplateNode } from "@/lib/domain/milestone-template";
import { type Period, periodOf } from "@/lib/domain/period";
import type { ProjectType } from "@/lib/domain/vocabulary";
import type { DifferenceRow, Values } from "@/lib/ledger/types";
import { type Court, listedFrom } from "./import-judge";

/** Of a type that is not stated. */
export const usualType: ProjectType = "industry";
const text = (value: unknown) => (typeof value === "string" ? value : "");

/** The responsible officer of a new project: the one that is stated, oneself, or the first of its department. */
export function officerFor(
  { user, officers }: Pick<Court, "user" | "officers">,
  stated: unknown,
  departmentId: string,
): string {
  if (typeof stated === "string" && stated !== "") return stated;
  if (officers.get(user.id) === departmentId) return user.id;
  return [...officers].find(([, department]) => department === departmentId)?.[0] ?? user.id;
}

export const departmentFor = ({ user }: Pick<Court, "user">, values: Values): string =>
  text(values.departmentId) || user.departmentId;

/** The first month in which a new project counts. */
export const listedSince = (court: Pick<Court, "locked" | "year">, values: Values): Period =>
  listedFrom(values, court) ?? periodOf(court.year, 12);

/** The part of the court that tells what a new project gets besides its cells. */
export type House = Pick<Court, "user" | "today" | "year" | "locked" | "officers">;

/** What a new project gets that its row does not state: officer, department, first month, milestones of its type. */
export function besidesOf(
  { cells }: Pick<DifferenceRow, "cells">,
  house: House,
  nodes: readonly TemplateNode[],
) {
  const values: Values = Object.fromEntries(cells.map(({ key, after }) => [key, after]));
  const type = (text(values.type) || usualType) as ProjectType;
  const departmentId = departmentFor(house, values);
  const start = text(values.plannedStart);
  const dayOf = (key: string) => (text(values[key]) ? day(text(values[key])) : null);
  const finish = dayOf("plannedFinish");
  const known = [
    { kind: "start" as const, baseline: dayOf("plannedStart"), actual: dayOf("actualStart") },
    ...(finish ? [{ kind: "acceptance" as const, baseline: finish, actual: dayOf("actualFinish") }] : []),
  ];
  return {
    type: values.type ? null : type,
    departmentId: values.departmentId ? null : departmentId,
    officerId: values.officerId ? null : officerFor(house, values.officerId, departmentId),
    since: listedSince(house, values),
    milestones: start ? missingMilestones(nodes, type, day(start), known, house.today) : [],
  };
}
