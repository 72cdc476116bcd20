import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { cache } from "react";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { listMoves, readDeals } from "@/db/deal-reading";
import { listTiers } from "@/db/deals";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import { daysInStage, movesUntil, stageOn } from "@/lib/domain/deal";
import { yearOf } from "@/lib/domain/period";
import { can } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { changedHref } from "../addresses";
import { dealMoney } from "../money";
import { dealWords } from "../words";
import styles from "./deal.module.css";
import { DealHistory } from "./deal-history";
import { EditDeal } from "./edit-deal";
import { Facts } from "./facts";
import { Links } from "./links";
import { Moves } from "./moves";
import { NextMove } from "./next-move";
import { TierReasons } from "./tier-reasons";

type Props = { params: Promise<{ dealId: string }>; searchParams: Promise<SearchParams> };

/** Read once for the title and the page. */
const read = cache(async (period: string | undefined) => {
  const [user, now] = [await requireUser("deal.view"), await asOf({ period })];
  return { user, now, deals: await readDeals(store().read, user, now.asOf) };
});

/** The deal as this user may see it; hidden and unknown are the same 404. */
async function load({ params, searchParams }: Props) {
  const [{ dealId }, search] = [await params, await searchParams];
  const { user, now, deals } = await read(typeof search.period === "string" ? search.period : undefined);
  const deal = deals.find(({ id }) => id === dealId);
  if (!deal) notFound();
  const chains = [...new Set(deals.flatMap(({ leadingChain }) => leadingChain ?? []))];
  return { user, deal, chains, search, now };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { deal } = await load(props);
  return { title: (await getLocale()) === "en" ? deal.english : deal.name };
}

export default async function Page(props: Props) {
  const { user, deal, chains, search, now } = await load(props);
  const db = store().read;
  const [t, stages, messages, words, money] = [
    await getTranslations("recruitment"),
    await getTranslations("dealStage"),
    await getMessages(),
    await dealWords(),
    await dealMoney(),
  ];
  const [names, tiers, moves] = [
    await keptNames(store()),
    await listTiers(db, yearOf(now.period)),
    await listMoves(db, deal),
  ];
  const mayEdit = can(user, "deal.edit", deal);
  const wholeStory = can(user, "deal.leads", deal);
  const stage = stageOn(deal, now.asOf);
  const since = movesUntil(deal, now.asOf).at(-1)?.on;
  const latest = stageOn(deal, now.today);
  const back = changedHref({ period: now.period }, {});
  return (
    <div className={styles.page}>
      <p className="crumbs no-print">
        <Link href={back}>{t("deal.crumb")}</Link>
      </p>
      <PageTitle
        title={words.nameOf(deal)}
        note={
          stage && since
            ? t("deal.stageSince", {
                stage: stages(stage),
                on: since,
                days: `${daysInStage(deal, now.asOf) ?? 0}`,
              })
            : t("deal.notYet")
        }
      />
      {latest && latest !== stage && (
        <p className="notice">{t("deal.nowAt", { today: now.today, stage: stages(latest) })}</p>
      )}
      <NextIntlClientProvider
        messages={{
          dealStage: messages.dealStage,
          recruitment: { deal: messages.recruitment.deal, form: messages.recruitment.form },
          failure: messages.failure,
          kept: messages.kept,
        }}
      >
        <div className={styles.columns}>
          <div className="stack">
            <Facts deal={deal} names={names} amount={money.whole(deal.amount)} dollars={money.dollars(deal)}>
              {mayEdit && <EditDeal userId={user.id} deal={deal} chains={chains} tiers={tiers} />}
            </Facts>
            <TierReasons deal={deal} tiers={tiers} signed={stage} />
            <Links deal={deal} now={now} search={search} mayEdit={mayEdit} today={latest} />
          </div>
          <div className="stack">
            {mayEdit && <NextMove deal={deal} now={now} />}
            <Moves
              deal={deal}
              moves={moves}
              names={names}
              asOf={now.asOf}
              isCut={!wholeStory}
              mayRevoke={mayEdit}
            />
          </div>
        </div>
      </NextIntlClientProvider>
      {wholeStory && <DealHistory deal={deal} names={names} now={now} search={search} />}
    </div>
  );
}
