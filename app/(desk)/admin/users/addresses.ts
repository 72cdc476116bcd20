import type { Route } from "next";

export const userHref = (id: string) => `/admin/users/${id}` as Route;
/** What was done to one row, or by one person, in the audit trail. */
export const auditHref = (query: Record<string, string>) =>
  `/admin/audit?${new URLSearchParams(query)}` as Route;
/** Where an officer's projects are handed over. */
export const handoverHref = (from: string) => `/admin/handover?from=${from}` as Route;
