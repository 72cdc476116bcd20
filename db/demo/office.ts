import { switchAccount } from "@/db/accounts";
import { changeDepartment, endDepartment } from "@/db/department-edit";
import { addDepartment, addUser } from "@/db/people";
import type { Tx } from "@/db/types";
import { day } from "@/lib/domain/day";
import { type Happening, opening, userId } from "./happening";

const centre = "centre";
const names = { shortName: "招商中心", english: "Investment Service Centre", kind: "office" } as const;

/** Who and what is there only for a while: an officer who retires, and an office that is renamed and merged. */
export async function addPassing(tx: Tx): Promise<void> {
  await addDepartment(tx, { ...names, id: centre, name: "投资促进服务中心", validFrom: opening });
  const former = { username: "former", name: "宋和平", role: "officer", phone: "19900000991" } as const;
  // Nobody knows a password whose hash is none.
  await addUser(tx, { id: userId("former"), ...former, departmentId: "statistics" }, "-");
}

/** What the project office does to people and departments until April. */
export const officeHappenings: readonly Happening[] = [
  {
    on: day("2021-02-01"),
    who: "admin",
    verb: "department.edit",
    work: (tx) => {
      const values = { ...names, name: "招商服务中心", recruits: false, position: null };
      return changeDepartment(tx, centre, values, 1, day("2021-02-01"));
    },
  },
  {
    on: day("2021-02-26"),
    who: "admin",
    verb: "department.end",
    work: (tx) => {
      const on = day("2021-02-26");
      return endDepartment(tx, { id: centre, on, successorId: "commerce", seen: 2 }, on);
    },
  },
  {
    on: day("2021-03-01"),
    who: "admin",
    verb: "user.disable",
    work: (tx) => switchAccount(tx, userId("admin"), userId("former"), true, 1),
  },
  {
    on: day("2021-04-19"),
    who: "admin",
    verb: "user.create",
    work: (tx, { at }) =>
      addUser(
        tx,
        {
          id: userId("newcomer"),
          username: "newcomer",
          name: "乔安澜",
          role: "officer",
          departmentId: "commerce",
          phone: "19900000992",
          mustChangePassword: true,
          passwordExpiresAt: at + 72 * 3_600_000,
        },
        "-",
      ),
  },
];
