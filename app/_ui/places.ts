import type { Route } from "next";
import { can, type Permission, type User } from "@/lib/policy";

export type Place = {
  key:
    | "home"
    | "projects"
    | "alerts"
    | "doubleTen"
    | "recruitment"
    | "indicators"
    | "reports"
    | "bulletin"
    | "admin";
  href: Route;
};

/** In the order of the 成绩单. Reports are open to whoever may read a project's details. */
const places: readonly (Place & { permission: Permission })[] = [
  { key: "home", href: "/", permission: "account.own" },
  { key: "projects", href: "/projects", permission: "project.view" },
  { key: "reports", href: "/reports", permission: "project.detail" },
  { key: "alerts", href: "/alerts", permission: "alert.view" },
  { key: "doubleTen", href: "/double-ten", permission: "project.detail" },
  { key: "recruitment", href: "/recruitment", permission: "deal.view" },
  { key: "indicators", href: "/indicators", permission: "indicator.view" },
  { key: "bulletin", href: "/bulletin", permission: "bulletin.view" },
  { key: "admin", href: "/admin", permission: "audit.view" },
];

/** Where this person has something to do; what a role cannot use is absent. */
export const placesOf = (user: User): Place[] =>
  places.filter(({ permission }) => can(user, permission)).map(({ key, href }) => ({ key, href }));
