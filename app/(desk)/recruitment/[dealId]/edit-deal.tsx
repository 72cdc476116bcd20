import type { Deal } from "@/db/deals";
import { draftOf } from "../deal-draft";
import type { TierRow } from "../load";
import { dealWords } from "../words";
import { EditForm } from "./edit-form";

type Props = { userId: string; deal: Deal; chains: readonly string[]; tiers: readonly TierRow[] };

/** The stored deal as a form. */
export async function EditDeal({ userId, deal, chains, tiers }: Props) {
  const words = await dealWords();
  return (
    <EditForm
      userId={userId}
      dealId={deal.id}
      version={deal.version}
      stored={draftOf(deal)}
      printedName={deal.printedName}
      chains={chains}
      tiers={tiers.map((tier) => ({ ...tier, label: words.nameOf(tier) }))}
    />
  );
}
