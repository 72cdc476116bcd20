import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { DigestNames } from "@/app/_digest/names";
import { nameOf } from "@/app/_digest/part";
import { LightMark } from "@/app/_ui/light";
import type { Announcement } from "@/db/digests";
import { type AlertRule, alertRules } from "@/lib/domain/vocabulary";
import type { AlertSpeaker } from "../words";
import style from "./digest.module.css";

// Addresses of rows that typed routes cannot know.
function placeOf({ topic, subject, projectId, departmentId, facts }: Announcement): Route {
  if (topic === "order-limit") return `/orders/${subject}` as Route;
  if (topic === "report-due")
    return `/reports?period=${facts.period}&department=${departmentId ?? ""}` as Route;
  if (projectId) return `/projects/${projectId}` as Route;
  return (topic === "tier-behind" ? "/recruitment" : `/indicators/${subject}`) as Route;
}

const ruleOf = (topic: string): AlertRule | undefined => alertRules.find((rule) => rule === topic);

async function sentenceOf(row: Announcement, speaker: AlertSpeaker): Promise<string> {
  const t = await getTranslations();
  const { topic, event, facts } = row;
  if (event === "cleared" || event === "passed") return t(`digest.says.${event}`);
  if (topic === "order-limit")
    return t("digest.says.order", {
      limit: t(`order.limit.${String(facts.limit)}` as "order.limit.sign"),
      due: String(facts.due),
      event,
    });
  if (topic === "promise") return t("digest.says.promise", { day: String(facts.promisedOn), event });
  if (topic === "report-due")
    return t("digest.says.reports", { count: Number(facts.count), cutoff: String(facts.cutoff) });
  const rule = ruleOf(topic);
  return rule ? speaker.says(rule, facts).says : "";
}

type Props = { row: Announcement; speaker: AlertSpeaker; names: DigestNames };

/** One fact as the digest told it: what, about whom, since when it counts, and who has to act. */
export async function Item({ row, speaker, names }: Props) {
  const t = await getTranslations("alert");
  const { topic, level, facts } = row;
  // A promise says which alert it was about.
  const label = topic === "promise" ? t(`rule.${String(facts.rule)}` as "rule.behind") : t(`rule.${topic}`);
  return (
    <li className={style.item}>
      {level && <LightMark light={level} label={t(`level.${level}`)} quiet />}
      <div>
        <p className={style.about}>
          <Link href={placeOf(row)} prefetch={false}>
            {nameOf(row, names)}
          </Link>{" "}
          <span className={style.topic}>{label}</span>
        </p>
        <p>{await sentenceOf(row, speaker)}</p>
        <p className={style.small}>
          {row.departmentId && <span>{t("handledBy", { name: names.office(row.departmentId) })}</span>}
          {row.officerId && <span>{t("officer", { name: names.officer(row.officerId) })}</span>}
        </p>
      </div>
    </li>
  );
}
