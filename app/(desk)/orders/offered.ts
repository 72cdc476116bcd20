import "server-only";
import { limitsInForce } from "@/db/order-limits";
import { listUsers } from "@/db/people";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { closingDue, type OrderLimits } from "@/lib/domain/order-limit";
import { type Urgency, urgencies } from "@/lib/domain/vocabulary";
import type { WorkCalendar } from "@/lib/domain/work-calendar";
import { can, type User } from "@/lib/policy";
import { departmentWords } from "./load";
import type { Offered } from "./order-draft";

// Each urgency has its day, so the entries make the whole record.
const deadlinesOf = (calendar: WorkCalendar, today: Day, limits: OrderLimits) =>
  Object.fromEntries(urgencies.map((one) => [one, closingDue(calendar, today, one, limits)])) as Record<
    Urgency,
    Day
  >;

/** What this person may choose from; only the project office chooses a leader who issues. @throws UncoveredYear */
export async function offeredTo(user: User, calendar: WorkCalendar, today: Day): Promise<Offered> {
  const { all, nameOf } = await departmentWords();
  const { limits } = await limitsInForce(store().read);
  const people = user.role === "admin" ? await listUsers(store().read) : [];
  const choices = all.filter(({ kind }) => kind !== "office").map(({ id }) => ({ id, name: nameOf(id) }));
  return {
    leads: choices.filter(({ id }) => can(user, "order.issue", { departmentId: id })),
    departments: choices,
    issuers: people
      .filter(({ role, disabled }) => role === "leader" && !disabled)
      .map(({ id, name }) => ({ id, name })),
    deadlines: deadlinesOf(calendar, today, limits),
    days: limits.closing,
  };
}
