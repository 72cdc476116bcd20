import { expect, test } from "vitest";
import { period } from "@/lib/domain/period";
import { anomaliesOf } from "@/lib/domain/report-anomaly";
import { wan } from "../../support/facts";

const context = {
  period: period("2021-04"),
  annualPlan: wan(1200),
  totalInvestment: wan(5000),
  carryOver: 0,
  investedBefore: wan(300),
  previousProgress: "主体施工至三层",
  category: "carry",
  state: "achieved",
  started: true,
} as const;
const report = { invested: wan(100), fixedAssets: 0, progress: "主体施工至五层" };
const of = (changes: Partial<typeof report>, more: Partial<typeof context> | object = {}) =>
  anomaliesOf({ ...report, ...changes }, { ...context, ...more });

test("a month near its plan with new words has no anomaly", () => expect(of({})).toEqual([]));

test("a jump is more than three times the mean month of the plan, not three times itself", () => {
  expect(of({ invested: wan(300) })).toEqual([]);
  expect(of({ invested: wan(300) + 1 })).toEqual(["jump"]);
});

test("a cumulative figure over the total is one, whatever reason was given, and equal to it is none", () => {
  expect(of({}, { investedBefore: wan(4900) })).toEqual([]);
  expect(of({}, { investedBefore: wan(4900) + 1 })).toEqual(["over-total"]);
});

test("a negative month is a fall, also where only the statistics fall", () => {
  expect(of({ invested: -1 })).toEqual(["fall"]);
  expect(of({ fixedAssets: -1 })).toEqual(["fall"]);
});

test("zero and the words of last month count where work is expected only", () => {
  const same = { invested: 0, progress: " 主体施工至三层 " };
  expect(of(same)).toEqual(["zero", "unchanged"]);
  expect(of(same, { state: "not-due" })).toEqual([]);
  expect(of(same, { category: "early" })).toEqual([]);
});
