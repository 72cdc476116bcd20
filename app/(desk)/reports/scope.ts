import type { User } from "@/lib/policy";

/** An officer works on her own projects, a head on the department's; the others read all of them. */
export const scopeOf = (user: User): { officerId?: string; departmentId?: string } => {
  if (user.role === "officer") return { officerId: user.id };
  return user.role === "head" ? { departmentId: user.departmentId } : {};
};
