import { describe, expect, test } from "vitest";
import { period } from "@/lib/domain/period";
import { checkReport, type ReportContext, type ReportDraft } from "@/lib/domain/report-check";
import { wan } from "@/tests/support/facts";

const draft: ReportDraft = {
  invested: wan(100),
  fixedAssets: 0,
  progress: "主体施工至三层",
  isOffset: false,
  reason: "",
};

const context: ReportContext = {
  period: period("2021-04"),
  annualPlan: wan(1200),
  totalInvestment: wan(5000),
  carryOver: wan(1000),
  investedBefore: wan(300),
  previousProgress: "主体施工至二层",
  category: "carry",
  state: "behind",
  started: true,
  late: false,
  revisesLocked: false,
};

const check = (d: Partial<ReportDraft>, c: Partial<ReportContext> = {}) =>
  checkReport({ ...draft, ...d }, { ...context, ...c });
const codes = (d: Partial<ReportDraft>, c: Partial<ReportContext> = {}) =>
  check(d, c).map(({ code }) => code);

describe("the checks while typing", () => {
  test("find nothing in an ordinary month", () => {
    expect(check({})).toEqual([]);
  });

  test.each(["invested", "fixedAssets"] as const)(
    "refuse a negative month that is no 冲减, at the field %s",
    (field) => {
      expect(check({ [field]: -1 })).toEqual([{ code: "negative", level: "refuse", field }]);
      expect(check({ [field]: -1, reason: "更正" })[0]?.level).toBe("refuse");
    },
  );

  test("take a 冲减 with a reason, and blanks are none", () => {
    const offset = { invested: -1, isOffset: true };
    expect(check(offset)).toEqual([{ code: "negative", level: "reason", field: "reason" }]);
    expect(codes({ ...offset, reason: " 　" })).toEqual(["negative"]);
    expect(codes({ ...offset, reason: "上月多报" })).toEqual([]);
  });

  test("want a reason from the first yuan above the total investment", () => {
    const plan = { annualPlan: wan(100_000) };
    expect(codes({ invested: wan(3700) }, plan)).toEqual([]);
    expect(check({ invested: wan(3700) + 1 }, plan)).toEqual([
      { code: "over-total", level: "reason", field: "reason", amount: 1 },
    ]);
    expect(codes({ invested: wan(3700) + 1, reason: "概算调整" }, plan)).toEqual([]);
  });

  test("leave a month at 0 alone although the total is already exceeded", () => {
    expect(codes({ invested: 0 }, { totalInvestment: wan(1000) })).toEqual(["zero"]);
  });

  test("warn above three times a twelfth of the annual plan, not at it", () => {
    expect(codes({ invested: wan(300) })).toEqual([]);
    expect(check({ invested: wan(300) + 1 })).toEqual([
      { code: "jump", level: "warn", field: "invested", amount: wan(300) },
    ]);
  });

  test("warn of construction money before a start day, but not in the early phase", () => {
    expect(codes({}, { started: false })).toEqual(["no-start"]);
    expect(codes({ invested: 0 }, { started: false })).toEqual(["zero"]);
    expect(codes({}, { started: false, category: "early" })).toEqual([]);
  });

  test("warn of the same text, a missing text and a month at zero", () => {
    expect(codes({ progress: " 主体施工至二层 " })).toEqual(["unchanged"]);
    expect(codes({ progress: " " })).toEqual(["progress-missing"]);
    expect(codes({ invested: 0 })).toEqual(["zero"]);
    expect(codes({ progress: "开挖" }, { previousProgress: null })).toEqual([]);
  });

  test.each<Partial<ReportContext>>([{ state: "not-due" }, { category: "early" }])(
    "expect no work of %o",
    (idle) => {
      expect(codes({ invested: 0, progress: "主体施工至二层" }, idle)).toEqual([]);
      expect(codes({ invested: 0, progress: "" }, idle)).toEqual([]);
    },
  );

  test("want a reason for a late report and for a change to a locked month", () => {
    const facts = { late: true, revisesLocked: true };
    expect(check({}, facts).map(({ code, level }) => `${code} ${level}`)).toEqual([
      "late reason",
      "revision reason",
    ]);
    expect(codes({ reason: "资料迟到" }, facts)).toEqual([]);
  });
});
