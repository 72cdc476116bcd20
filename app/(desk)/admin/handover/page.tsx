import type { Metadata } from "next";
import Form from "next/form";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { listHandovers, listOwned, mayTakeOver } from "@/db/handovers";
import { listUsers } from "@/db/people";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import { yearOf } from "@/lib/domain/period";
import { can } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { AdminTabs } from "../tabs";
import { Handover } from "./handover";
import { UndoHandover } from "./undo-handover";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("handover"))("title") };
}

/** Projects pass from one officer to another: seen first, all or some, in one act, taken back in one. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireUser("audit.view");
  const wanted = (await searchParams).from;
  const [t, locale, { handover, failure }] = [
    await getTranslations("handover"),
    await getLocale(),
    await getMessages(),
  ];
  const { read } = store();
  const people = await listUsers(read);
  const { offices } = await keptNames(store());
  const office = new Map(offices.map((one) => [one.id, locale === "en" ? one.english : one.name]));
  const name = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  const label = (one: (typeof people)[number]) =>
    `${one.name} · ${office.get(one.departmentId) ?? one.departmentId}${one.disabled ? t("disabled") : ""}`;
  const givers = people.filter(({ role }) => role === "officer" || role === "head");
  const from = givers.find(({ id }) => id === wanted);
  const year = yearOf(await businessDay());
  const rows = from ? await listOwned(read, from.id, year) : [];
  const takers = people
    .filter((one) => mayTakeOver(one) && one.id !== from?.id)
    .map((one) => ({ id: one.id, name: label(one), departmentId: one.departmentId }));
  // Colleagues first: a project seldom leaves its department.
  takers.sort(
    (a, b) => Number(b.departmentId === from?.departmentId) - Number(a.departmentId === from?.departmentId),
  );
  const past = await listHandovers(read, 20);
  const mayHandOver = can(user, "project.handover");
  return (
    <NextIntlClientProvider messages={{ handover, failure }}>
      <PageTitle title={t("title")} />
      <AdminTabs at="users" />
      <div className="stack">
        <p className="soft">{t("hint")}</p>
        <Form action="/admin/handover" className="line">
          <label htmlFor="from">{t("from")}</label>
          <select id="from" name="from" className="select" defaultValue={from?.id ?? ""} key={from?.id}>
            <option value="">{t("choose")}</option>
            {givers.map((one) => (
              <option key={one.id} value={one.id}>
                {label(one)}
              </option>
            ))}
          </select>
          <button type="submit" className="button">
            {t("show")}
          </button>
        </Form>
        {from && rows.length === 0 && <p className="empty panel">{t("none", { name: from.name })}</p>}
        {from && rows.length > 0 && (
          <Handover
            key={rows.map(({ id, version }) => `${id} ${version}`).join()}
            from={{ id: from.id, name: from.name }}
            takers={takers}
            mayHandOver={mayHandOver}
            rows={rows.map((row) => ({ ...row, office: office.get(row.departmentId) ?? row.departmentId }))}
          />
        )}
        {past.length > 0 && (
          <section className="panel stack" aria-labelledby="past">
            <h2 id="past">{t("past")}</h2>
            <ul>
              {past.map((one) => (
                <li key={one.id}>
                  {t("line", {
                    on: one.doneOn,
                    from: name(one.fromId),
                    to: name(one.toId),
                    count: one.rows.length,
                    reason: one.reason,
                  })}{" "}
                  {one.undoneOn ? (
                    <span className="soft">{t("undoneOn", { on: one.undoneOn })}</span>
                  ) : (
                    mayHandOver && (
                      <UndoHandover handover={one.id} version={one.version} count={one.rows.length} />
                    )
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </NextIntlClientProvider>
  );
}
