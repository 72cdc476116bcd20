"use server";

import { action } from "@/app/_server/action";
import { coverYear, removeHoliday, setHoliday } from "@/db/holidays";
import { holidayInput, holidayYearInput, removeHolidayInput } from "@/lib/inputs/permit";

const everywhere = () => ["/admin", "/admin/calendar", "/permits", "/permits/figures", "/projects", "/"];

/** Says of a day that it is off or worked; every running due day follows in the same transaction. */
export const sayDay = action({
  permission: "calendar.edit",
  verb: "calendar.day",
  input: holidayInput,
  reason: ({ reason }) => reason,
  async run(tx, { day, working, name, seen }) {
    await setHoliday(tx, day, { working, name }, seen);
    return { day };
  },
  revalidate: everywhere,
});

/** Takes the word on a day back; the official table holds again. */
export const unsayDay = action({
  permission: "calendar.edit",
  verb: "calendar.remove",
  input: removeHolidayInput,
  reason: ({ reason }) => reason,
  async run(tx, { day }) {
    await removeHoliday(tx, day);
    return { day };
  },
  revalidate: everywhere,
});

/** Declares the table of a year complete, so that its days may be counted. */
export const declareYear = action({
  permission: "calendar.edit",
  verb: "calendar.year",
  input: holidayYearInput,
  async run(tx, { year, source }) {
    await coverYear(tx, year, source);
    return { year };
  },
  revalidate: everywhere,
});
