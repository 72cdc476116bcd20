import type { Route } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import { PhoneLink } from "@/app/_ui/phone-link";
import { readFacts } from "@/db/facts";
import { openOrdersByProject } from "@/db/order-reading";
import { listPresets } from "@/db/presets";
import { readProjectHead } from "@/db/project-page";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { explainLight } from "@/lib/domain/explanation";
import type { Yuan } from "@/lib/domain/money";
import { type Period, yearOf } from "@/lib/domain/period";
import { zonePreset } from "@/lib/domain/preset";
import type { PresetId } from "@/lib/domain/vocabulary";
import { shareCell } from "@/lib/format";
import { maskPhone } from "@/lib/mask-phone";
import { can, type User } from "@/lib/policy";
import { href, type SearchParams } from "@/lib/query";
import { lightSentence, moneyBlanks } from "@/lib/sentence";
import { newOrderHref, ordersHref } from "../orders/addresses";
import { Phone } from "./[projectId]/phone";

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
  const [t, messages, head, facts, presets, orders] = await Promise.all([
    getTranslations(),
    getMessages(),
    readProjectHead(db, projectId, year),
    readFacts(db, [projectId]),
    listPresets(db),
    openOrdersByProject(store(), user),
  ]);
  const open = orders.get(projectId)?.length ?? 0;
  const own = facts.find((one) => one.year === year);
  if (!head || !own) return null;
  const preset = presets.find((one) => one.id === yardstick) ?? zonePreset;
  const why = explainLight(own, period, today, preset);
  const seen = can(user, "phone.see", { departmentId: head.year.departmentId });
  const { project, officer } = head;
  const people = [
    ["manager", t("peek.manager"), project.managerName, project.managerPhone],
    ["contact", t("peek.contact"), project.contactName, project.contactPhone],
  ] as const;
  const money = (amount: Yuan) => t("register.money", moneyBlanks("amount", amount));
  const amounts = [
    [t("registerColumn.total"), money(project.totalInvestment)],
    [t("registerColumn.plan"), money(why.planToDate)],
    [t("registerColumn.actual"), money(why.actualToDate)],
    [t("registerColumn.planShare"), shareCell(why.actualToDate, why.planToDate, 95)],
  ] as const;
  const close = href("/projects", params, { peek: null, page: String(params.page ?? "") });
  const kind = [t(`category.${head.year.category}`), t(`level.${head.year.level}`), project.code ?? ""];
  return (
    <aside id="peek" className="peek no-print" aria-label={t("peek.title")} tabIndex={-1}>
      <header className="line">
        <h2>{project.name}</h2>
        <Link
          href={close as Route /* our own address */}
          className="button button-plain"
          replace
          scroll={false}
          prefetch={false}
        >
          {t("peek.close")}
        </Link>
      </header>
      <p className="soft line">
        {kind.filter(Boolean).map((one) => (
          <span key={one}>{one}</span>
        ))}
      </p>
      <p className="notice">
        <LightMark light={why.light} label="" quiet /> {lightSentence(why, (key, values) => t(key, values))}
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
      <NextIntlClientProvider messages={{ project: { phone: messages.project.phone } }}>
        <dl>
          <div>
            <dt>{t("peek.officer")}</dt>
            <dd className="line">
              {officer.name}
              <PhoneLink number={officer.phone} />
            </dd>
          </div>
          {people.map(([person, label, name, phone]) => (
            <div key={person}>
              <dt>{label}</dt>
              <dd className="line">
                {name}
                <Phone
                  key={projectId}
                  projectId={projectId}
                  person={person}
                  number={seen ? phone : maskPhone(phone)}
                  masked={!seen}
                />
              </dd>
            </div>
          ))}
        </dl>
      </NextIntlClientProvider>
      <div className="line">
        <Link
          className="button button-main"
          href={href(`/projects/${projectId}`, {}, { period }) as Route /* queries are not typed */}
        >
          {t("peek.open")}
        </Link>
        {can(user, "order.issue", head.year) && (
          <Link className="button" href={newOrderHref(projectId, period)} prefetch={false}>
            {t("order.issueLink")}
          </Link>
        )}
        {open > 0 && (
          <Link href={ordersHref({ project: projectId, set: "open" })} prefetch={false}>
            {t("order.openTitle", { count: open })}
          </Link>
        )}
      </div>
    </aside>
  );
}
