import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { ExportMenu } from "@/app/_ui/export-menu";
import { PageTitle } from "@/app/_ui/page-title";
import { PrintButton } from "@/app/_ui/print-button";
import { ProjectTabs } from "@/app/_ui/project-tabs";
import { readNames } from "@/db/names";
import { store } from "@/db/store";
import { startsUrl } from "@/lib/inputs/starts-url";
import { can } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { nameWords } from "../projects/register-rows";
import { Filters } from "./filters";
import { Grid } from "./grid";
import { Rates } from "./rates";
import { shownStarts } from "./shown";
import { StartsTable } from "./table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("starts"))("title") };
}

/** 应开未开 and 应竣未竣 by month and department, each with what holds it and whom to call. Rule: section 4. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [user, params] = [await requireUser("project.view"), await searchParams];
  const view = startsUrl.parse(params);
  const [time, t, english] = [
    await asOf({ period: params.period }),
    await getTranslations(),
    (await getLocale()) === "en",
  ];
  const names = await readNames(store());
  const words = nameWords(names, english);
  const officeOf = (id: string) => words.department(id);
  const { rows, inScope, wide } = await shownStarts(view, time.period, time.today);
  const scene = { user, view, params, period: time.period, asOf: time.asOf, officeOf };
  return (
    <>
      <PageTitle title={t("starts.title")} note={t("starts.note", { count: rows.length, day: time.asOf })}>
        <ExportMenu path="/starts/export" />
        <PrintButton label={t("app.print")} />
      </PageTitle>
      <ProjectTabs user={user} at="starts" period={time.period} />
      <div className="stack">
        <Filters
          all={inScope}
          officers={names.officers}
          departments={[...names.departments.keys()]}
          {...scene}
        />
        {view.what === "starts" && <Rates rows={inScope} />}
        <StartsTable
          rows={rows}
          steps={names.permitSteps}
          english={english}
          detail={can(user, "project.detail")}
          {...scene}
        />
        <Grid rows={wide} {...scene} />
      </div>
    </>
  );
}
