"use server";

import { action } from "@/app/_server/action";
import { listReportOwners } from "@/db/project-page";
import { mustGetProjectYear } from "@/db/projects";
import { refuseAnomalies } from "@/db/report-cycle";
import { fileZeroReports, returnReport, reviewReport, saveReport, withdrawReport } from "@/db/reports";
import { listReportsDue, nextToFile } from "@/db/reports-due";
import { urgeReports } from "@/db/urgings";
import { yearOf } from "@/lib/domain/period";
import {
  reportInput,
  reportsInput,
  returnInput,
  urgeInput,
  withdrawInput,
  zeroReportsInput,
} from "@/lib/inputs/report";
import { scopeOf } from "./scope";

export const fileReport = action({
  permission: "report.save",
  verb: ({ move }) => (move === "save" ? "report.save" : "report.submit"),
  input: reportInput,
  reason: ({ reason }) => reason || null,
  async run(tx, { move, ...input }, { user, allow, day, at }) {
    allow(await mustGetProjectYear(tx, input.projectId, yearOf(input.period)));
    const row = await saveReport(
      tx,
      { userId: user.id, day, at },
      input,
      move === "save" ? "save" : "submit",
    );
    const due = move === "next" ? await listReportsDue(tx, scopeOf(user), input.period) : [];
    const next = nextToFile(due, input.projectId)?.projectId ?? null;
    return { id: row.id, status: row.status, version: row.version, revision: row.revision, move, next };
  },
  revalidate: ({ projectId }) => ["/reports", `/projects/${projectId}`, "/projects", "/"],
});

export const reviewReports = action({
  permission: "report.review",
  verb: "report.review",
  input: reportsInput,
  async run(tx, { report, clean }, { user, allow, day, at }) {
    const ids = report.map(({ id }) => id);
    const owners = await listReportOwners(tx, ids);
    for (const owner of owners) allow(owner);
    if (clean) await refuseAnomalies(tx, ids, owners, day);
    for (const { id, seen } of report) await reviewReport(tx, { userId: user.id, day, at }, id, seen);
    return { count: report.length };
  },
  revalidate: () => ["/reports", "/projects", "/"],
});

export const urge = action({
  permission: "report.urge",
  verb: "report.urge",
  input: urgeInput,
  async run(tx, { period, department, seen }, { user, allow, day, at }) {
    // Nobody's department is that of the whole zone, so a head is refused.
    allow({ departmentId: department ?? "" });
    return urgeReports(tx, { userId: user.id, day, at }, { period, departmentId: department, seen });
  },
  revalidate: () => ["/reports", "/"],
});

export const sendReportBack = action({
  permission: "report.review",
  verb: "report.return",
  input: returnInput,
  reason: ({ reason }) => reason,
  async run(tx, { report, reason, seen }, { user, allow, day, at }) {
    for (const owner of await listReportOwners(tx, [report])) allow(owner);
    const row = await returnReport(tx, { userId: user.id, day, at }, report, reason, seen);
    return { status: row.status };
  },
  revalidate: () => ["/reports", "/projects", "/"],
});

export const takeReportBack = action({
  permission: "report.save",
  verb: "report.withdraw",
  input: withdrawInput,
  async run(tx, { report, seen }, { user, allow, day, at }) {
    for (const owner of await listReportOwners(tx, [report])) allow(owner);
    const row = await withdrawReport(tx, { userId: user.id, day, at }, report, seen);
    return { status: row.status };
  },
  revalidate: () => ["/reports", "/projects", "/"],
});

export const fileZeros = action({
  permission: "report.save",
  verb: "report.zero",
  input: zeroReportsInput,
  reason: ({ reason }) => reason || null,
  async run(tx, input, { user, allow, day, at }) {
    const { departmentId } = user;
    allow({ departmentId });
    const zero = { ...input, officerId: user.id, departmentId };
    return { count: await fileZeroReports(tx, { userId: user.id, day, at }, zero) };
  },
  revalidate: () => ["/reports", "/projects", "/"],
});
