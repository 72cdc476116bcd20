import { getTranslations } from "next-intl/server";
import { History } from "@/app/_ui/history";
import { pageOf } from "@/app/_ui/pages";
import type { Deal } from "@/db/deals";
import type { Names } from "@/db/project-page";
import type { SearchParams } from "@/lib/query";
import { dealHref } from "../addresses";
import type { Moment } from "../load";

type Props = { deal: Deal; names: Names; now: Moment; search: SearchParams };

/** Every change of the deal, its fields before and after; only for whoever may see it before it was signed. */
export async function DealHistory({ deal, names, now, search }: Props) {
  const t = await getTranslations("recruitment.deal");
  return (
    <History
      subjectId={deal.id}
      title={t("changes")}
      names={names}
      page={pageOf(typeof search.page === "string" ? search.page : undefined)}
      hrefOf={(page) => `${dealHref(deal.id, now.period, { page })}#history`}
    />
  );
}
