import { day } from "@/lib/domain/day";
import { officialDays } from "@/lib/domain/official-days";
import type { OrderEvent } from "@/lib/domain/order";
import type { OrderEventKind } from "@/lib/domain/vocabulary";
import { workCalendar } from "@/lib/domain/work-calendar";

export const calendar = workCalendar(officialDays(), { years: [], days: [] });

/** A story of an order: kind, day and, for an extension, until when; numbered in this order. */
export const story = (...steps: readonly (readonly [OrderEventKind, string, string?])[]): OrderEvent[] =>
  steps.map(([kind, on, until], index) => ({
    number: index + 1,
    kind,
    on: day(on),
    until: until ? day(until) : null,
    enteredBy: kind,
  }));
