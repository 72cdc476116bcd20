import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import { PhoneLink } from "@/app/_ui/phone-link";
import type { AlertEntry } from "@/db/alerts";
import { acknowledgementOf, exemptionOf, promiseOf } from "@/lib/domain/alert-act";
import { type Day, daysBetween } from "@/lib/domain/day";
import { maskPhone } from "@/lib/mask-phone";
import { can, type User } from "@/lib/policy";
import { ActDialog } from "./act-dialog";
import style from "./alerts.module.css";
import type { AlertSpeaker } from "./words";

type Props = {
  entry: AlertEntry;
  user: User;
  today: Day;
  speaker: AlertSpeaker;
  people: ReadonlyMap<string, string>;
  /** On a project's own page its name is said already. */
  onProject?: boolean;
};

const placeOf = ({ alert }: AlertEntry): Route =>
  // Addresses of rows that typed routes cannot know.
  (alert.projectId
    ? `/projects/${alert.projectId}`
    : alert.rule === "tier-behind"
      ? "/recruitment"
      : `/indicators/${alert.subject}`) as Route;

/** One open alert: what trips, what would clear it, since when, whom to call, what was done and what can be done. */
export async function Entry({ entry, user, today, speaker, people, onProject = false }: Props) {
  const t = await getTranslations("alert");
  const { alert, project, acts } = entry;
  const { says, clears } = speaker.says(alert.rule, alert.facts);
  const name = project?.name ?? speaker.subject(alert.rule, alert.subject);
  const title = onProject ? t(`rule.${alert.rule}`) : name;
  const exemption = exemptionOf(acts, today);
  return (
    <li className={style.entry} id={alert.id}>
      <LightMark light={alert.level} label={t(`level.${alert.level}`)} quiet />
      <div className={style.body}>
        <p className={style.about}>
          {onProject ? (
            title
          ) : (
            <Link href={placeOf(entry)} prefetch={false}>
              {title}
            </Link>
          )}
          {exemption && (
            <span className={style.mark}>
              {t("handling.exempted")} {exemption.expiresOn}
            </span>
          )}
        </p>
        <p>{says}</p>
        <p className="soft">{clears}</p>
        <Handled entry={entry} today={today} people={people} />
        <p className={style.small}>
          <span>{t("daysOpen", { days: daysBetween(alert.openedOn, today) })}</span>
          <span>{t("openedOn", { day: alert.openedOn })}</span>
          <span>{t("version", { number: alert.settingsNumber })}</span>
          <span>{t("handledBy", { name: speaker.department(alert.departmentId) })}</span>
          <Call entry={entry} user={user} />
        </p>
      </div>
      <div className={style.acts}>
        {kindsFor(entry, user, exemption !== null).map((kind) => (
          <ActDialog
            key={`${kind} ${acts.length}`}
            kind={kind}
            alert={alert.id}
            seen={acts.length}
            name={onProject ? title : `${name} ${t(`rule.${alert.rule}`)}`}
            today={today}
          />
        ))}
      </div>
    </li>
  );
}

function kindsFor({ alert, people }: AlertEntry, user: User, exempted: boolean) {
  const departments = [alert.departmentId ?? "", people?.departmentId ?? ""];
  const may = (permission: "alert.acknowledge" | "alert.exempt") =>
    departments.some((departmentId) => can(user, permission, { departmentId }));
  return [
    ...(may("alert.acknowledge") ? (["acknowledge"] as const) : []),
    ...(may("alert.exempt") ? [exempted ? ("lift" as const) : ("exempt" as const)] : []),
  ];
}

async function Handled({ entry, today, people }: Pick<Props, "entry" | "today" | "people">) {
  const t = await getTranslations("alert");
  const { alert, acts } = entry;
  const who = (id: string | null) => (id && people.get(id)) ?? "—";
  const [taken, exemption] = [acknowledgementOf(acts, alert.openedOn), exemptionOf(acts, today)];
  const promise = taken && promiseOf(taken, [alert], today);
  return (
    <>
      {taken && (
        <p>
          {t("acknowledged", {
            reason: taken.reason,
            measure: taken.measure,
            on: taken.promisedOn ?? "—",
            who: who(taken.enteredBy),
            entered: taken.enteredOn,
          })}{" "}
          {promise && (
            <strong className={promise === "missed" ? "alarm" : undefined}>{t(`promise.${promise}`)}</strong>
          )}
        </p>
      )}
      {exemption && (
        <p>
          {t("exempted", {
            until: exemption.expiresOn ?? "—",
            reason: exemption.reason,
            who: who(exemption.approvedBy),
            entered: exemption.enteredOn,
          })}
        </p>
      )}
    </>
  );
}

async function Call({ entry: { project, people }, user }: Pick<Props, "entry" | "user">) {
  const t = await getTranslations("alert");
  if (!project || !people) return null;
  const seen = can(user, "phone.see", { departmentId: people.departmentId });
  return (
    <>
      <span>
        {t("officer", { name: people.officer })} <PhoneLink number={people.officerPhone} />
      </span>
      <span>
        {t("manager", { name: project.managerName || "—" })}{" "}
        {seen ? <PhoneLink number={project.managerPhone} /> : maskPhone(project.managerPhone)}
      </span>
    </>
  );
}
