import { getTranslations } from "next-intl/server";
import type { Deal } from "@/db/deals";
import { draftOf } from "../deal-draft";
import type { TierRow } from "../load";
import { dealWords } from "../words";
import { EditForm } from "./edit-form";

type Props = { deal: Deal; chains: readonly string[]; tiers: readonly TierRow[] };

/** The stored deal as a form, folded away until it is wanted. */
export async function EditDeal({ deal, chains, tiers }: Props) {
  const [t, words] = [await getTranslations("recruitment.deal"), await dealWords()];
  return (
    <details className="no-print">
      <summary>{t("edit")}</summary>
      <EditForm
        dealId={deal.id}
        version={deal.version}
        stored={draftOf(deal)}
        printedName={deal.printedName}
        chains={chains}
        tiers={tiers.map((tier) => ({ ...tier, label: words.nameOf(tier) }))}
      />
    </details>
  );
}
