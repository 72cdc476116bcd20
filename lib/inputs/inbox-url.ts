import { z } from "zod";
import { workFamilies, workGroups } from "@/lib/domain/worklist";
import { many, oneOf } from "@/lib/table-url";

/** The inbox in its address: what I must do or what I asked of others, which families, how urgent. */
export const inboxUrl = z.object({
  side: oneOf(["mine", "asked"], "mine"),
  family: many(workFamilies),
  group: many(workGroups),
});
export type InboxView = z.output<typeof inboxUrl>;
