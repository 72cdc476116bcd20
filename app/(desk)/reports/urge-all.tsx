import type { CycleRow } from "@/db/report-cycle";
import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { Urge } from "./urge";
import { type UrgeText, urgeText } from "./urge-text";

type Office = { id: string; name: string };
type Times = { period: Period; cutoff: Day; today: Day };

/** The reminders of a list, of all of it and by department; a department that owes nothing has none. */
export async function urgeTexts(rows: readonly CycleRow[], offices: readonly Office[], times: Times) {
  const byOffice = new Map<string, UrgeText>();
  for (const office of offices) {
    const own = rows.filter(({ departmentId }) => departmentId === office.id);
    const text = await urgeText(own, [office], times);
    if (text) byOffice.set(office.id, text);
  }
  return { period: times.period, all: await urgeText(rows, offices, times), byOffice };
}

type Props = { urging: Awaited<ReturnType<typeof urgeTexts>>; department: string | null | undefined };

/** 催报 of what the page shows: one department, or everybody. */
export function UrgeAll({ urging, department }: Props) {
  const text = department ? urging.byOffice.get(department) : urging.all;
  if (!text) return null;
  return (
    <Urge key={department} period={urging.period} department={department ?? null} name="" {...text} main />
  );
}
