import type { Route } from "next";
import { can, type User } from "@/lib/policy";

export type Place = { key: "home" | "projects" | "indicators" | "reports" | "admin"; href: Route };

/** Where this person has something to do; what a role cannot use is absent. */
export function placesOf(user: User): Place[] {
  const admin = can(user, "audit.view") || can(user, "period.lock");
  return [
    { key: "home", href: "/" },
    ...(can(user, "project.view") ? [{ key: "projects", href: "/projects" } as const] : []),
    ...(can(user, "indicator.view") ? [{ key: "indicators", href: "/indicators" } as const] : []),
    // Reports are open to whoever may read a project's details; what can be done there depends on the role.
    ...(can(user, "project.detail") ? [{ key: "reports", href: "/reports" } as const] : []),
    ...(admin ? [{ key: "admin", href: "/admin" } as const] : []),
  ];
}
