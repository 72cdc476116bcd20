import { keptPermitPage, loggedCodes } from "@/db/permit-page";
import { store } from "@/db/store";
import { knownWorkCalendar } from "@/db/work-calendar";
import { type PermitsView, permitsUrl } from "@/lib/inputs/project-permits-url";
import { permitPicture } from "@/lib/permit-picture";
import { can } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { loadProject } from "../load";
import { permitWords } from "./words";

type Props = { params: Promise<{ projectId: string }>; searchParams: Promise<SearchParams> };

/**
 * The permits of one project as this page shows them. Files and clocks run on, so the page is of today unless the last
 * day of the period is asked for.
 */
export async function loadPermits({ params, searchParams }: Props) {
  const search = await searchParams;
  const period = typeof search.period === "string" ? { period: search.period } : {};
  const project = await loadProject({ params, searchParams: Promise.resolve(period) });
  const view: PermitsView = permitsUrl.parse(search);
  const { time, user, head, projectId } = project;
  const asOf = view.at === "period" ? time.asOf : time.today;
  const page = await keptPermitPage(store(), projectId);
  const calendar = await knownWorkCalendar(store());
  return {
    ...project,
    ...page,
    search,
    view,
    asOf,
    calendar,
    words: await permitWords(),
    picture: page.file && permitPicture(page.file, asOf, calendar),
    logged: page.file ? loggedCodes(page.file) : [],
    mayChoose: can(user, "permit.choose", { departmentId: head.year.departmentId }),
  };
}

export type LoadedPermits = Awaited<ReturnType<typeof loadPermits>>;
/** The same for a project whose permits have begun. */
export type RunningPermits = LoadedPermits & {
  file: NonNullable<LoadedPermits["file"]>;
  picture: NonNullable<LoadedPermits["picture"]>;
};

export const hasBegun = (page: LoadedPermits): page is RunningPermits => page.file !== null;
