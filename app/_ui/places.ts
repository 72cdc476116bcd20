import type { Route } from "next";
import { can, type User } from "@/lib/policy";

export type Place = { key: "home" | "projects" | "reports" | "bulletin" | "admin"; href: Route };

/** Where this person has something to do; what a role cannot use is absent. */
export function placesOf(user: User): Place[] {
  const reports = can(user, "report.save") || can(user, "report.review") || can(user, "period.lock");
  const admin = can(user, "audit.view") || can(user, "period.lock");
  return [
    { key: "home", href: "/" },
    ...(can(user, "project.view") ? [{ key: "projects", href: "/projects" } as const] : []),
    ...(reports ? [{ key: "reports", href: "/reports" } as const] : []),
    ...(can(user, "bulletin.view") ? [{ key: "bulletin", href: "/bulletin" } as const] : []),
    ...(admin ? [{ key: "admin", href: "/admin" } as const] : []),
  ];
}
