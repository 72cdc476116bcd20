import type { Asked } from "@/lib/domain/asked";
import type { Period } from "@/lib/domain/period";
import type { OrderState, PlanStatus, ProblemState } from "@/lib/domain/vocabulary";

/** One thing asked of others with what its words and its address are made of. */
export type AskedItem = Asked & {
  id: string;
  /** What it is about: a project, an order, a problem. */
  name: string;
  projectId: string | null;
  period: Period | null;
  /** An order, a problem or the subject of a comment. */
  place: string;
  /** Of whom: people by name, departments by id. */
  people: readonly string[];
  departments: readonly string[];
  /** What was written. */
  text: string;
  /** How it stands, each in its own words; the others are null. */
  order: OrderState | null;
  problem: ProblemState | null;
  decision: PlanStatus | null;
  /** Of how many things how many still wait. */
  of: number;
  left: number;
};

export const askedItem = (
  given: Pick<AskedItem, "kind" | "id" | "name" | "since" | "isOpen"> & Partial<AskedItem>,
): AskedItem => ({
  due: null,
  doneOn: null,
  projectId: null,
  period: null,
  place: "",
  people: [],
  departments: [],
  text: "",
  order: null,
  problem: null,
  decision: null,
  of: 1,
  left: given.isOpen ? 1 : 0,
  ...given,
});
