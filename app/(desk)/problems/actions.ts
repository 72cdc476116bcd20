"use server";

import { action } from "@/app/_server/action";
import {
  editProblem,
  moveProblem,
  mustGetProblem,
  ownerOfProject,
  raiseFromReport,
  raiseProblem,
} from "@/db/problems";
import { listReportOwners } from "@/db/project-page";
import {
  editProblemInput,
  moveProblemInput,
  raiseFromReportInput,
  raiseProblemInput,
} from "@/lib/inputs/problem";

export const raise = action({
  permission: "problem.edit",
  verb: "problem.raise",
  input: raiseProblemInput,
  async run(tx, input, { user, allow, day, at }) {
    allow(await ownerOfProject(tx, input.projectId));
    const row = await raiseProblem(tx, { userId: user.id, day, at }, input);
    return { id: row.id, title: row.title };
  },
  revalidate: ({ projectId }) => ["/problems", `/projects/${projectId}`],
});

/** 转入问题清单: the 存在问题 of a monthly report in one press. */
export const raiseReported = action({
  permission: "problem.edit",
  verb: "problem.raise",
  input: raiseFromReportInput,
  async run(tx, { report }, { user, allow, day, at }) {
    for (const { projectId } of await listReportOwners(tx, [report]))
      allow(await ownerOfProject(tx, projectId));
    const row = await raiseFromReport(tx, { userId: user.id, day, at }, report);
    return { id: row.id, title: row.title };
  },
  revalidate: () => ["/problems", "/projects"],
});

export const edit = action({
  permission: "problem.edit",
  verb: "problem.edit",
  input: editProblemInput,
  async run(tx, { problemId, seen, ...input }, { allow }) {
    const { projectId } = await mustGetProblem(tx, problemId);
    allow(await ownerOfProject(tx, projectId));
    const row = await editProblem(tx, problemId, input, seen);
    return { id: row.id };
  },
  revalidate: ({ problemId }) => ["/problems", `/problems/${problemId}`],
});

export const move = action({
  permission: "problem.move",
  verb: "problem.move",
  input: moveProblemInput,
  async run(tx, { problemId, seen, ...input }, { user, allow, day, at }) {
    const { projectId } = await mustGetProblem(tx, problemId);
    allow(await ownerOfProject(tx, projectId));
    const row = await moveProblem(tx, { userId: user.id, day, at }, problemId, input, seen);
    return { id: row.id, state: input.state };
  },
  revalidate: ({ problemId }) => ["/problems", `/problems/${problemId}`],
});
