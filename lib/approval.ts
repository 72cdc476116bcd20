import type { Role } from "./domain/vocabulary";
import { can, type Permission, type User } from "./policy";

type Submission = {
  departmentId: string;
  /** Null where nobody is known to have submitted it. */
  submittedBy: string | null;
  submitterRole: Role | null;
};

/**
 * Whether a submission waits for this very person: for the heads of the department, never the submitter; for the project
 * office only where a head submitted it, although it may always decide. Rule: section 11.
 */
export function waitsForApprovalOf(
  user: User,
  { departmentId, submittedBy, submitterRole }: Submission,
  permission: Permission,
): boolean {
  if (submittedBy === user.id || !can(user, permission, { departmentId })) return false;
  return user.role === "head" || submitterRole === "head";
}
