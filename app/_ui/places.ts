import type { Route } from "next";
import { can, type Permission, type User } from "@/lib/policy";

export type Place = {
  key:
    | "home"
    | "projects"
    | "reports"
    | "doubleTen"
    | "recruitment"
    | "indicators"
    | "permits"
    | "alerts"
    | "bulletin";
  href: Route;
  /** Pages that stand beside the first under tabs. */
  parts: readonly Route[];
};

/** In the order of the 成绩单; administration is reached by the person's own menu. */
const places: readonly (Omit<Place, "parts"> & { permission: Permission; parts?: readonly Route[] })[] = [
  { key: "home", href: "/", permission: "account.own" },
  { key: "projects", href: "/projects", permission: "project.view", parts: ["/starts", "/plans"] },
  { key: "reports", href: "/reports", permission: "project.detail" },
  { key: "doubleTen", href: "/double-ten", permission: "project.detail" },
  { key: "recruitment", href: "/recruitment", permission: "deal.view" },
  { key: "indicators", href: "/indicators", permission: "indicator.view" },
  { key: "permits", href: "/permits", permission: "permit.view" },
  { key: "alerts", href: "/alerts", permission: "alert.view", parts: ["/inbox", "/orders", "/problems"] },
  { key: "bulletin", href: "/bulletin", permission: "bulletin.view" },
];

/** Where this person has something to do; what a role cannot use is absent. */
export const placesOf = (user: User): Place[] =>
  places
    .filter(({ permission }) => can(user, permission))
    .map(({ key, href, parts = [] }) => ({ key, href, parts }));
