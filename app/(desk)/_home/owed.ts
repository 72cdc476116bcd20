import type { ReportStatus } from "@/lib/domain/vocabulary";

/** Nothing of the month counts yet: it is 未报, 草稿 or 退回. */
export const isOwed = ({ status }: { status: ReportStatus }): boolean =>
  status === "missing" || status === "draft" || status === "returned";
