import { inOrderOfWork, type ReportDue } from "@/db/reports-due";
import { can, type User } from "@/lib/policy";

/** What this person may do in the list, and with one row of it. */
export function mayOf(user: User) {
  const own = (row: ReportDue) => ({ departmentId: row.departmentId });
  return {
    review: can(user, "report.review"),
    /** Whether the row waits for a review, is one's own and waits for another, or was reviewed and can still go back. */
    judge: (row: ReportDue): "waiting" | "own" | "reviewed" | null => {
      if (row.reportId === null || row.version === null || !can(user, "report.review", own(row))) return null;
      if (row.newest === "submitted") return row.filedBy === user.id ? "own" : "waiting";
      return row.newest === "reviewed" ? "reviewed" : null;
    },
    /** What to write on the button that opens the form, null where there is nothing to file. */
    file: (row: ReportDue): "fill" | "goOn" | "correct" | null => {
      if (!can(user, "report.save", own(row))) return null;
      if (row.status === "returned") return "correct";
      if (row.status === "draft" || row.newest === "draft") return "goOn";
      return row.status === "missing" ? "fill" : null;
    },
  };
}
/** What this person has to do comes first: to review, to file, then the rest; each worst gap first. */
export function inOrderFor<R extends ReportDue>(may: ReturnType<typeof mayOf>, rows: readonly R[]): R[] {
  const review = rows.filter((row) => may.judge(row) === "waiting");
  const file = inOrderOfWork(rows).filter((row) => may.file(row) && !review.includes(row));
  return [...new Set([...review, ...file, ...rows])];
}
export type May = ReturnType<typeof mayOf>;
