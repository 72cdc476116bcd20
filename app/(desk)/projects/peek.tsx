import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import { readFacts } from "@/db/facts";
import { listPresets } from "@/db/presets";
import { readProjectHead } from "@/db/project-page";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { explainLight } from "@/lib/domain/explanation";
import { wanText } from "@/lib/domain/money";
import { type Period, yearOf } from "@/lib/domain/period";
import { zonePreset } from "@/lib/domain/preset";
import type { PresetId } from "@/lib/domain/vocabulary";
import { shareCell } from "@/lib/format";
import { can, type User } from "@/lib/policy";
import { href, type SearchParams } from "@/lib/query";
import { lightSentence } from "@/lib/sentence";

type Props = {
  user: User;
  projectId: string;
  period: Period;
  today: Day;
  yardstick: PresetId;
  params: SearchParams;
};

/** One project beside the list: why its light is what it is, whom to call, the amounts. Its address is `peek`. */
export async function Peek({ user, projectId, period, today, yardstick, params }: Props) {
  const year = yearOf(period);
  const db = store().read;
  const [t, head, facts, presets] = await Promise.all([
    getTranslations(),
    readProjectHead(db, projectId, year),
    readFacts(db, [projectId]),
    listPresets(db),
  ]);
  const own = facts.find((one) => one.year === year);
  if (!head || !own) return null;
  const preset = presets.find((one) => one.id === yardstick) ?? zonePreset;
  const why = explainLight(own, period, today, preset);
  const seen = can(user, "phone.see", { departmentId: head.year.departmentId });
  const people = [
    [t("peek.officer"), head.officer.name, head.officer.phone ?? ""],
    [t("peek.contact"), head.project.contactName, head.project.contactPhone],
    [t("peek.manager"), head.project.managerName, head.project.managerPhone],
  ] as const;
  const wan = (amount: number) => t("project.wan", { amount: wanText(amount) });
  const amounts = [
    [t("registerColumn.total"), wan(head.project.totalInvestment)],
    [t("registerColumn.plan"), wan(why.planToDate)],
    [t("registerColumn.actual"), wan(why.actualToDate)],
    [t("registerColumn.planShare"), shareCell(why.actualToDate, why.planToDate, 95)],
  ] as const;
  const close = href("/projects", params, { peek: null, page: String(params.page ?? "") });
  return (
    <aside className="peek no-print" aria-label={t("peek.title")}>
      <header className="line">
        <h2>{head.project.name}</h2>
        <Link
          href={close as Route /* our own address */}
          className="button button-plain"
          scroll={false}
          prefetch={false}
        >
          {t("peek.close")}
        </Link>
      </header>
      <p>
        <LightMark light={why.light} label={t(`light.${why.light}`)} />{" "}
        {lightSentence(why, (key, values) => t(key, values))}
      </p>
      <dl>
        {amounts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="number">{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t("peek.call")}</h3>
      <dl>
        {people.map(([label, name, phone]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {name} {seen && phone && <a href={`tel:${phone}`}>{phone}</a>}
            </dd>
          </div>
        ))}
      </dl>
      <Link
        className="button button-main"
        href={href(`/projects/${projectId}`, {}, { period }) as Route /* queries are not typed */}
      >
        {t("peek.open")}
      </Link>
    </aside>
  );
}
