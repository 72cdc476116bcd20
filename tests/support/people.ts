import { addDepartment, addUser } from "@/db/people";
import type { Store } from "@/db/types";
import { day } from "@/lib/domain/day";
import { roles } from "@/lib/domain/vocabulary";
import { done } from "./world";

const department = (id: string) => ({
  id,
  name: id,
  shortName: id,
  english: id,
  kind: "department" as const,
  validFrom: day("2020-01-01"),
});

/** Two departments, one user of each role in the first (`u-officer`, `u-head`, …) and an officer of the second. */
export const addPeople = (store: Store, hash = "-"): Promise<void> =>
  done(store, async (tx) => {
    for (const id of ["economy", "industry"]) await addDepartment(tx, department(id));
    for (const role of roles)
      await addUser(tx, { id: `u-${role}`, username: role, name: role, role, departmentId: "economy" }, hash);
    const other = { id: "u-other", username: "other", name: "other", role: "officer" as const };
    await addUser(tx, { ...other, departmentId: "industry" }, hash);
  });
