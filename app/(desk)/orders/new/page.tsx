import type { Metadata } from "next";
import Link from "next/link";
import { forbidden, notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { readFacts } from "@/db/facts";
import { readNames } from "@/db/names";
import { openOrdersByProject } from "@/db/order-reading";
import { readProjectHead } from "@/db/project-page";
import { store } from "@/db/store";
import { knownWorkCalendar } from "@/db/work-calendar";
import { type Period, yearOf } from "@/lib/domain/period";
import { UncoveredYear } from "@/lib/domain/work-calendar";
import { can, type User } from "@/lib/policy";
import { ordersHref } from "../addresses";
import { offeredTo } from "../offered";
import { OrderForm } from "../order-form";
import styles from "../orders.module.css";
import { prefill } from "./prefill";

type Props = { searchParams: Promise<{ project?: string; period?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("order"))("newTitle") };
}

/** The project that the order is about, with what is filled in; null for an order about no project. */
async function subject(user: User, projectId: string | undefined, period: Period) {
  if (projectId === undefined) return null;
  const { read } = store();
  const head = await readProjectHead(read, projectId, yearOf(period));
  const facts = (await readFacts(read, [projectId])).find(({ year }) => year === yearOf(period));
  if (!head || !facts) notFound();
  if (!can(user, "order.issue", { departmentId: head.department.id })) forbidden();
  return { head, facts };
}

async function offeredOrYear(...of: Parameters<typeof offeredTo>) {
  try {
    return await offeredTo(...of);
  } catch (error) {
    if (error instanceof UncoveredYear) return error.year;
    throw error;
  }
}

/** A new order: from a lagging row everything is filled in, and the second click issues it. */
export default async function Page({ searchParams }: Props) {
  const [user, params] = [await requireUser("order.issue"), await searchParams];
  const time = await asOf({ period: params.period });
  const about = await subject(user, params.project, time.period);
  const [t, messages, calendar] = [
    await getTranslations("order"),
    await getMessages(),
    await knownWorkCalendar(store()),
  ];
  const offered = await offeredOrYear(user, calendar, time.today);
  if (typeof offered === "number")
    return <p className="notice notice-yellow">{t("uncovered", { year: String(offered) })}</p>;
  const { presets } = await readNames(store());
  const filled = about && (await prefill({ ...about, presets, period: time.period, today: time.today }));
  const open = about
    ? ((await openOrdersByProject(store(), user)).get(about.head.project.id)?.length ?? 0)
    : 0;
  const urgency = filled?.urgency ?? "blue";
  const start = {
    title: filled?.title ?? "",
    basis: filled?.basis ?? "",
    content: filled?.content ?? "",
    urgency,
    leadId: about?.head.department.id ?? offered.leads[0]?.id ?? "",
    assisting: [],
    deadline: offered.deadlines[urgency],
    issuerId: user.role === "admin" ? (offered.issuers[0]?.id ?? "") : user.id,
  };
  return (
    <div className={styles.page}>
      <p className="crumbs no-print">
        <Link href="/orders">{t("title")}</Link>
      </p>
      <PageTitle title={t("newTitle")} {...(about ? { note: about.head.project.name } : {})} />
      {about && open > 0 && (
        <p className="notice notice-yellow">
          {t("alreadyOpen", { count: open })}{" "}
          <Link
            className={styles.underlined}
            href={ordersHref({ project: about.head.project.id, set: "open" })}
          >
            {t("openThem")}
          </Link>
        </p>
      )}
      <NextIntlClientProvider messages={{ order: messages.order, failure: messages.failure }}>
        <section className="panel">
          <OrderForm
            start={start}
            offered={offered}
            at={{ projectId: about?.head.project.id ?? "" }}
            mayIssue
          />
        </section>
      </NextIntlClientProvider>
    </div>
  );
}
