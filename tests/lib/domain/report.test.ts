import { describe, expect, test } from "vitest";
import { period } from "@/lib/domain/period";
import {
  actualToDate,
  cutoffOf,
  nextStatus,
  type ReportMove,
  reportInForce,
  reportStatusOf,
} from "@/lib/domain/report";
import { reportStatuses, type StoredReportStatus } from "@/lib/domain/vocabulary";
import { report } from "@/tests/support/facts";

const march = period("2021-03");

describe("the report in force", () => {
  test.each<StoredReportStatus>(["submitted", "reviewed", "locked"])("counts when %s", (status) => {
    expect(actualToDate([report("2021-03", 7, { status })], march, "invested")).toBe(7);
  });

  test.each<StoredReportStatus>(["draft", "returned"])("counts 0 when only %s, and says so", (status) => {
    const reports = [report("2021-03", 7, { status })];
    expect(reportInForce(reports, march)).toBeNull();
    expect(actualToDate(reports, march, "invested")).toBe(0);
    expect(reportStatusOf(reports, march)).toBe(status);
  });

  test("is the newest revision; one still in draft leaves the earlier one in force", () => {
    const reports = [
      report("2021-03", 5, { revision: 2, status: "reviewed" }),
      report("2021-03", 3),
      report("2021-03", 9, { revision: 3, status: "draft" }),
    ];
    expect(reportInForce(reports, march)?.invested).toBe(5);
    expect(reportStatusOf(reports, march)).toBe("reviewed");
  });

  test("a month without any report is missing and never carried forward", () => {
    const reports = [report("2021-01", 4), report("2021-02", 6)];
    expect(reportStatusOf(reports, march)).toBe("missing");
    expect(actualToDate(reports, march, "invested")).toBe(10);
  });

  test("adds the months of the same year up to the period, each figure for itself", () => {
    const reports = [
      report("2020-12", 100),
      report("2021-01", 1, { fixedAssets: 10 }),
      report("2021-03", 2, { fixedAssets: 20 }),
      report("2021-04", 4, { fixedAssets: 40 }),
    ];
    expect(actualToDate(reports, march, "invested")).toBe(3);
    expect(actualToDate(reports, march, "fixedAssets")).toBe(30);
  });

  test("can correct a figure to 0 and offset an earlier month", () => {
    const reports = [report("2021-01", 8), report("2021-01", 0, { revision: 2 }), report("2021-02", -3)];
    expect(actualToDate(reports, march, "invested")).toBe(-3);
  });
});

describe("the cut-off", () => {
  test("is the 25th, and the last day of a month that is too short", () => {
    expect(cutoffOf(march, 25)).toBe("2021-03-25");
    expect(cutoffOf(march, 5)).toBe("2021-03-05");
    expect(cutoffOf(period("2021-02"), 30)).toBe("2021-02-28");
  });
});

describe("the life of a report", () => {
  const moves: ReportMove[] = ["save", "submit", "withdraw", "return", "review", "lock", "unlock"];

  test("allows exactly these moves", () => {
    const allowed = reportStatuses.flatMap((now) =>
      moves.flatMap((move) => {
        const next = nextStatus(now, move);
        return next ? [`${now} ${move} ${next}`] : [];
      }),
    );
    expect(allowed).toEqual([
      "missing save draft",
      "missing submit submitted",
      "draft save draft",
      "draft submit submitted",
      "submitted withdraw draft",
      "submitted return returned",
      "submitted review reviewed",
      "submitted lock locked",
      "returned save returned",
      "returned submit submitted",
      "reviewed return returned",
      "reviewed lock locked",
      "locked unlock reviewed",
    ]);
  });
});
