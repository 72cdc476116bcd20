"use server";

import { action } from "@/app/_server/action";
import { addComment, putMentionAside } from "@/db/comments";
import { asideInput, commentInput } from "@/lib/inputs/comment";

export const say = action({
  permission: "comment.write",
  verb: "comment.add",
  input: commentInput,
  run: (tx, { projectId, subject, text, mention }, { user, day, at }) =>
    addComment(
      tx,
      { userId: user.id, role: user.role, day, at },
      { projectId, subject },
      { text, mentioned: mention },
    ),
  // Comments may stand on any page, and their mentions in the header of all.
  revalidate: () => ["/"],
});

export const putAside = action({
  permission: "comment.view",
  verb: "comment.aside",
  input: asideInput,
  async run(tx, { mention, seen }, { user, day }) {
    const row = await putMentionAside(tx, user.id, day, mention, seen);
    return { id: row.id };
  },
  revalidate: () => ["/"],
});
