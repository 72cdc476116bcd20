import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRate, parseWanDollars, yuanOf } from "@/lib/domain/dollars";
import { wanText } from "@/lib/domain/money";

describe("a contract in dollars", () => {
  test("is turned into yuan at its own rate, exactly", () => {
    const dollars = parseWanDollars("1,200.5");
    const rate = parseRate("6.5713");
    expect([dollars, rate]).toEqual([
      { ok: true, value: 12_005_000 },
      { ok: true, value: 65_713 },
    ]);
    const yuan = yuanOf({ dollars: 12_005_000, rate: 65_713 });
    expect(yuan).toBe(78_888_457);
    expect(wanText(yuan)).toBe("7,888.8457");
  });

  test("is rounded to the yuan, halves away from zero", () => {
    expect(yuanOf({ dollars: 1, rate: 65_000 })).toBe(7);
    expect(yuanOf({ dollars: -1, rate: 65_000 })).toBe(-7);
    expect(yuanOf({ dollars: 1, rate: 64_999 })).toBe(6);
  });

  test.each(["0", "-6.5"])("a rate of %s is refused", (text) => {
    expect(parseRate(text)).toEqual({ ok: false, problem: "not-positive" });
  });

  test("what is mistyped says why", () => {
    expect(parseRate("6.57131")).toEqual({ ok: false, problem: "too-precise" });
    expect(parseRate("6571.3")).toEqual({ ok: false, problem: "too-large" });
    expect(parseWanDollars("一百")).toEqual({ ok: false, problem: "not-a-number" });
    expect(parseWanDollars("10000001")).toEqual({ ok: false, problem: "too-large" });
  });

  test("is never off by more than half a yuan, however large", () => {
    const amount = fc.record({
      dollars: fc.nat(100_000_000_000),
      rate: fc.integer({ min: 1, max: 10_000_000 }),
    });
    fc.assert(
      fc.property(amount, ({ dollars, rate }) => {
        const off = BigInt(yuanOf({ dollars, rate })) * 10_000n - BigInt(dollars) * BigInt(rate);
        expect(off >= -5000n && off <= 5000n).toBe(true);
      }),
    );
  });
});
