import type { Day } from "./day";
import type { OrderLimits } from "./order-limit";
import type { OrderEventKind, OrderState, Urgency } from "./vocabulary";

/** What the rules read of an event; `until` is the day that an extension asks for or grants. */
export type OrderEvent = {
  number: number;
  kind: OrderEventKind;
  on: Day;
  until: Day | null;
  enteredBy: string;
};

export type OrderFacts = {
  urgency: Urgency;
  /** Until when it is to be closed, as issued; an extension moves it, the fact stays. */
  deadline: Day;
  events: readonly OrderEvent[];
  /** The limits it was issued under; without them the shipped ones. */
  limits?: OrderLimits;
};

/** Where an order stands: its state, and the extension that runs beside it. */
export type OrderProgress = {
  state: OrderState;
  extension: "none" | "asked" | "granted";
  /** Until when an extension is asked for, while nobody has decided it. */
  askedUntil: Day | null;
  /** Who asked for what the issuer is to decide now. */
  askedBy: string | null;
};

const nothing: OrderProgress = { state: "draft", extension: "none", askedUntil: null, askedBy: null };

const moves: Record<OrderState, readonly OrderEventKind[]> = {
  draft: ["issue", "withdraw"],
  issued: ["sign", "withdraw"],
  signed: ["feedback", "ask-extension", "withdraw"],
  answering: ["feedback", "ask-extension", "ask-closing", "withdraw"],
  "closing-asked": ["close", "return", "withdraw"],
  returned: ["feedback", "ask-extension", "withdraw"],
  closed: [],
  withdrawn: [],
};

/** The lead department answers, the issuer does everything else. Rule: section 10. */
export const partyOf = (kind: OrderEventKind): "issuer" | "lead" =>
  ["sign", "feedback", "ask-extension", "ask-closing"].includes(kind) ? "lead" : "issuer";

/**
 * What may happen next, days aside. An extension is asked beside the work, granted once, and may be asked again after
 * a refusal; asking for closing takes back an extension that is still asked for. Rule: section 10.
 */
export function nextMoves({ state, extension }: OrderProgress): OrderEventKind[] {
  const plain = moves[state].filter((kind) => kind !== "ask-extension" || extension === "none");
  return extension === "asked" ? [...plain, "extend", "deny-extension"] : plain;
}

const after: Partial<Record<OrderEventKind, OrderState>> = {
  issue: "issued",
  sign: "signed",
  feedback: "answering",
  "ask-closing": "closing-asked",
  close: "closed",
  return: "returned",
  withdraw: "withdrawn",
};

/** The order after one event more, whether allowed or not. */
export function advance(progress: OrderProgress, event: OrderEvent): OrderProgress {
  const { kind, until, enteredBy } = event;
  if (kind === "ask-extension")
    return { ...progress, extension: "asked", askedUntil: until, askedBy: enteredBy };
  if (kind === "extend" || kind === "deny-extension")
    return {
      ...progress,
      extension: kind === "extend" ? "granted" : "none",
      askedUntil: null,
      askedBy: null,
    };
  const state = after[kind] ?? progress.state;
  if (kind === "feedback") return { ...progress, state };
  return {
    state,
    extension: progress.extension === "granted" ? "granted" : "none",
    askedUntil: null,
    askedBy: kind === "ask-closing" ? enteredBy : null,
  };
}

/** Where an order stands after its events, in their order. */
export const progressOf = (events: readonly OrderEvent[]): OrderProgress =>
  [...events].sort((a, b) => a.number - b.number).reduce(advance, nothing);

/** The first event that the table of moves does not allow or that is misnumbered; null for a legal story. */
export function firstIllegal(events: readonly OrderEvent[]): OrderEvent | null {
  let progress = nothing;
  let before: OrderEvent | null = null;
  for (const event of [...events].sort((a, b) => a.number - b.number)) {
    const isNext = event.number === (before?.number ?? 0) + 1 && event.on >= (before?.on ?? event.on);
    if (!isNext || !nextMoves(progress).includes(event.kind)) return event;
    progress = advance(progress, event);
    before = event;
  }
  return null;
}

/** Issued and neither 办结 nor 撤销. */
export const isOpen = (state: OrderState): boolean => !["draft", "closed", "withdrawn"].includes(state);

/** Who has to act now: the issuer on what is drafted or asked for, else the lead department; nobody at the end. */
export function whoActs({ state, extension }: OrderProgress): "issuer" | "lead" | "nobody" {
  if (state === "closed" || state === "withdrawn") return "nobody";
  return state === "draft" || state === "closing-asked" || extension === "asked" ? "issuer" : "lead";
}

/** 督办〔2021〕3号. */
export const orderNumber = (year: number, number: number): string => `督办〔${year}〕${number}号`;
