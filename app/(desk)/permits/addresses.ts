import type { Route } from "next";
import { type Change, href, listOf, type SearchParams } from "@/lib/query";

// Typed routes know paths, not queries.
const route = (text: string) => text as Route;

/** The desk after a change of what it lists. */
export const deskHref = (params: SearchParams, change: Change = {}): Route =>
  route(href("/permits", params, change));

/** The desk exactly as it was. */
export const sameDeskHref = (params: SearchParams): Route =>
  deskHref(params, { page: listOf(params.page).map(String) });

/** The page of one step; the desk it was opened from goes along, so that back and the next one are known. */
export const stepHref = (projectId: string, code: string, params: SearchParams = {}): Route =>
  route(href(`/permits/${projectId}/${code}`, params, { page: listOf(params.page).map(String) }));
