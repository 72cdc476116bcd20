import { z } from "zod";
import type { Day } from "@/lib/domain/day";
import { parseWan, type Yuan } from "@/lib/domain/money";
import {
  calibres,
  categories,
  levels,
  lights,
  presetIds,
  reportStatuses,
  startLists,
  states,
} from "@/lib/domain/vocabulary";
import { flowNames, pillGroups } from "@/lib/permit-filter";
import { columnKeys } from "@/lib/register-columns";
import { ids, many, oneOf, page, sortBy, words } from "@/lib/table-url";

/** The largest is offered as "all" where the whole list fits. */
export const pageSizes = ["50", "100", "1000"] as const;
export const groupings = ["none", "department", "category", "light"] as const;
export type Grouping = (typeof groupings)[number];

const amount = words.transform((text): Yuan | null => {
  const parsed = parseWan(text);
  return parsed.ok && parsed.yuan >= 0 ? parsed.yuan : null;
});

/** The address of the register; amounts are typed in 万元 of total investment. */
export const registerUrl = z.object({
  q: words,
  department: ids,
  category: many(categories),
  level: many(levels),
  list: ids,
  state: many(states),
  light: many(lights),
  report: many(reportStatuses),
  officer: ids,
  start: many([...startLists, "started"]),
  /** An open alert of the project is exempted today. */
  alert: many(["exempted"]),
  min: amount,
  max: amount,
  k1: many(pillGroups),
  k2: many(pillGroups),
  k3: many(pillGroups),
  k4: many(pillGroups),
  k5: many(pillGroups),
  k6: many(pillGroups),
  step: ids,
  holder: ids,
  flow: many(flowNames),
  sort: sortBy(columnKeys, { key: "gap", descending: false }),
  page,
  size: oneOf(pageSizes, "50").transform(Number),
  group: oneOf(groupings, "none"),
  yardstick: oneOf(presetIds, "zone"),
  /** Which plan amounts and ratios are held against; states and lights follow the rules all the same. */
  calibre: oneOf(calibres, "adjusted"),
});

export type RegisterView = z.output<typeof registerUrl>;
/** With the day on which exemptions are judged: the list asks for those in force. */
export type DatedView = RegisterView & { today: Day };

/** The keys that narrow the list, in the order of the chips. */
export const filterKeys = [
  "q",
  "light",
  "state",
  "department",
  "category",
  "level",
  "list",
  "report",
  "officer",
  "start",
  "alert",
  "min",
  "max",
  "k1",
  "k2",
  "k3",
  "k4",
  "k5",
  "k6",
  "step",
  "holder",
  "flow",
] as const satisfies readonly (keyof RegisterView)[];
