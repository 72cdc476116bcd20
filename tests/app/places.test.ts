import { expect, test } from "vitest";
import { placesOf } from "@/app/_ui/places";
import { roles } from "@/lib/domain/vocabulary";

const keysOf = (role: (typeof roles)[number]) =>
  placesOf({ id: "u", username: "u", name: "u", role, departmentId: "d" }).map(({ key }) => key);

test("whoever may read reports finds them in the navigation, an approver does not", () => {
  for (const role of ["officer", "head", "leader", "admin", "auditor"] as const)
    expect(keysOf(role)).toContain("reports");
  expect(keysOf("approver")).not.toContain("reports");
});

test("nobody has more than nine places", () => {
  for (const role of roles) expect(keysOf(role).length).toBeLessThanOrEqual(9);
});
