import { z } from "zod";
import { oneOf } from "@/lib/table-url";

/** 年初计划 or the plan in force: by which of them a ledger counts. */
export const planBases = ["inForce", "original"] as const;
export type PlanBasis = (typeof planBases)[number];

/** The list as it stands on the screen, the zone's ledger, the form of 2018, the months by department. */
export const registerForms = ["list", "ledger", "form2018", "monthly"] as const;
export type RegisterForm = (typeof registerForms)[number];

export const exportUrl = z.object({
  form: oneOf(registerForms, "list"),
  basis: oneOf(planBases, "inForce"),
});
