import type { Route } from "next";
import type { Subject } from "@/lib/subject";

/** The page where a subject is talked about. */
export function subjectHref(projectId: string | null, subject: Subject): Route {
  const project = `/projects/${projectId}`;
  const path = {
    project: () => `${project}#comments`,
    month: (id: string) => `${project}/month?period=${id}#comments`,
    step: (id: string) => `/permits/${projectId}/${id}#comments`,
    problem: (id: string) => `/problems/${id}#comments`,
    order: (id: string) => `/orders/${id}#comments`,
  };
  const id = subject.kind === "month" ? subject.period : subject.kind === "project" ? "" : subject.id;
  // Typed routes know patterns, not paths with ids, queries and anchors.
  return path[subject.kind](id) as Route;
}
