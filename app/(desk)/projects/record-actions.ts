"use server";

import { action } from "@/app/_server/action";
import { addPart, changePart } from "@/db/bundles";
import { enterProjectEvent } from "@/db/project-life";
import { changeRecord, createProject, mustFindRecord, type ProjectRecord } from "@/db/project-record";
import { yearOf } from "@/lib/domain/period";
import {
  newPartInput,
  newProjectInput,
  partInput,
  projectEventInput,
  projectInput,
} from "@/lib/inputs/project";
import { can, type Owned } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";
import { yearValues } from "./record-values";

const pages = (id: string) => ["/projects", `/projects/${id}`, "/"];

// Who answered for a project in an earlier year answers for it no more.
function allowAll(allow: (thing: Owned) => void, record: ProjectRecord) {
  allow(record);
  if (record.newest) allow(record.newest);
}

export const addRecord = action({
  permission: "project.edit",
  verb: "project.add",
  input: newProjectInput,
  reason: ({ reason }) => reason || null,
  async run(tx, { listedFrom, plannedStart, reason, ...values }, { user, allow, day, at }) {
    const [year, project] = yearValues(values);
    allow(year);
    const who = { userId: user.id, day, at };
    const row = await createProject(tx, who, project, year, { listedFrom, plannedStart, reason });
    return { id: row.id, period: `${listedFrom}`, seen: 0, yearSeen: 0 };
  },
  revalidate: () => ["/projects", "/starts", "/"],
});

export const saveRecord = action({
  permission: "project.edit",
  verb: "project.edit",
  input: projectInput,
  reason: ({ reason }) => reason || null,
  async run(
    tx,
    { projectId, seen, year: at, yearSeen, listedFrom, reason, ...values },
    { user, allow, day, ...now },
  ) {
    const record = await mustFindRecord(tx, projectId, at);
    allowAll(allow, record);
    const [year, project] = yearValues(values);
    // To hand a project to another department is the project office's business.
    if (year.departmentId !== record.departmentId && !can(user, "project.move"))
      throw new Refusal("forbidden", { key: "record.noMove" });
    const who = { userId: user.id, day, at: now.at };
    const saved = await changeRecord(tx, who, record, project, year, {
      project: seen,
      year: yearSeen,
      listedFrom,
      reason,
    });
    return { id: "", period: "", seen: saved.project.version, yearSeen: saved.year?.version ?? 0 };
  },
  revalidate: ({ projectId }) => pages(projectId),
});

export const enterEvent = action({
  permission: "project.edit",
  verb: "project.event",
  input: projectEventInput,
  reason: ({ reason }) => reason,
  async run(tx, { projectId, year, seen, ...entry }, { user, allow, day, at }) {
    const record = await mustFindRecord(tx, projectId, year);
    allowAll(allow, record);
    const counts = !["stop", "defer", "resume"].includes(entry.kind);
    if (counts && !can(user, "project.list", record))
      throw new Refusal("forbidden", { key: "record.headLists" });
    const event = await enterProjectEvent(tx, { userId: user.id, day, at }, record, year, seen, entry);
    return { kind: event.kind, on: event.on, period: event.period };
  },
  revalidate: ({ projectId }) => pages(projectId),
});

export const addPartOf = action({
  permission: "project.edit",
  verb: "project.part",
  input: newPartInput,
  concerns: ({ parentId }) => [parentId],
  async run(tx, { parentId, ...values }, { allow, day }) {
    const bundle = await mustFindRecord(tx, parentId, yearOf(day));
    allow(bundle);
    return { id: (await addPart(tx, bundle, values)).id, seen: 0 };
  },
  revalidate: ({ parentId }) => pages(parentId),
});

export const savePart = action({
  permission: "project.edit",
  verb: "project.part",
  input: partInput,
  async run(tx, { projectId, seen, ...values }, { allow, day }) {
    const part = await mustFindRecord(tx, projectId, yearOf(day));
    allow(part);
    return { id: projectId, seen: (await changePart(tx, part, values, seen)).version };
  },
  revalidate: () => ["/projects"],
});
