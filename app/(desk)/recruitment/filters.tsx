import { getTranslations } from "next-intl/server";
import { FilterForm, FilterSearch } from "@/app/_ui/filter-form";
import { FilterSelect } from "@/app/_ui/filter-select";
import { stageOn } from "@/lib/domain/deal";
import { dealStages } from "@/lib/domain/vocabulary";
import type { SearchParams } from "@/lib/query";
import type { Recruitment } from "./load";
import { dealWords } from "./words";

const fields = ["q", "stage", "tier", "chain"];

/** Search and three lists of choices; a plain form that works before any script does. */
export async function Filters({ data, params }: { data: Recruitment; params: SearchParams }) {
  const [t, stages, words] = [
    await getTranslations("recruitment"),
    await getTranslations("dealStage"),
    await dealWords(),
  ];
  const { deals, tiers, view, now } = data;
  const present = new Set(deals.map((deal) => stageOn(deal, now.asOf)));
  const chains = [...new Set(deals.flatMap(({ leadingChain }) => leadingChain ?? []))].sort();
  return (
    <FilterForm action="/recruitment" params={params} fields={fields}>
      <FilterSearch q={view.q} hint={t("search")} label={t("searchLabel")} />
      <FilterSelect
        name="stage"
        label={t("stage")}
        all={t("all")}
        chosen={view.stage[0] ?? ""}
        choices={dealStages.filter((one) => present.has(one)).map((one) => [one, stages(one)])}
      />
      <FilterSelect
        name="tier"
        label={t("tier")}
        all={t("all")}
        chosen={view.tier[0] ?? ""}
        choices={[...tiers.map((row) => [row.slug, words.nameOf(row)] as const), ["none", t("none")]]}
      />
      <FilterSelect
        name="chain"
        label={t("chain")}
        all={t("all")}
        chosen={view.chain[0] ?? ""}
        choices={[...chains.map((one) => [one, words.chainOf(one)] as const), ["none", t("noChain")]]}
      />
      <button type="submit" className="button">
        {t("filter")}
      </button>
    </FilterForm>
  );
}
