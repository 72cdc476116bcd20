import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { affectedBy, type ControlEventRow, keptControlEvents, keptControlled } from "@/db/control-events";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { type ProjectType, projectTypes } from "@/lib/domain/vocabulary";
import { can } from "@/lib/policy";
import { AdminTabs } from "../tabs";
import { ControlForm } from "./control-form";
import { Withdraw } from "./withdraw";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("control"))("title") };
}

/** Stops of works by order, each one entry with the projects it stops and the days it has cost them. */
export default async function Page() {
  const user = await requireUser("audit.view");
  const [t, type, { control, failure, projectType }] = [
    await getTranslations("control"),
    await getTranslations("projectType"),
    await getMessages(),
  ];
  const today = await businessDay();
  const events = await keptControlEvents(store());
  const { projects, subdistricts } = await keptControlled(store());
  const options = {
    types: projectTypes.map((id) => ({ id, name: type(id) })),
    subdistricts,
    projects: projects.map(({ id, name }) => ({ id, name })),
  };
  const mayEdit = can(user, "control.edit");
  return (
    <NextIntlClientProvider messages={{ control, failure, projectType }}>
      <PageTitle title={t("title")}>
        {mayEdit && <ControlForm key={events.length} options={options} today={today} />}
      </PageTitle>
      <AdminTabs at="control" />
      <div className="stack">
        <p className="soft">{t("hint")}</p>
        {events.length === 0 && <p className="empty">{t("none")}</p>}
        {events.map((event) => (
          <section key={event.id} className="panel stack" aria-labelledby={event.id}>
            <h2 id={event.id}>
              {event.name}{" "}
              <span className="soft">
                {t("span", { from: event.from, to: event.to ?? t("ongoing") })}
                {event.withdrawn && ` · ${t("withdrawn")}`}
              </span>
            </h2>
            <p>
              {event.types.length === 0
                ? t("allTypes")
                : event.types.map((one) => type(one as ProjectType)).join(" / ")}
              {" · "}
              {event.subdistricts.length === 0 ? t("allPlaces") : event.subdistricts.join(" / ")}
              {" · "}
              {t("whiteCount", { count: event.white.length })}
            </p>
            <p className="soft">{event.reason}</p>
            <Affected event={event} projects={projects} today={today} />
            {mayEdit && !event.withdrawn && (
              <div className="line">
                <ControlForm key={event.version} event={event} options={options} today={today} />
                <Withdraw event={event.id} version={event.version} name={event.name} />
              </div>
            )}
          </section>
        ))}
      </div>
    </NextIntlClientProvider>
  );
}

type Controlled = Awaited<ReturnType<typeof keptControlled>>["projects"];

async function Affected(props: { event: ControlEventRow; projects: Controlled; today: Day }) {
  const t = await getTranslations("control");
  const affected = affectedBy(props.event, props.projects, props.today);
  if (props.event.withdrawn) return null;
  const days = affected.reduce((sum, { lost }) => sum + lost, 0);
  return (
    <details>
      <summary>{t("affected", { count: affected.length, days })}</summary>
      <ul>
        {affected.map(({ id, name, lost }) => (
          <li key={id}>
            <Link href={`/projects/${id}`} prefetch={false}>
              {name}
            </Link>{" "}
            {t("lost", { days: lost })}
          </li>
        ))}
      </ul>
    </details>
  );
}
