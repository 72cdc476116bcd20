import { expect, test } from "vitest";
import { departmentNamed } from "@/lib/ledger/named";
import { context } from "../../support/workbooks/read";

const departments = [
  { id: "economy", names: ["经济发展局"] },
  { id: "commerce", names: ["商务局"] },
  { id: "resources", names: ["自然资源和规划局"] },
  { id: "construction", names: ["建设局"] },
  { id: "society", names: ["社会事业局"] },
  { id: "security", names: ["社会保障局"] },
];
const named = (name: string) => departmentNamed(name, { ...context, departments });

test("a ledger names a department as people do: in full, with the zone before it, or shortened", () => {
  expect(["经济发展局", "经开区经济发展局", "经发局", "资规局", "自然资源局", "社事局"].map(named)).toEqual([
    "economy",
    "economy",
    "economy",
    "resources",
    "resources",
    "society",
  ]);
});

test("what fits none or several is not guessed", () => {
  expect(["住建局", "社局", "社会局", "局", "", "发经局"].map(named)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});
