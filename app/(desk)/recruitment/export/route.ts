import { getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { routeGuard } from "@/app/_server/route";
import { auditNumber, sheetAnswer } from "@/app/_server/sheet-answer";
import { type ListColumn, smallSheet } from "@/app/_server/small-sheet";
import { daysInStage, isSigned, movesUntil, stageOn } from "@/lib/domain/deal";
import { countedOn } from "@/lib/domain/deal-count";
import { tierOf } from "@/lib/domain/tier";
import { recruitmentUrl } from "@/lib/inputs/recruitment-url";
import { searchOf } from "@/lib/query";
import { chipsOf } from "../chips";
import { loadRecruitment } from "../load";
import { dealMoney } from "../money";
import { dealWords } from "../words";

/** The deals that the address lists; those that do not exist for the person are not in the sheet either. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "deal.view");
  if (user instanceof Response) return user;
  const params = searchOf(new URL(request.url).searchParams);
  const seen = await auditNumber();
  const now = await asOf({ period: params.period });
  const data = await loadRecruitment(user, now, recruitmentUrl.parse(params));
  const [t, words, money] = [await getTranslations(), await dealWords(), await dealMoney()];
  type Deal = (typeof data.listed)[number];
  const tierText = (deal: Deal) => {
    const [stage, tier] = [stageOn(deal, now.asOf), tierOf(deal, data.tiers)];
    const row = data.tiers.find(({ slug }) => slug === tier?.id);
    if (!row) return t("recruitment.none");
    return stage && isSigned(stage)
      ? words.nameOf(row)
      : t("recruitment.tierOnSigning", { name: words.nameOf(row) });
  };
  const text = { kind: "text" } as const;
  const columns: ListColumn<Deal>[] = [
    { key: "name", head: t("recruitment.name"), kind: "long", of: words.nameOf },
    {
      key: "enterprise",
      head: t("recruitment.enterprise"),
      kind: "long",
      width: 28,
      of: (deal) => deal.enterprise,
    },
    {
      ...text,
      key: "stage",
      head: t("recruitment.stage"),
      of: (deal) => {
        const stage = stageOn(deal, now.asOf);
        return stage && t(`dealStage.${stage}`);
      },
    },
    {
      key: "movedOn",
      head: t("recruitment.movedOn"),
      kind: "day",
      of: (deal) => movesUntil(deal, now.asOf).at(-1)?.on ?? null,
    },
    { key: "days", head: t("recruitment.days"), kind: "whole", of: (deal) => daysInStage(deal, now.asOf) },
    { key: "amount", head: t("recruitment.amount"), kind: "wan", sum: "add", of: (deal) => deal.amount },
    { ...text, key: "dollars", head: t("recruitment.dollars"), width: 22, of: (deal) => money.dollars(deal) },
    {
      key: "signedOn",
      head: t("recruitment.signedOn"),
      kind: "day",
      of: (deal) => countedOn(deal, now.asOf, { includeFramework: false }),
    },
    { ...text, key: "tier", head: t("recruitment.tier"), width: 20, of: tierText },
    {
      ...text,
      key: "chain",
      head: t("recruitment.chain"),
      of: (deal) => deal.leadingChain && words.chainOf(deal.leadingChain),
    },
    {
      key: "linked",
      head: t("recruitment.linked"),
      kind: "whole",
      of: (deal) => deal.projectIds.length || null,
    },
  ];
  return sheetAnswer(
    request,
    user,
    smallSheet({
      list: "recruitment",
      title: t("recruitment.listTitle"),
      period: now.period,
      asOf: now.asOf,
      unit: t("ledgerForm.unit"),
      filters: (await chipsOf(data)).map(({ label }) => label),
      columns,
      rows: data.listed,
      idOf: ({ id }) => id,
      total: `${t("recruitment.total")} ${t("recruitment.deals", { count: `${data.listed.length}` })}`,
    }),
    seen,
  );
}
