import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { keptProjectHead } from "@/db/project-kept";
import { store } from "@/db/store";
import { yearOf } from "@/lib/domain/period";
import type { Permission } from "@/lib/policy";

export type ProjectProps = {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<{ period?: string; page?: string }>;
};

/** What every page of one project needs first; 404 for a project without a row in the period's year. */
export async function loadProject(
  { params, searchParams }: ProjectProps,
  permission: Permission = "project.view",
) {
  const user = await requireUser(permission);
  const [{ projectId }, search] = [await params, await searchParams];
  const time = await asOf(search);
  const head = await keptProjectHead(store(), projectId, yearOf(time.period));
  if (!head) notFound();
  const english = (await getLocale()) === "en";
  return {
    user,
    projectId,
    time,
    head,
    search,
    departmentName: english ? head.department.english : head.department.name,
  };
}
