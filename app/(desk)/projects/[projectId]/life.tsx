import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { keptProjectEvents } from "@/db/project-kept";
import { lifeFactsOf } from "@/db/project-life";
import type { ProjectHead } from "@/db/project-page";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { addMonths, type Period } from "@/lib/domain/period";
import { eventsAfter, lifeStageOf } from "@/lib/domain/record";
import { isListed } from "@/lib/domain/standing";
import type { MilestoneKind } from "@/lib/domain/vocabulary";
import { can, type User } from "@/lib/policy";
import { LifeForm } from "./life-form";

type Props = {
  user: User;
  head: ProjectHead;
  milestones: readonly { kind: MilestoneKind; actual: string | null }[];
  today: Day;
};

/** Where the project is in its life, what happened, and what may be entered next. */
export async function Life({ user, head, milestones, today }: Props) {
  const [t, { record, failure, kept }] = [await getTranslations("record"), await getMessages()];
  const events = await keptProjectEvents(store(), head.project.id);
  const facts = lifeFactsOf(head, today);
  const owned = { departmentId: head.year.departmentId };
  const offered = can(user, "project.edit", owned)
    ? eventsAfter(facts).filter(
        (kind) =>
          kind === "stop" || kind === "defer" || kind === "resume" || can(user, "project.list", owned),
      )
    : [];
  return (
    <section className="panel stack" aria-labelledby="life">
      <h2 id="life">
        {t("life")} <span className="page-note">{t(`stage.${lifeStageOf(facts, milestones)}`)}</span>
      </h2>
      {events.length > 0 && (
        <ul>
          {events.map(({ event, by }) => (
            <li key={event.id}>
              {event.on} <strong>{t(`event.${event.kind}`)}</strong>
              {event.until && ` ${t("untilDay", { day: event.until })}`}
              {event.period &&
                ` ${t(event.kind === "list" ? "fromPeriod" : "toPeriod", { period: event.period })}`}{" "}
              <span>{event.reason}</span> <span className="soft">{by}</span>
            </li>
          ))}
        </ul>
      )}
      {offered.length > 0 && (
        <NextIntlClientProvider messages={{ record, failure, kept }}>
          <LifeForm
            key={events.length}
            userId={user.id}
            projectId={head.project.id}
            year={head.year.year}
            seen={events.length}
            offered={offered}
            today={today}
          />
        </NextIntlClientProvider>
      )}
    </section>
  );
}

/** Says at the top of the page what must not be overlooked: the project stands still, or the period does not count it. */
export async function LifeNotice({ head, period }: { head: ProjectHead; period: Period }) {
  const t = await getTranslations("record");
  const { year, project } = head;
  const listed = isListed(year, period);
  const gone = year.listedTo !== null && year.listedTo < period;
  if (listed && !year.halt && !project.archivedOn) return null;
  return (
    <p className="notice notice-yellow">
      {year.halt && (
        <strong>{t("haltSince", { halt: t(`halt.${year.halt}`), day: year.haltedOn ?? "—" })} </strong>
      )}
      {project.archivedOn && t("archivedNote", { day: project.archivedOn })}{" "}
      {!listed && gone && year.listedTo && t("notCounted", { period: addMonths(year.listedTo, 1) })}
      {!listed && !gone && t("notYetCounted", { period: year.listedFrom })}
      {listed && (year.halt === "stopped" || year.halt === "deferred") && t("stillJudged")}
    </p>
  );
}
