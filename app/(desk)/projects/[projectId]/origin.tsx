import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { keptDealsOf } from "@/db/deal-reading";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { daysInStage, stageOn } from "@/lib/domain/deal";
import type { Period } from "@/lib/domain/period";
import type { User } from "@/lib/policy";
import { dealHref } from "../../recruitment/addresses";

type Props = { user: User; projectId: string; time: { period: Period; asOf: Day } };

/** The deals that became this project, as far as this user may see them. */
export async function Origin({ user, projectId, time }: Props) {
  const deals = (await keptDealsOf(store(), user, time.asOf)).filter(
    (deal) => deal.projectIds.includes(projectId) && daysInStage(deal, time.asOf) !== null,
  );
  if (deals.length === 0) return null;
  const [t, stages, locale] = [
    await getTranslations("recruitment"),
    await getTranslations("dealStage"),
    await getLocale(),
  ];
  return (
    <section className="panel line" aria-labelledby="origin">
      <h2 id="origin">{t("origin")}</h2>
      {deals.map((deal) => {
        const stage = stageOn(deal, time.asOf);
        return (
          <span key={deal.id}>
            <Link href={dealHref(deal.id, time.period)}>{locale === "en" ? deal.english : deal.name}</Link>{" "}
            <span className="soft">{stage && stages(stage)}</span>
          </span>
        );
      })}
    </section>
  );
}
