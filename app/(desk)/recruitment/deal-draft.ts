import { wanText } from "@/lib/domain/money";
import { decimalText } from "@/lib/domain/rounding";

/** A deal as it is being typed. */
export type DealDraft = {
  name: string;
  english: string;
  enterprise: string;
  content: string;
  unit: "yi" | "usd";
  amount: string;
  rate: string;
  leadingEnterprise: boolean;
  qualityReviewed: boolean;
  leadingChain: string;
};

export const emptyDraft: DealDraft = {
  name: "",
  english: "",
  enterprise: "",
  content: "",
  unit: "yi",
  amount: "",
  rate: "",
  leadingEnterprise: false,
  qualityReviewed: false,
  leadingChain: "",
};

type Stored = Omit<DealDraft, "unit" | "amount" | "rate" | "leadingChain"> & {
  amount: number;
  dollars: number | null;
  rate: number | null;
  leadingChain: string | null;
};

/** The stored deal as it would have been typed, to the last digit. */
export function draftOf(deal: Stored): DealDraft {
  const { name, english, enterprise, content, leadingEnterprise, qualityReviewed } = deal;
  const words = { name, english, enterprise, content, leadingEnterprise, qualityReviewed };
  const chain = { leadingChain: deal.leadingChain ?? "" };
  if (deal.dollars !== null && deal.rate !== null) {
    const rate = decimalText(BigInt(deal.rate), 4, true);
    return { ...words, ...chain, unit: "usd", amount: wanText(deal.dollars, false), rate };
  }
  return { ...words, ...chain, unit: "yi", amount: decimalText(BigInt(deal.amount), 8, true), rate: "" };
}
