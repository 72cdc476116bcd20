import { expect, test } from "vitest";
import { waitsForApprovalOf } from "@/lib/approval";
import type { Role } from "@/lib/domain/vocabulary";
import type { User } from "@/lib/policy";

const person = (role: Role, departmentId = "economy", id: string = role): User => ({
  id,
  username: id,
  name: id,
  role,
  departmentId,
});
const filedBy = (submittedBy: string | null, submitterRole: Role | null) => ({
  departmentId: "economy",
  submittedBy,
  submitterRole,
});

test("an officer's report waits for the heads of her department, not for the project office", () => {
  const report = filedBy("officer", "officer");
  expect(waitsForApprovalOf(person("head"), report, "report.review")).toBe(true);
  expect(waitsForApprovalOf(person("head", "industry"), report, "report.review")).toBe(false);
  expect(waitsForApprovalOf(person("admin", "office"), report, "report.review")).toBe(false);
  expect(waitsForApprovalOf(person("leader"), report, "report.review")).toBe(false);
});

test("what a head submits waits for another head and the project office, never for herself", () => {
  const report = filedBy("head", "head");
  expect(waitsForApprovalOf(person("head"), report, "report.review")).toBe(false);
  expect(waitsForApprovalOf(person("head", "economy", "other"), report, "report.review")).toBe(true);
  expect(waitsForApprovalOf(person("admin", "office"), report, "list.confirm")).toBe(true);
  expect(waitsForApprovalOf(person("admin"), filedBy(null, null), "list.confirm")).toBe(false);
});
