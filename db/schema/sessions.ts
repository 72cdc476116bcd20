import { index, instant, key, ref, table, text, whole } from "@/db/columns/sqlite";
import { users } from "./people";

/** Keyed by the SHA-256 of the token in the cookie. Not facts: neither audited nor replayed. */
export const sessions = table(
  "sessions",
  {
    id: key(),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    createdAt: instant().notNull(),
    seenAt: instant().notNull(),
    ip: text().notNull(),
    agent: text().notNull(),
  },
  (t) => [index("sessions_user").on(t.userId)],
);

/** Failed sign-ins by subject (account and address, account, address) within a window. */
export const attempts = table("attempts", {
  id: key(),
  count: whole().notNull(),
  since: instant().notNull(),
});

/** The last sign-in of each user, keyed by the user. Housekeeping like the sessions. */
export const signIns = table("sign_ins", {
  id: key().references(() => users.id, { onDelete: "restrict" }),
  at: instant().notNull(),
  ip: text().notNull(),
  agent: text().notNull(),
});
