import { isPeriod, type Period } from "./domain/period";
import { can, type User } from "./policy";

/** What a comment is about, beside its project: stored as `project`, `month 2021-04`, `step A10`, `problem <id>`, `order <id>`. */
export type Subject =
  | { kind: "project" }
  | { kind: "month"; period: Period }
  | { kind: "step" | "problem" | "order"; id: string };

export function subjectText(subject: Subject): string {
  if (subject.kind === "project") return "project";
  return `${subject.kind} ${subject.kind === "month" ? subject.period : subject.id}`;
}

/** The subject of a stored text, null when it is none. */
export function parseSubject(text: string): Subject | null {
  if (text === "project") return { kind: "project" };
  const [kind, id = ""] = text.split(" ");
  if (kind === "month") return isPeriod(id) ? { kind, period: id } : null;
  if (kind === "step" || kind === "problem" || kind === "order")
    return /^[\w-]{1,100}$/.test(id) ? { kind, id } : null;
  return null;
}

/** Who may see a thing may see what is said about it: approvers the head and the permits of a project only. Rule: section 11. */
export function seesSubject(user: Pick<User, "role">, subject: Subject): boolean {
  const permission = {
    project: "project.view",
    step: "permit.view",
    month: "project.detail",
    problem: "problem.view",
    order: "order.view",
  } as const;
  // These permissions look at the role alone.
  return can({ id: "", username: "", name: "", departmentId: "", ...user }, permission[subject.kind]);
}
