import type { Urgency } from "@/lib/domain/vocabulary";

/** An order as it is being typed. */
export type OrderDraft = {
  title: string;
  basis: string;
  content: string;
  urgency: Urgency;
  leadId: string;
  assisting: readonly string[];
  deadline: string;
  issuerId: string;
};

export type Choice = { id: string; name: string };

/** What the form offers: lead departments, those that may assist, who may issue it, and the deadline of each urgency. */
export type Offered = {
  leads: readonly Choice[];
  departments: readonly Choice[];
  issuers: readonly Choice[];
  deadlines: Record<Urgency, string>;
  /** Working days of each urgency by the limits in force. */
  days: Record<Urgency, number>;
};
