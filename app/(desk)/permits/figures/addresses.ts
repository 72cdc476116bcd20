import type { Route } from "next";
import type { PermitFiguresView } from "@/lib/inputs/permit-figures-url";
import { href } from "@/lib/query";

type Place = Pick<PermitFiguresView, "department" | "flow">;
type Shown = Partial<Pick<PermitFiguresView, "show" | "step" | "handler">> & { page?: number };

/** The same projects with the rows of another number open. */
export function figuresHref({ department, flow }: Place, shown: Shown = {}): Route {
  const { page, ...rows } = shown;
  const now = { department: department ?? undefined, flow: flow === "all" ? undefined : flow };
  const address = href("/permits/figures", now, { ...rows, ...(page ? { page } : {}) });
  // Typed routes know paths, not queries.
  return `${address}${rows.show ? "#rows" : ""}` as Route;
}

/** The permits of one project. */
// A page that is linked by its address alone.
export const permitsHref = (projectId: string): Route => `/projects/${projectId}/permits` as Route;
