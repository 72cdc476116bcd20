import type { Metadata } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { ExportMenu } from "@/app/_ui/export-menu";
import { PageTitle } from "@/app/_ui/page-title";
import { ProjectTabs } from "@/app/_ui/project-tabs";
import { exemptedProjects } from "@/db/alerts";
import { keptPartCounts } from "@/db/bundles";
import { readNames } from "@/db/names";
import { openOrdersByProject } from "@/db/order-reading";
import { keptHalts } from "@/db/project-life";
import { listRegister } from "@/db/register";
import { readFacets } from "@/db/register-facets";
import { listPills, readPermitFacets } from "@/db/register-permits";
import { store } from "@/db/store";
import { monthOf, yearOf } from "@/lib/domain/period";
import { pickPreset } from "@/lib/domain/preset";
import { type DatedView, registerUrl } from "@/lib/inputs/register-url";
import { can } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { firstColumns } from "@/lib/register-columns";
import { RecordLinks } from "./_record/links";
import { Chips, chipsOf } from "./chips";
import { Empty } from "./empty";
import { ledgerChoices } from "./ledger-choices";
import { Pager } from "./pager";
import { Paper } from "./paper";
import { Peek } from "./peek";
import { PermitMenus, permitMenusOf } from "./permit-menus";
import { nameWords, type RowWords, sumRow, tupleOf } from "./register-rows";
import { RegisterTable } from "./register-table";
import { RegisterCount, titleOf } from "./register-title";
import { facetMenus, RegisterToolbar } from "./register-toolbar";
import { readRemembered } from "./remembered";
import "./register.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("register"))("plainTitle") };
}

/** The register of projects as of a period: a list is its address. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [user, params] = [await requireUser("project.view"), await searchParams];
  const [time, t, messages, locale] = await Promise.all([
    asOf({ period: params.period }),
    getTranslations(),
    getMessages(),
    getLocale(),
  ]);
  const asked = { ...registerUrl.parse(params), today: time.today };
  const [register, permits, names] = await Promise.all([
    readFacets(store(), asked, time.period),
    readPermitFacets(store(), asked, time.period),
    readNames(store()),
  ]);
  const { sums } = register;
  const page = Math.min(asked.page, Math.max(1, Math.ceil(sums.projects / asked.size)));
  const view: DatedView = { ...asked, page };
  const rows = await listRegister(store().read, view, time.period);
  const pills = await listPills(
    store().read,
    rows.map(({ id }) => id),
  );
  const month = monthOf(time.period);
  const words: RowWords = {
    category: (key) => t(`category.${key}`),
    level: (key) => t(`level.${key}`),
    milestone: (key) => t(`milestone.${key}`),
    reportStatus: (key) => t(`reportStatus.${key}`),
    ...nameWords(names, locale === "en"),
  };
  const groupName = (key: string) => {
    if (view.group === "department") return words.department(key);
    if (view.group === "light") return t(`light.${key as "red"}`); // a key of the lights' own grouping
    return t(`category.${key as "early"}`); // likewise of the categories
  };
  const haltWord = (halt: "stopped" | "deferred" | "withdrawn" | undefined) =>
    halt ? t(`record.halt.${halt}`) : "";
  const preset = pickPreset(names.presets, view.yardstick);
  const canPeek = can(user, "project.detail");
  const exempted = canPeek ? await exemptedProjects(store(), time.today) : new Map<string, string>();
  const menus = await facetMenus(names, words, canPeek && exempted.size + view.alert.length > 0);
  const permitMenus = await permitMenusOf(names, words, locale === "en");
  const chips = await chipsOf(view, [...menus, ...permitMenus]);
  const openOrders = await openOrdersByProject(store(), user);
  const halts = await keptHalts(store(), yearOf(time.period));
  const parts = await keptPartCounts(store());
  const mayEdit = can(user, "project.edit");
  const peek = canPeek && typeof params.peek === "string" ? params.peek : null;
  return (
    <div className="register-page">
      <PageTitle
        title={await titleOf(view)}
        note={
          <RegisterCount sums={sums} calibre={view.calibre} bundles={chips.length === 0 ? parts : null} />
        }
      >
        <ProjectTabs user={user} at="register" period={time.period} />
        <ExportMenu path="/projects/export" choices={canPeek ? await ledgerChoices() : []} />
        <RecordLinks user={user} period={time.period} />
      </PageTitle>
      <Paper view={view} time={time} chips={chips} count={sums.projects} />
      <RegisterToolbar view={view} params={params} register={register} menus={menus}>
        <PermitMenus view={view} params={params} facets={permits} menus={permitMenus} />
      </RegisterToolbar>
      <Chips chips={chips} params={params} count={sums.projects} />
      <NextIntlClientProvider
        messages={{
          register: messages.register,
          registerColumn: messages.registerColumn,
          permitPill: messages.permitPill,
          permitState: messages.permitState,
          light: {
            red: t("light.red"),
            yellow: t("light.yellow"),
            green: t("light.green"),
            grey: t("light.grey"),
          },
          keys: messages.keys,
          exempt: messages.exempt,
          order: {
            open: messages.order.open,
            openTitle: messages.order.openTitle,
            issueLink: messages.order.issueLink,
          },
        }}
      >
        <RegisterTable
          rows={rows.map((row) =>
            tupleOf(row, month, view.group, names, words, pills.get(row.id), {
              open: openOrders.get(row.id)?.length ?? 0,
              mayOrder: can(user, "order.issue", row),
              exemptUntil: exempted.get(row.id) ?? "",
              halt: haltWord(halts.get(row.id)),
            }),
          )}
          total={sumRow("total", t("register.total", { count: sums.projects }), sums, month, preset)}
          groups={[...register.groups].map(([key, part]) => {
            const label = t("register.subtotal", { name: groupName(key), count: part.projects });
            return sumRow(key, label, part, month, preset);
          })}
          sort={view.sort}
          calibre={view.calibre}
          canPeek={canPeek}
          picking={mayEdit ? { userId: user.id, matching: sums.projects } : null}
          first={firstColumns(user.role === "approver")}
          remembered={readRemembered(await cookies())}
          empty={sums.projects === 0 && <Empty chips={chips} params={params} />}
        />
      </NextIntlClientProvider>
      <Pager view={view} count={sums.projects} params={params} />
      {peek && (
        <Peek
          user={user}
          projectId={peek}
          period={time.period}
          today={time.today}
          yardstick={view.yardstick}
          params={params}
        />
      )}
    </div>
  );
}
