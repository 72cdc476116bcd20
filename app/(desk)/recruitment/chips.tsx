import { getTranslations } from "next-intl/server";
import { type FilterChip, FilterChips } from "@/app/_ui/filter-chips";
import type { SearchParams } from "@/lib/query";
import { changedHref, clearedHref } from "./addresses";
import type { Recruitment } from "./load";
import { dealWords } from "./words";

/** What narrows the list, in words. */
export async function chipsOf({ view, tiers }: Recruitment): Promise<FilterChip[]> {
  const [t, stages, words] = [
    await getTranslations("recruitment"),
    await getTranslations("dealStage"),
    await dealWords(),
  ];
  const named = (name: string, value: string) => t("chip", { name, value });
  const tierName = (id: string) => {
    const row = tiers.find(({ slug }) => slug === id);
    return row ? words.nameOf(row) : id === "none" ? t("none") : id;
  };
  const sets = {
    counted: t("setCounted"),
    cancelled: t("setCancelled"),
    earlier: t("setEarlier"),
  };
  const month = view.month === null ? null : { month: `${view.month}` };
  const set = (): FilterChip[] => {
    if (view.set === "all") return [];
    const label =
      view.set === "counted" && month
        ? t("setMonth", month)
        : view.set === "cancelled" && month
          ? t("setMonthCancelled", month)
          : view.set === "counted" && view.reached !== "any"
            ? t("setReached", { step: t(`landing.${view.reached}`) })
            : sets[view.set];
    return [{ key: "set", value: view.set, label, also: ["month", "reached"] }];
  };
  return [
    ...set(),
    ...(view.q === "" ? [] : [{ key: "q", value: view.q, label: view.q }]),
    ...view.stage.map((one) => ({ key: "stage", value: one, label: named(t("stage"), stages(one)) })),
    ...view.tier.map((one) => ({ key: "tier", value: one, label: named(t("tier"), tierName(one)) })),
    ...view.chain.map((one) => ({
      key: "chain",
      value: one,
      label: one === "none" ? t("noChain") : named(t("chain"), words.chainOf(one)),
    })),
  ];
}

/** The filters that are on; each can be taken away here, and all of them at once. */
export async function Chips({ data, params }: { data: Recruitment; params: SearchParams }) {
  const [t, chips] = [await getTranslations("recruitment"), await chipsOf(data)];
  return (
    <FilterChips
      chips={chips}
      params={params}
      changed={(change) => changedHref(params, change)}
      cleared={clearedHref(params)}
      words={{ remove: t("remove"), clear: t("clear") }}
    />
  );
}
