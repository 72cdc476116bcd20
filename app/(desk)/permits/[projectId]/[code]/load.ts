import "server-only";
import { notFound } from "next/navigation";
import { getFormatter } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { getProject } from "@/db/permit-desk";
import { handlerOf, ownedStep, type PermitFile, readPermitFiles } from "@/db/permit-reading";
import { readNames } from "@/db/project-page";
import { store } from "@/db/store";
import { knownWorkCalendar } from "@/db/work-calendar";
import type { Day } from "@/lib/domain/day";
import type { TemplateStep } from "@/lib/domain/permit";
import { clockOf, type PermitClock } from "@/lib/domain/permit-clock";
import { logIn, progressOf } from "@/lib/domain/permit-graph";
import { movesFrom, openPromise, revocable } from "@/lib/domain/permit-log";
import { limitOf, prerequisitesOf } from "@/lib/domain/permit-steps";
import { UncoveredYear, type WorkCalendar } from "@/lib/domain/work-calendar";
import { can, type User } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { permitWords } from "../../words";

export type StepProps = {
  params: Promise<{ projectId: string; code: string }>;
  searchParams: Promise<SearchParams>;
};

/** The clock, or the year whose working days nobody has entered yet. */
function clockOrYear(
  file: PermitFile,
  step: TemplateStep,
  unlockedOn: Day | null,
  today: Day,
  calendar: WorkCalendar,
): PermitClock | { uncovered: number } {
  try {
    return clockOf({ step, log: logIn(file, step.code), unlockedOn, asOf: today, calendar });
  } catch (error) {
    if (error instanceof UncoveredYear) return { uncovered: error.year };
    throw error;
  }
}

/** One step of a project with everything that its page says; 404 for a step that is not in the project's flow. */
export async function loadStep({ params, searchParams }: StepProps, user: User) {
  const [{ projectId, code }, search] = [await params, await searchParams];
  const { read } = store();
  const [[file], project] = await Promise.all([
    readPermitFiles(read, [projectId]),
    getProject(read, projectId),
  ]);
  const step = file?.steps.find((one) => one.code === code);
  if (!file || !step || !project) notFound();
  const [today, calendar, names, words, format] = [
    await businessDay(),
    await knownWorkCalendar(store()),
    await readNames(read),
    await permitWords(),
    await getFormatter(),
  ];
  const progress = progressOf(file, today);
  const now = progress.get(code);
  if (!now) notFound();
  const log = logIn(file, code);
  const owned = ownedStep(file, step);
  const needs = prerequisitesOf(file.steps, file.flow).get(code) ?? { hard: [], soft: [] };
  const named = (codes: readonly string[]) =>
    format.list(
      codes.flatMap((one) => {
        const found = file.steps.find((other) => other.code === one);
        return found ? [words.stepOf(found)] : [];
      }),
      { type: "unit" },
    );
  return {
    user,
    search,
    file,
    step,
    project,
    today,
    calendar,
    names,
    words,
    named,
    progress,
    now,
    owned,
    needs,
    clock: clockOrYear(file, step, now.unlockedOn, today, calendar),
    limit: limitOf(step, log.variant),
    promise: openPromise(step, log, now.softUnmet.length === 0),
    moves: movesFrom(step, log),
    revocable: revocable(log),
    mayLog: can(user, "permit.log", owned),
    handlerOf: (one: TemplateStep) => handlerOf(file, one),
    events: file.events.get(code) ?? [],
  };
}
export type StepPage = Awaited<ReturnType<typeof loadStep>>;
