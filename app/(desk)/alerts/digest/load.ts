import "server-only";
import { businessDay } from "@/app/_server/as-of";
import { isShownTo } from "@/db/alerts";
import { type Announcement, findDigest, listAnnouncements, listDigests } from "@/db/digests";
import { keptMutes } from "@/db/mutes";
import { store } from "@/db/store";
import { isOf } from "@/lib/domain/digest";
import { type AlertRule, alertRules } from "@/lib/domain/vocabulary";
import { digestUrl } from "@/lib/inputs/digest-url";
import { can, type User } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";

const isAlert = (topic: string): topic is AlertRule => alertRules.some((rule) => rule === topic);

// Approvers read what concerns the permits that their department handles, as on the page of alerts.
const isFor = (user: User, { topic, departmentId }: Announcement) =>
  isAlert(topic) ? isShownTo(user, { rule: topic, departmentId }) : can(user, "order.view");

/** Whose digest comes first: the own department's, or the zone's for those who look at all of it. */
const homeOf = ({ role, departmentId }: User) =>
  role === "officer" || role === "head" || role === "approver" ? departmentId : null;

/** The digest that the address asks for, as this person may see it. */
export async function loadDigest(user: User, search: SearchParams) {
  const url = digestUrl.parse(search);
  const today = await businessDay();
  const digest = (await findDigest(store().read, url.day)) ?? (await findDigest(store().read, null));
  const all = digest ? await listAnnouncements(store().read, digest.id) : [];
  const rows = all.filter((row) => isFor(user, row));
  const department =
    user.role === "approver"
      ? user.departmentId
      : url.department === "zone"
        ? null
        : (url.department ?? homeOf(user));
  const mutes = await keptMutes(store(), today);
  const own = new Set(mutes.filter(({ userId }) => userId === user.id).map(({ topic }) => topic));
  const mine = rows.filter((row) => isOf(row, department));
  return {
    today,
    digest,
    /** Everything of the day, for the texts and for counting departments. */
    rows,
    department,
    told: mine.filter((row) => row.held === null && !own.has(row.topic)),
    quiet: mine.filter((row) => row.held === null && own.has(row.topic)),
    held: mine.filter((row) => row.held !== null),
    days: await listDigests(store().read, 60),
    mutes: mutes.filter(({ userId }) => userId === null || userId === user.id),
  };
}

export type LoadedDigest = Awaited<ReturnType<typeof loadDigest>>;
