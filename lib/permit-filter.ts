import { type PermitFlow, type PermitState, permitFlows, permitStates } from "./domain/vocabulary";

/** 未受理, 办理中, 已办结, 不涉及: the states of a pill as a list is filtered by them. */
export const pillGroups = ["waiting", "running", "granted", "exempt"] as const;
export type PillGroup = (typeof pillGroups)[number];

const groups: Record<PermitState, PillGroup> = {
  "not-submitted": "waiting",
  preparing: "waiting",
  void: "waiting",
  accepted: "running",
  returned: "running",
  processing: "running",
  lenient: "running",
  granted: "granted",
  exempt: "exempt",
};

/** The group of a state; what is 已失效 waits to be applied for anew. */
export const pillGroupOf = (state: PermitState): PillGroup => groups[state];

export const statesOfGroup = (group: PillGroup): PermitState[] =>
  permitStates.filter((state) => groups[state] === group);

/** The keys of the six pills in an address and in the stored row. */
export const pillKeys = ["k1", "k2", "k3", "k4", "k5", "k6"] as const;
export type PillKey = (typeof pillKeys)[number];

/** A flow in an address: its letter, with H where 核准 replaces the filing. */
export const flowNames = permitFlows.flatMap((flow) => [flow, `${flow}H`] as const);
export type FlowName = (typeof flowNames)[number];

export const flowNameOf = ({ flow, approval }: { flow: PermitFlow; approval: boolean }): FlowName =>
  approval ? `${flow}H` : flow;

/** The value of the filter by holder for files that lie with the enterprise; others are ids of departments. */
export const enterpriseHolds = "enterprise";
