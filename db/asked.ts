import { desc, eq } from "drizzle-orm";
import { inOrderOfWaiting } from "@/lib/domain/asked";
import { type Day, day } from "@/lib/domain/day";
import { isOpen } from "@/lib/domain/order";
import { can, type User } from "@/lib/policy";
import { askedPlans, askedProposals, askedReviews, askedUrgings } from "./asked-decisions";
import { type AskedItem, askedItem } from "./asked-item";
import { ordersFor } from "./order-reading";
import { readLedger } from "./problem-reading";
import { comments, mentions, projects, users } from "./schema";
import type { Store } from "./types";
import { untilCommit } from "./until-commit";
import type { WorkScene } from "./work-item";
import { nextLimit } from "./work-orders";
import { workScene } from "./worklist";

/** Orders that this person issued or drafted for a leader. */
async function askedOrders(scene: WorkScene): Promise<AskedItem[]> {
  const { store, user } = scene;
  if (!can(user, "order.issue")) return [];
  const own = (await ordersFor(store, user)).filter(
    (order) => order.wasIssued && (order.issuerId === user.id || order.draftedBy === user.id),
  );
  return own.map((order) => {
    const issued = order.events.find(({ kind }) => kind === "issue")?.on ?? order.draftedOn;
    const ended = isOpen(order.state) ? null : (order.events.at(-1)?.on ?? null);
    return askedItem({
      kind: "order",
      id: `order ${order.id}`,
      place: order.id,
      name: order.title,
      projectId: order.projectId,
      departments: [order.leadId],
      since: issued,
      due: nextLimit(order, scene),
      isOpen: isOpen(order.state),
      doneOn: ended,
      order: order.state,
    });
  });
}

/** Problems that this person raised and that concern another department. */
const askedProblems = async ({ store, user }: WorkScene): Promise<AskedItem[]> =>
  (await readLedger(store)).flatMap((entry) => {
    const departments = entry.departments.filter((id) => id !== user.departmentId);
    if (entry.raisedBy !== user.id || departments.length === 0 || !can(user, "problem.view")) return [];
    const { id, title: name, project: text, projectId, state, raisedOn: since } = entry;
    const open = state === "open" || state === "coordinating";
    const due = entry.agreedOn ?? entry.wantedOn;
    return [
      askedItem({
        kind: "problem",
        id: `problem ${id}`,
        place: id,
        name,
        text,
        projectId,
        departments,
        since,
        due,
        isOpen: open,
        doneOn: open ? null : day(entry.movedOn),
        problem: state,
      }),
    ];
  });

/** Whom this person mentioned and who has put it aside. */
async function askedMentions({ store, user }: WorkScene): Promise<AskedItem[]> {
  const rows = await store.read
    .select({ mention: mentions, comment: comments, project: projects.name, to: users.name })
    .from(mentions)
    .innerJoin(comments, eq(comments.id, mentions.commentId))
    .innerJoin(users, eq(users.id, mentions.userId))
    .leftJoin(projects, eq(projects.id, comments.projectId))
    .where(eq(comments.enteredBy, user.id))
    .orderBy(desc(comments.at), desc(mentions.id));
  return rows.map(({ mention, comment, project, to }) =>
    askedItem({
      kind: "mention",
      id: `mention ${mention.id}`,
      place: comment.subject,
      name: project ?? "",
      projectId: comment.projectId,
      people: [to],
      text: comment.text,
      since: comment.enteredOn,
      isOpen: mention.doneOn === null,
      doneOn: mention.doneOn,
    }),
  );
}

const readers = [
  askedOrders,
  askedReviews,
  askedProposals,
  askedPlans,
  askedProblems,
  askedUrgings,
  askedMentions,
] as const;

/** What a person has asked of others: open, the longest waiting first, and answered lately; kept until the next commit. */
export const readAsked = untilCommit(
  (user: User, today: Day) => `${user.id} ${today}`,
  async (store: Store, user: User, today: Day) => {
    const scene = await workScene(store, user, today);
    const lists = await Promise.all(readers.map((read) => read(scene)));
    return { today, ...inOrderOfWaiting(lists.flat(), today) };
  },
);
export type AskedList = Awaited<ReturnType<typeof readAsked>>;
