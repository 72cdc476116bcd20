import type { DeskScope } from "@/db/permit-queue-filter";
import type { DeskView } from "@/lib/inputs/permits-url";
import type { User } from "@/lib/policy";

const atHome: readonly User["role"][] = ["approver", "officer", "head"];

/** Whose steps a person sees before choosing: an approver what the own department handles, an officer what its projects owe. */
export function deskScope(
  user: User,
  { department, side }: Pick<DeskView, "department" | "side">,
): DeskScope {
  const [chosen] = department;
  const home = atHome.includes(user.role) ? user.departmentId : null;
  const usual = user.role === "approver" ? "approving" : user.role === "officer" ? "own" : "both";
  return {
    handlerId: chosen === undefined ? home : chosen === "all" ? null : chosen,
    side: side === "usual" ? usual : side,
  };
}
