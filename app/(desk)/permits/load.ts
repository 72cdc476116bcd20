import "server-only";
import { businessDay } from "@/app/_server/as-of";
import { countQueue, deskPage, knownTemplates, listQueue } from "@/db/permit-queue";
import { store } from "@/db/store";
import { knownWorkCalendar } from "@/db/work-calendar";
import { dueBounds } from "@/lib/domain/due-bounds";
import { type DeskView, permitsUrl } from "@/lib/inputs/permits-url";
import { can, type User } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { deskScope } from "./scope";

/** What every view of the desk stands on: today, the working days, the templates, whose steps. */
async function deskBase(user: User, view: DeskView) {
  const [today, calendar, templates] = await Promise.all([
    businessDay(),
    knownWorkCalendar(store()),
    knownTemplates(store()),
  ]);
  return {
    view,
    scope: deskScope(user, view),
    bounds: dueBounds(calendar, today),
    today,
    calendar,
    templates,
  };
}

/** The desk as the address asks for it: rows of a page and how many each view has. */
export async function loadDesk(user: User, params: SearchParams) {
  const base = await deskBase(user, permitsUrl.parse(params));
  const { scope, bounds, templates } = base;
  const counts = await countQueue(store().read, base.view, scope, bounds, templates);
  // A page beyond the last shows the last.
  const last = Math.max(1, Math.ceil(counts[base.view.view] / deskPage));
  const view = { ...base.view, page: Math.min(base.view.page, last) };
  const listed = await listQueue(store().read, view, scope, bounds, templates);
  const rows = listed.map((row) => ({
    ...row,
    /** Whether this person may log the step at all. */
    may: can(user, "permit.log", { departmentId: row.handlerId, ownStep: row.ownStep }),
  }));
  return { ...base, view, rows, counts, total: counts[view.view] };
}
export type Desk = Awaited<ReturnType<typeof loadDesk>>;
export type DeskRow = Desk["rows"][number];

/** Every row of the desk as the address asks for it. */
export async function loadWholeDesk(user: User, params: SearchParams) {
  const base = await deskBase(user, permitsUrl.parse(params));
  const { scope, bounds, templates } = base;
  const { read } = store();
  const counts = await countQueue(read, base.view, scope, bounds, templates);
  const view = { ...base.view, page: 1 };
  const rows = await listQueue(read, view, scope, bounds, templates, Math.max(1, counts[view.view]));
  return { ...base, rows };
}

/** A person's own desk for her home: how many steps each view has, and what could be accepted. */
export async function loadHomeDesk(user: User) {
  const base = await deskBase(user, permitsUrl.parse({}));
  const { scope, bounds, templates } = base;
  const { read } = store();
  const counts = await countQueue(read, base.view, scope, bounds, templates);
  const ready = await listQueue(read, { ...base.view, view: "ready" }, scope, bounds, templates);
  return { counts, ready };
}
export type HomeDesk = Awaited<ReturnType<typeof loadHomeDesk>>;

/** The row after this step in the desk it was opened from, the first one where the step has left it. */
export async function nextInDesk(user: User, params: SearchParams, projectId: string, code: string) {
  const { view, scope, bounds, templates } = await deskBase(user, permitsUrl.parse(params));
  const rows = await listQueue(store().read, view, scope, bounds, templates);
  const at = rows.findIndex((row) => row.projectId === projectId && row.code === code);
  const next = rows[at + 1] ?? rows[0];
  return next && !(next.projectId === projectId && next.code === code) ? next : null;
}
