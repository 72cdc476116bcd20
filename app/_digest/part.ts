import type { Announcement } from "@/db/digests";
import { type Day, day as dayOf, daysBetween, isDay } from "@/lib/domain/day";
import { orderNumber } from "@/lib/domain/order";
import { isPeriod, monthOf } from "@/lib/domain/period";
import type { DigestNames, Say } from "./names";

/** "4月20日": in a message everybody knows the year. */
export const shortDay = (on: Day, say: Say): string =>
  say("digest.text.day", { month: Number(on.slice(5, 7)), date: Number(on.slice(8)) });

/** 0 is Monday. */
export const weekdayOf = (on: Day): number => ((daysBetween(dayOf("2001-01-01"), on) % 7) + 7) % 7;

/** What a fact is about, by the name people know. */
export function nameOf(row: Announcement, names: DigestNames): string {
  const { topic, subject, facts, project } = row;
  if (topic === "order-limit") {
    const number = orderNumber(Number(facts.year), Number(facts.number));
    return names.english ? `${number} ${facts.title}` : `${number}${facts.title}`;
  }
  if (topic === "report-due") return names.office(row.departmentId);
  if (topic === "indicator-behind") return names.indicator(subject);
  if (topic === "tier-behind") return names.tier(subject);
  return project ?? subject;
}

// Topics that are always red need not say so.
const plain = ["permit-overdue", "promise-overdue", "order-limit", "promise"];

/** A fact as a few words of a message: its name, what of it, and the day that counts. */
export function partOf(row: Announcement, names: DigestNames, say: Say): string {
  const { topic, facts, level, event } = row;
  const on = (value: unknown) => (typeof value === "string" && isDay(value) ? shortDay(value, say) : "");
  const of =
    facts.code !== undefined
      ? String(names.english ? facts.english : facts.name)
      : typeof facts.kind === "string" && topic.startsWith("milestone")
        ? say(`milestone.${facts.kind}`)
        : topic === "order-limit"
          ? say(`order.limit.${facts.limit}`)
          : topic === "promise"
            ? say(`alert.rule.${facts.rule}`)
            : "";
  const name = of === "" ? nameOf(row, names) : say("digest.text.of", { name: nameOf(row, names), of });
  if (event === "cleared" || event === "passed") return name;
  const [, missing = ""] = row.subject.split("/");
  const note =
    topic === "report-missing" && isPeriod(missing)
      ? say("digest.text.month", { month: monthOf(missing) })
      : topic === "report-due"
        ? say("digest.text.owed", { count: Number(facts.count), cutoff: on(facts.cutoff) })
        : say(`digest.text.note.${topic}`, {
            day: on(facts.dueOn ?? facts.due ?? facts.until ?? facts.promisedOn ?? facts.baseline) || "none",
          });
  const red = level === "red" && !plain.includes(topic) ? say("digest.text.red") : "";
  return `${name}${note}${red}`;
}
