import { expect, test } from "vitest";
import { period } from "@/lib/domain/period";
import { roles } from "@/lib/domain/vocabulary";
import { parseSubject, type Subject, seesSubject, subjectText } from "@/lib/subject";

const subjects: Subject[] = [
  { kind: "project" },
  { kind: "month", period: period("2021-04") },
  { kind: "step", id: "A10" },
  { kind: "problem", id: "p1-2021-03-1-problem" },
  { kind: "order", id: "o_1" },
];

test("a subject is stored as text and read back", () => {
  expect(subjects.map(subjectText)).toEqual([
    "project",
    "month 2021-04",
    "step A10",
    "problem p1-2021-03-1-problem",
    "order o_1",
  ]);
  for (const subject of subjects) expect(parseSubject(subjectText(subject))).toEqual(subject);
});

test("what is no subject is none", () => {
  for (const text of ["", "month", "month 2021-13", "step", "step ../x", "user u1", "projects"])
    expect(parseSubject(text)).toBeNull();
});

test("an approver sees what is said about a project and its permit steps only", () => {
  const seen = (role: (typeof roles)[number]) =>
    subjects.filter((subject) => seesSubject({ role }, subject)).map(({ kind }) => kind);
  expect(seen("approver")).toEqual(["project", "step"]);
  for (const role of roles.filter((one) => one !== "approver"))
    expect(seen(role)).toEqual(["project", "month", "step", "problem", "order"]);
});
