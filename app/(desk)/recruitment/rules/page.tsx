import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { listTiers } from "@/db/deals";
import { store } from "@/db/store";
import { yearOf } from "@/lib/domain/period";
import { decimalText } from "@/lib/domain/rounding";
import { can } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { changedHref } from "../addresses";
import { dealWords } from "../words";
import { TierForm } from "./tier-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recruitment.rules"))("title") };
}

/** The tiers of the year in words; the project office edits them, and every printed rule follows. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireUser("deal.view");
  const now = await asOf({ period: (await searchParams).period });
  const [t, messages, words] = [await getTranslations("recruitment"), await getMessages(), await dealWords()];
  const year = yearOf(now.period);
  const tiers = await listTiers(store().read, year);
  // Only the rules of the running year can be edited: those of an earlier one stand behind published numbers.
  const mayEdit = can(user, "tier.edit") && year === yearOf(now.today);
  return (
    <>
      <p className="crumbs no-print">
        <Link href={changedHref({ period: now.period }, {})}>{t("title")}</Link>
      </p>
      <PageTitle title={t("rules.title")} note={t("rules.year", { year: `${year}` })} />
      <div className="stack">
        <p className="soft">{t("rules.intro")}</p>
        {tiers.length === 0 && <p className="empty">{t("rules.none")}</p>}
        <NextIntlClientProvider
          messages={{
            failure: messages.failure,
            recruitment: {
              rules: messages.recruitment.rules,
              form: messages.recruitment.form,
              leadingEnterprise: messages.recruitment.leadingEnterprise,
              qualityReviewed: messages.recruitment.qualityReviewed,
              leadingChain: messages.recruitment.leadingChain,
            },
          }}
        >
          {tiers.map((tier) => (
            <section key={tier.slug} className="panel" aria-labelledby={tier.slug}>
              <h2 id={tier.slug}>
                {words.nameOf(tier)}{" "}
                <span className="page-note">{t("rules.version", { version: `${tier.version}` })}</span>
              </h2>
              <p>{words.conditionsOf(tier)}</p>
              {mayEdit && (
                <TierForm
                  tierId={tier.slug}
                  version={tier.version}
                  stored={{
                    name: tier.name,
                    english: tier.english,
                    threshold: decimalText(BigInt(tier.threshold), 8, true),
                    measure: tier.measure,
                    noun: tier.noun,
                    englishOne: tier.englishOne,
                    englishMany: tier.englishMany,
                    leadingEnterprise: tier.needsLeadingEnterprise,
                    qualityReviewed: tier.needsQualityReview,
                    leadingChain: tier.needsLeadingChain,
                  }}
                />
              )}
            </section>
          ))}
        </NextIntlClientProvider>
        <p className="soft">{t(mayEdit ? "rules.effect" : "rules.only")}</p>
      </div>
    </>
  );
}
