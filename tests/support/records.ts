import { draftOf } from "@/app/(desk)/projects/_record/draft";
import { textKeys } from "@/app/(desk)/projects/_record/fields";
import { mustFindRecord } from "@/db/project-record";
import type { Store } from "@/db/types";

/** The form of a record as the browser sends it, with what stands in the database. */
export async function recordForm(
  store: Store,
  projectId: string,
  changes: Record<string, string | string[]> = {},
) {
  const { project, year } = await mustFindRecord(store.read, projectId, 2021);
  const draft = draftOf(project, year);
  return {
    projectId,
    seen: String(project.version),
    year: "2021",
    yearSeen: String(year?.version ?? 0),
    listedFrom: "",
    ...Object.fromEntries(textKeys.map((key) => [key, draft[key]])),
    funding: draft.funding,
    ...(draft.finishes ? { finishes: "1" } : {}),
    reason: "",
    ...changes,
  };
}

/** The form of a new project. */
export const newRecordForm = (
  departmentId: string,
  officerId: string,
  changes: Record<string, string> = {},
) => ({
  ...Object.fromEntries(textKeys.map((key) => [key, ""])),
  name: "示例产业园一期",
  code: "2103-410171-04-01-123456",
  type: "industry",
  category: "start",
  level: "zone",
  departmentId,
  officerId,
  subdistrict: "京航办事处",
  totalInvestment: "50,000",
  carryOver: "0",
  owner: "示例公司",
  listedFrom: "2021-04",
  reason: "",
  ...changes,
});
