"use server";

import { action } from "@/app/_server/action";
import { changeDepartment, endDepartment, openDepartment, reopenDepartment } from "@/db/department-edit";
import { endSessions } from "@/db/sessions";
import { store } from "@/db/store";
import {
  changeDepartmentInput,
  endDepartmentInput,
  newDepartmentInput,
  reopenDepartmentInput,
} from "@/lib/inputs/department";

const pages = () => ["/admin/departments", "/projects"];

export const addNewDepartment = action({
  permission: "department.edit",
  verb: "department.add",
  input: newDepartmentInput,
  run: async (tx, { validFrom, ...values }) => ({ name: (await openDepartment(tx, values, validFrom)).name }),
  revalidate: pages,
});

export const editDepartment = action({
  permission: "department.edit",
  verb: "department.edit",
  input: changeDepartmentInput,
  reason: ({ reason }) => reason,
  run: async (tx, { department, seen, reason: _, ...values }, { day }) => ({
    name: (await changeDepartment(tx, department, values, seen, day)).name,
  }),
  revalidate: pages,
});

/** Ends a department; who moves to its successor signs in anew. */
export const closeDepartment = action({
  permission: "department.edit",
  verb: "department.end",
  input: endDepartmentInput,
  reason: ({ reason }) => reason,
  run: (tx, { department, on, successorId, seen }, { day }) =>
    endDepartment(tx, { id: department, on, successorId, seen }, day),
  async after({ users }) {
    for (const id of users) await endSessions(store(), id);
  },
  revalidate: pages,
});

export const continueDepartment = action({
  permission: "department.edit",
  verb: "department.reopen",
  input: reopenDepartmentInput,
  reason: ({ reason }) => reason,
  run: async (tx, { department, seen }) => ({ name: (await reopenDepartment(tx, department, seen)).name }),
  revalidate: pages,
});
