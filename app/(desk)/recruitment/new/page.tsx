import type { Metadata } from "next";
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
import { dealWords } from "../words";
import { NewDeal } from "./new-deal";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recruitment.form"))("title") };
}

/** A new deal, for the officers and heads of a department that recruits. */
export default async function Page() {
  const user = await requireUser("deal.edit");
  const { read } = store();
  if (!(await recruits(read, user.departmentId))) forbidden();
  const { today } = await asOf({});
  const [t, messages, words] = [
    await getTranslations("recruitment.form"),
    await getMessages(),
    await dealWords(),
  ];
  const tiers = await listTiers(read, yearOf(today));
  const deals = await readDeals(read, user, today);
  const chains = [...new Set(deals.flatMap(({ leadingChain }) => leadingChain ?? []))];
  return (
    <>
      <PageTitle title={t("title")} note={t("hidden")} />
      <NextIntlClientProvider
        messages={{ dealStage: messages.dealStage, recruitment: { form: messages.recruitment.form } }}
      >
        <section className="panel">
          <NewDeal
            chains={chains}
            today={today}
            tiers={tiers.map((tier) => ({ ...tier, label: words.nameOf(tier) }))}
          />
        </section>
      </NextIntlClientProvider>
    </>
  );
}
