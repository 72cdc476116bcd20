import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { readDeals, recruits } from "@/db/deal-reading";
import { listTiers } from "@/db/deals";
import { store } from "@/db/store";
import { yearOf } from "@/lib/domain/period";
import type { SearchParams } from "@/lib/query";
import { changedHref } from "../addresses";
import { dealWords } from "../words";
import { NewDeal } from "./new-deal";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recruitment.form"))("title") };
}

/** A new deal, for the officers and heads of a department that recruits. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireUser("deal.edit");
  const { read } = store();
  if (!(await recruits(read, user.departmentId))) forbidden();
  const { today, period } = await asOf({ period: (await searchParams).period });
  const [t, recruitment, messages, words] = [
    await getTranslations("recruitment.form"),
    await getTranslations("recruitment"),
    await getMessages(),
    await dealWords(),
  ];
  const tiers = await listTiers(read, yearOf(today));
  const deals = await readDeals(read, user, today);
  const chains = [...new Set(deals.flatMap(({ leadingChain }) => leadingChain ?? []))];
  return (
    <>
      <p className="crumbs no-print">
        <Link href={changedHref({ period }, {})}>{recruitment("title")}</Link>
      </p>
      <PageTitle title={t("title")} note={t("hidden")} />
      <NextIntlClientProvider
        messages={{
          dealStage: messages.dealStage,
          recruitment: { form: messages.recruitment.form },
          failure: messages.failure,
          kept: messages.kept,
        }}
      >
        <section className="panel">
          <NewDeal
            userId={user.id}
            chains={chains}
            today={today}
            tiers={tiers.map((tier) => ({ ...tier, label: words.nameOf(tier) }))}
          />
        </section>
      </NextIntlClientProvider>
    </>
  );
}
