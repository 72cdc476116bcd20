import type { Announcement } from "@/db/digests";
import type { Day } from "@/lib/domain/day";
import { isOf, sectionOf } from "@/lib/domain/digest";
import { type DigestSection, digestSections } from "@/lib/domain/vocabulary";
import { characters, type MessageLine, type Room, splitMessages } from "@/lib/message-split";
import type { DigestNames, Say } from "./names";
import { partOf, shortDay, weekdayOf } from "./part";

/** A message that is pasted into a WeChat group. */
export const pasted: Room = { most: 2000, size: characters };

export type DigestText = {
  day: Day;
  /** Whose; null is the zone's. */
  department: string | null;
  say: Say;
  names: DigestNames;
  room: Room;
  /** Where the whole stands; null where the address is not known. */
  link: string | null;
};

// Good news is counted; names beyond these would bury the rest.
const namedWhenCleared = 10;

/** What a digest tells a department, or the zone. */
const toldTo = (rows: readonly Announcement[], department: string | null): Announcement[] =>
  rows.filter((row) => row.held === null && isOf(row, department));

// A few names stand each on a line of its own; many follow one another, or the message would be a scroll.
const ownLines = 12;

function linesOfGroup(
  label: string,
  rows: readonly Announcement[],
  section: DigestSection,
  { say, names, department }: DigestText,
): MessageLine[] {
  const most = section === "cleared" ? namedWhenCleared : rows.length;
  const apart = section !== "cleared" && rows.length <= ownLines;
  let last: string | null = null;
  const parts = rows.slice(0, most).map((row) => {
    const office = department === null && row.topic !== "report-due" ? names.office(row.departmentId) : "";
    const isNext = office !== "" && (apart || office !== last);
    last = office;
    const part = partOf(row, names, say);
    const officer = department === null || section === "cleared" ? "" : names.officer(row.officerId);
    if (officer !== "" && officer !== label) return say("digest.text.officer", { part, officer });
    return isNext ? say("digest.text.office", { office, part }) : part;
  });
  if (rows.length > most) parts.push(say("digest.text.more", { count: rows.length }));
  const lead = say("digest.text.lead", { label, count: rows.length });
  if (!apart) return [{ lead, parts, joint: say("digest.text.joint") }];
  const one = (text: string): MessageLine => ({ lead: text, parts: [], joint: "" });
  return [one(lead), ...parts.map((part) => one(say("digest.text.point", { part })))];
}

function linesOf(section: DigestSection, rows: readonly Announcement[], text: DigestText): MessageLine[] {
  const { say, names } = text;
  const heading = {
    lead: say("digest.text.section", { name: say(`digest.section.${section}`), count: rows.length }),
    parts: [],
    joint: "",
  };
  const inOffices = rows.toSorted((a, b) =>
    (a.departmentId ?? "") === (b.departmentId ?? "")
      ? 0
      : (a.departmentId ?? "") < (b.departmentId ?? "")
        ? -1
        : 1,
  );
  // Who owes a report is called by name: one line an officer.
  const groups = Map.groupBy(inOffices, (row) =>
    row.topic === "report-missing" && section === "reports"
      ? `${row.topic} ${row.officerId ?? ""}`
      : row.topic,
  );
  return [
    heading,
    ...[...groups].flatMap(([key, group]) => {
      const [topic = "", officer = ""] = key.split(" ");
      const called = officer ? names.officer(officer) : say(`alert.rule.${topic}`);
      return linesOfGroup(called, group, section, text);
    }),
  ];
}

/** A digest as plain messages in one language, each short enough; none where there is nothing to tell. */
export function digestMessages(rows: readonly Announcement[], text: DigestText): string[] {
  const { say, day, department, names, room, link } = text;
  const own = toldTo(rows, department);
  if (own.length === 0) return [];
  const bySection = Map.groupBy(own, sectionOf);
  const cleared = bySection.get("cleared")?.length ?? 0;
  const summary = say("digest.text.summary", {
    count: own.length - cleared,
    red: own.filter(({ level, event }) => level === "red" && event !== "cleared" && event !== "passed")
      .length,
    cleared,
  });
  const muted = rows.filter((row) => row.held === "mute" && isOf(row, department)).length;
  const line = (lead: string): MessageLine => ({ lead, parts: [], joint: "" });
  return splitMessages(
    (number, of) =>
      say("digest.text.head", {
        day: shortDay(day, say),
        weekday: say(`digest.weekday.${weekdayOf(day)}`),
        office: department === null ? say("alert.zone") : names.office(department),
        part: of > 1 ? `${number}/${of}` : "none",
      }),
    [
      line(summary),
      ...(muted > 0 ? [line(say("digest.text.muted", { count: muted }))] : []),
      ...digestSections.flatMap((section) => {
        const group = bySection.get(section);
        return group ? linesOf(section, group, text) : [];
      }),
      line(say("digest.text.foot", { link: link ?? "none" })),
    ],
    room,
  );
}
