import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getFormatter, getLocale, getMessages, getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { now } from "@/app/_server/today";
import { Acts } from "@/app/_ui/acts";
import { PageTitle } from "@/app/_ui/page-title";
import { PhoneLink } from "@/app/_ui/phone-link";
import { SignInTable } from "@/app/_ui/sign-in-table";
import { readAccessRules } from "@/db/access-rules";
import { countProjects, listAccounts } from "@/db/accounts";
import { listHistory } from "@/db/audit";
import { listDepartments } from "@/db/people";
import { keptNames } from "@/db/project-page";
import { listSessions } from "@/db/sessions";
import { store } from "@/db/store";
import { yearOf } from "@/lib/domain/period";
import { can } from "@/lib/policy";
import { AdminTabs } from "../../tabs";
import { auditHref, handoverHref } from "../addresses";
import { EndSignIn, ResetPassword, SwitchUser } from "../user-acts";
import { UserForm } from "../user-form";
import style from "../users.module.css";

type Params = Promise<{ userId: string }>;

async function load(id: string) {
  const { read } = store();
  const rules = await readAccessRules(read);
  const user = (await listAccounts(read, now(), rules)).find((one) => one.id === id);
  return user ? { user, rules } : notFound();
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  await requireUser("audit.view");
  return { title: (await load((await params).userId)).user.name };
}

/** One user: who she is, from where she is signed in, what was done to the account. */
export default async function Page({ params }: { params: Params }) {
  const reader = await requireUser("audit.view");
  const { user, rules } = await load((await params).userId);
  const [t, role, format, locale, { users, role: roles, failure }] = await Promise.all([
    getTranslations("users"),
    getTranslations("role"),
    getFormatter(),
    getLocale(),
    getMessages(),
  ]);
  const { read } = store();
  const names = await keptNames(store());
  const called = (one: { name: string; english: string }) => (locale === "en" ? one.english : one.name);
  const office = names.offices.find(({ id }) => id === user.departmentId);
  const offices = (await listDepartments(read)).map((one) => ({ id: one.id, name: called(one) }));
  const projects = await countProjects(read, user.id, yearOf(await businessDay()));
  const sessions = await listSessions(read, user.id, now(), rules);
  const mayEdit = can(reader, "user.edit");
  const own = reader.id === user.id;
  const instant = (at: number) =>
    format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Shanghai" });
  const left = projects > 0 ? t("leaves", { count: projects }) : "";
  return (
    <NextIntlClientProvider messages={{ users, role: roles, failure }}>
      <PageTitle title={user.name} note={user.username}>
        {mayEdit && (
          <UserForm key={user.version} user={user} offices={offices} hint={`${t("moveHint")}${left}`} />
        )}
        {mayEdit && !own && <ResetPassword user={user} />}
        {mayEdit && !own && (
          <SwitchUser key={`switch ${user.version}`} user={user} hint={`${t("disableHint")}${left}`} />
        )}
      </PageTitle>
      <AdminTabs at="users" />
      <div className="stack">
        <section className="panel">
          <dl className={style.facts}>
            <div>
              <dt>{t("role")}</dt>
              <dd>{role(user.role)}</dd>
            </div>
            <div>
              <dt>{t("department")}</dt>
              <dd>{office ? called(office) : user.departmentId}</dd>
            </div>
            <div>
              <dt>{t("phone")}</dt>
              <dd>{user.phone ? <PhoneLink number={user.phone} /> : "—"}</dd>
            </div>
            <div>
              <dt>{t("state")}</dt>
              <dd>
                {t(user.disabled ? "isDisabled" : user.mustChangePassword ? "isOneTime" : "isActive")}
                {!user.disabled && user.mustChangePassword && user.passwordExpiresAt !== null && (
                  <span className="soft"> {t("until", { until: instant(user.passwordExpiresAt) })}</span>
                )}
              </dd>
            </div>
            <div>
              <dt>{t("lastSignIn")}</dt>
              <dd>{user.lastSignIn === null ? t("never") : instant(user.lastSignIn)}</dd>
            </div>
            <div>
              <dt>{t("projects")}</dt>
              <dd>
                {projects === 0 ? (
                  "0"
                ) : (
                  <Link href={`/projects?officer=${user.id}`} prefetch={false}>
                    {projects}
                  </Link>
                )}
                {projects > 0 && mayEdit && (
                  <>
                    {" · "}
                    <Link href={handoverHref(user.id)} prefetch={false}>
                      {t("handOver")}
                    </Link>
                  </>
                )}
              </dd>
            </div>
          </dl>
        </section>
        <section className="panel stack" aria-labelledby="sign-ins">
          <h2 id="sign-ins">{t("signInsOf")}</h2>
          {sessions.length === 0 ? (
            <p className="empty">{t("noSignIns")}</p>
          ) : (
            <SignInTable sessions={sessions}>
              {mayEdit ? (id) => <EndSignIn user={user.id} session={id} /> : undefined}
            </SignInTable>
          )}
          {mayEdit && sessions.length > 1 && (
            <div>
              <EndSignIn user={user.id} session="all" />
            </div>
          )}
        </section>
        <section className="panel stack" aria-labelledby="history">
          <h2 id="history">{t("history")}</h2>
          <Acts entries={(await listHistory(read, user.id, 20, 0)).map(({ entry }) => entry)} names={names} />
          <p>
            <Link href={auditHref({ person: user.id })} prefetch={false}>
              {t("actsOf", { name: user.name })}
            </Link>
          </p>
        </section>
      </div>
    </NextIntlClientProvider>
  );
}
