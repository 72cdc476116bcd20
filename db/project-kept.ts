import type { Subject } from "@/lib/subject";
import { listProjectAlerts } from "./alerts";
import { countHistory } from "./audit";
import { listParts } from "./bundles";
import { countComments, listComments } from "./comments";
import { listPhotos } from "./photos";
import { listProjectEvents } from "./project-life";
import { listReports, readProjectHead, readProjectRowIds } from "./project-page";
import { reportContext } from "./report-context";
import type { Db } from "./types";
import { untilCommit } from "./until-commit";

/** What the pages of one project ask again and again, each kept until the next commit. */
const ofProject = <T>(read: (db: Db, projectId: string) => PromiseLike<T>) =>
  untilCommit(
    (projectId: string) => projectId,
    async (store, projectId: string) => read(store.read, projectId),
  );

export const keptReports = ofProject(listReports);
export const keptParts = ofProject(listParts);
export const keptPhotos = ofProject(listPhotos);
export const keptProjectEvents = ofProject(listProjectEvents);
export const keptProjectAlerts = ofProject(listProjectAlerts);
export const keptCommentCounts = ofProject(countComments);
export const keptRowIds = ofProject(readProjectRowIds);
export const keptHistoryCount = ofProject(countHistory);

export const keptProjectHead = untilCommit(
  (projectId: string, year: number) => `${projectId} ${year}`,
  ({ read }, projectId: string, year: number) => readProjectHead(read, projectId, year),
);

export const keptReportContext = untilCommit(
  (...of: ContextOf) => JSON.stringify(of),
  ({ read }, ...of: ContextOf) => reportContext(read, ...of),
);
type ContextOf = Parameters<typeof reportContext> extends [Db, ...infer Rest] ? Rest : never;

type About = { projectId: string | null; subject: Subject };
export const keptComments = untilCommit(
  (about: About) => JSON.stringify(about),
  ({ read }, about: About) => listComments(read, about),
);
