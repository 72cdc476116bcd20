import "server-only";
import { type Day, day } from "@/lib/domain/day";

const shanghai = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short" });

/** The real instant: sessions, lock-out and the audit use it; rules and alerts use the business day. */
export const now = (): number => Date.now();

/** The calendar day in the zone at an instant. */
export const dayInZone = (at: number): Day => day(shanghai.format(at));
