import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { listReportsDue } from "@/db/reports-due";
import { store } from "@/db/store";
import { problemsHref } from "../addresses";
import { officesOf } from "../words";
import { NewProblem } from "./new-problem";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("problem"))("raise") };
}

/** 提出问题 of a project of the own department; the project's page names it in the address. */
export default async function Page({ searchParams }: { searchParams: Promise<{ project?: string }> }) {
  const user = await requireUser("problem.edit");
  const [t, m, { open }, { project }] = [
    await getTranslations("problem"),
    await getMessages(),
    await asOf({}),
    await searchParams,
  ];
  const own = await listReportsDue(store().read, { departmentId: user.departmentId }, open);
  // An officer's own projects come first.
  const projects = own
    .map(({ projectId, name, officerId }) => ({ id: projectId, name, mine: officerId === user.id }))
    .toSorted((a, b) => Number(b.mine) - Number(a.mine));
  return (
    <>
      <p className="crumbs no-print">
        <Link href={problemsHref()}>{t("title")}</Link>
      </p>
      <PageTitle title={t("raise")} />
      <NextIntlClientProvider
        messages={{ problem: m.problem, problemType: m.problemType, failure: m.failure }}
      >
        <NewProblem
          place={`new problem ${user.id}`}
          project={typeof project === "string" && projects.some(({ id }) => id === project) ? project : ""}
          projects={projects}
          offices={await officesOf()}
        />
      </NextIntlClientProvider>
    </>
  );
}
