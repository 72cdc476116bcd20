"use server";

import { action } from "@/app/_server/action";
import { filesOf } from "@/db/files";
import { mustGetOrder } from "@/db/order-reading";
import { draftOrder, editOrder, issueOrder } from "@/db/orders";
import { dropReceived, keepReceived } from "@/db/received-files";
import { store } from "@/db/store";
import {
  askClosingInput,
  askExtensionInput,
  closeInput,
  decideExtensionInput,
  feedbackInput,
  issueInput,
  newOrderInput,
  orderInput,
  orderReasonInput,
  signInput,
} from "@/lib/inputs/order";
import { makeMove, orderToEdit, orderToMove, type Step } from "./allowed";

const pages = (input: { orderId?: string; projectId?: string | null }) => [
  "/orders",
  "/projects",
  ...(input.orderId ? [`/orders/${input.orderId}`] : []),
  ...(input.projectId ? [`/projects/${input.projectId}`] : []),
];
/** So that an order's own history is one indexed read. */
const concerns = ({ orderId }: { orderId: string }) => [orderId];

/** The second of the two clicks: drafts from what the page filled in, and issues at once when asked to. */
export const addOrder = action({
  permission: "order.issue",
  verb: ({ move }) => (move === "issue" ? "order.issue" : "order.draft"),
  input: newOrderInput,
  async run(tx, { move, ...values }, { user, allow, day, at }) {
    allow({ departmentId: values.leadId });
    const clerk = { userId: user.id, day, at };
    const { id, version } = await draftOrder(tx, clerk, values);
    if (move === "issue") await issueOrder(tx, clerk, id, version);
    return { id, version };
  },
  revalidate: pages,
});

export const saveOrder = action({
  permission: "order.issue",
  verb: ({ move }) => (move === "issue" ? "order.issue" : "order.edit"),
  input: orderInput,
  concerns,
  async run(tx, { orderId, seen, move, ...values }, { user, allow, day, at }) {
    const { issuerId, projectId } = orderToEdit(user, await mustGetOrder(tx, orderId));
    allow({ departmentId: values.leadId });
    const clerk = { userId: user.id, day, at };
    const row = await editOrder(tx, clerk, orderId, { ...values, issuerId, projectId }, seen);
    if (move === "save") return { id: orderId, version: row.version };
    orderToMove(user, await mustGetOrder(tx, orderId), "issue");
    return { id: orderId, version: (await issueOrder(tx, clerk, orderId, row.version)).version };
  },
  revalidate: pages,
});

export const issueDraft = action({
  permission: "order.issue",
  verb: "order.issue",
  input: issueInput,
  concerns,
  async run(tx, { orderId, seen }, { user, day, at }) {
    orderToMove(user, await mustGetOrder(tx, orderId), "issue");
    const { year, number } = await issueOrder(tx, { userId: user.id, day, at }, orderId, seen);
    return { year, number };
  },
  revalidate: pages,
});

export const signOrder = action({
  permission: "order.answer",
  verb: "order.sign",
  input: signInput,
  concerns,
  run: (tx, input, now) => makeMove(tx, now, input, "sign", { text: input.text }),
  revalidate: pages,
});

export const answerOrder = action({
  permission: "order.answer",
  verb: "order.feedback",
  input: feedbackInput,
  concerns,
  async prepare({ paper }, user) {
    const folder = filesOf(store());
    return Promise.all(paper.map((sent) => keepReceived(folder, user.id, sent)));
  },
  async run(tx, input, now, files): Promise<Step> {
    const { text, figure, paper } = input;
    return { ...(await makeMove(tx, now, input, "feedback", { text, figure, files })), paper };
  },
  async after({ paper = [] }, user) {
    for (const { token } of paper) await dropReceived(filesOf(store()), user.id, token);
  },
  revalidate: pages,
});

export const askExtension = action({
  permission: "order.answer",
  verb: "order.ask-extension",
  input: askExtensionInput,
  reason: ({ reason }) => reason,
  concerns,
  run: (tx, input, now) =>
    makeMove(tx, now, input, "ask-extension", { text: input.reason, until: input.until }),
  revalidate: pages,
});

export const askClosing = action({
  permission: "order.answer",
  verb: "order.ask-closing",
  input: askClosingInput,
  concerns,
  run: (tx, input, now) => makeMove(tx, now, input, "ask-closing", { text: input.text }),
  revalidate: pages,
});

export const decideExtension = action({
  permission: "order.decide",
  verb: ({ decision }) => (decision === "extend" ? "order.extend" : "order.deny-extension"),
  input: decideExtensionInput,
  reason: ({ text }) => text || null,
  concerns,
  run: (tx, input, now) => makeMove(tx, now, input, input.decision, { text: input.text }),
  revalidate: pages,
});

export const closeOrder = action({
  permission: "order.decide",
  verb: "order.close",
  input: closeInput,
  concerns,
  run: (tx, input, now) => makeMove(tx, now, input, "close", { text: input.text }),
  revalidate: pages,
});

export const returnOrder = action({
  permission: "order.decide",
  verb: "order.return",
  input: orderReasonInput,
  reason: ({ reason }) => reason,
  concerns,
  run: (tx, input, now) => makeMove(tx, now, input, "return", { text: input.reason }),
  revalidate: pages,
});

export const withdrawOrder = action({
  permission: "order.issue",
  verb: "order.withdraw",
  input: orderReasonInput,
  reason: ({ reason }) => reason,
  concerns,
  run: (tx, input, now) => makeMove(tx, now, input, "withdraw", { text: input.reason }),
  revalidate: pages,
});
