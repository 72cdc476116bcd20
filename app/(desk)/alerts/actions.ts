"use server";

import { action } from "@/app/_server/action";
import { actOnAlert, mustGetOpenAlert } from "@/db/alert-acts";
import type { Db } from "@/db/types";
import { acknowledgeInput, exemptInput } from "@/lib/inputs/alert";
import { can, type Permission, type User } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";

// A permit concerns who handles it and who is responsible for the project; either may act.
async function allowEither(db: Db, id: string, user: User, permission: Permission) {
  const { alert, departments } = await mustGetOpenAlert(db, id);
  if (![...departments, ""].some((departmentId) => can(user, permission, { departmentId })))
    throw new Refusal("forbidden", { key: "otherDepartment" });
  return alert;
}

const shown = () => ["/alerts", "/projects", "/"];

export const acknowledgeAlert = action({
  permission: "alert.acknowledge",
  verb: "alert.acknowledge",
  input: acknowledgeInput,
  reason: ({ reason }) => reason,
  async run(tx, { alert, ...input }, { user, day }) {
    await allowEither(tx, alert, user, "alert.acknowledge");
    const deed = { ...input, alertId: alert, kind: "acknowledge" as const, expiresOn: null };
    const row = await actOnAlert(tx, deed, user.id, day);
    return { kind: row.kind };
  },
  revalidate: shown,
});

export const exemptAlert = action({
  permission: "alert.exempt",
  verb: ({ kind }) => (kind === "lift" ? "alert.lift" : "alert.exempt"),
  input: exemptInput,
  reason: ({ reason }) => reason,
  async run(tx, { alert, ...input }, { user, day }) {
    await allowEither(tx, alert, user, "alert.exempt");
    const row = await actOnAlert(
      tx,
      { ...input, alertId: alert, measure: "", promisedOn: null },
      user.id,
      day,
    );
    return { kind: row.kind };
  },
  revalidate: shown,
});
